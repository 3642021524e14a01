// A file or folder that is made beside its place and put there when it is whole.
#pragma once

#include <string>

#include "base/result.hpp"

namespace stet {

class Publication {
 public:
  /// Takes a name beside `target`, and sweeps away what runs that were killed left under such
  /// names.
  explicit Publication(std::string const& target);
  /// Removes what was made, unless it was published.
  ~Publication();
  Publication(Publication const&) = delete;
  Publication& operator=(Publication const&) = delete;

  /// Where to make it.
  [[nodiscard]] std::string const& path() const { return path_; }
  /// Makes sure that its bytes are on the disk and puts it in its place. A file replaces a file; a
  /// folder takes the place of an empty one.
  [[nodiscard]] Status publish();

 private:
  std::string target_;
  std::string path_;
};

}  // namespace stet
