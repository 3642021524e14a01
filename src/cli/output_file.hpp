// A result that appears under its name only when it is whole.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

class OutputFile {
 public:
  /// Creates a temporary file beside `path`.
  [[nodiscard]] static Result<OutputFile> create(std::string path);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  /// Without `commit` nothing is left behind.
  ~OutputFile();

  [[nodiscard]] Status write(std::string_view bytes);
  /// Syncs, closes and renames it to its name.
  [[nodiscard]] Status commit();

 private:
  OutputFile(std::string path, std::string temporary, int descriptor);
  [[nodiscard]] Error failure(int code) const;

  std::string path_;
  std::string temporary_;
  int descriptor_ = -1;
};

}  // namespace stet
