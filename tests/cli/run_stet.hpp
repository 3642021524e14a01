// Runs the real program, as a shell would, in a folder of its own.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stet::test {

struct Outcome {
  int status = -1;  // exit status; -1 when a signal ended it
  std::string out;
  std::string err;
};

/// A fresh folder, removed again at the end.
class Folder {
 public:
  Folder();
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder();

  [[nodiscard]] std::string const& path() const { return path_; }
  [[nodiscard]] std::string operator/(std::string_view name) const;
  /// Writes a file, its folders too; returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::string read(std::string_view name) const;

 private:
  std::string path_;
};

using Environment = std::map<std::string, std::string>;

/// Standard input is `input`; the variables are added to the environment. A run of more than a
/// minute is killed.
[[nodiscard]] Outcome run_stet(std::vector<std::string> const& arguments,
                               std::string_view input = "", Environment const& environment = {});

/// A corpus with one figure, built for the test: "Harbour Bridge" carries 40,000 vehicles a day.
[[nodiscard]] std::string build_small_corpus(Folder const& folder);

}  // namespace stet::test
