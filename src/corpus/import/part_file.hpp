// A file that grows while an import runs, and that can be cut back to its last checkpoint.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

class PartFile {
 public:
  PartFile() = default;
  /// Opens it with its first `size` bytes, none for a new one. Errors: fewer bytes than that.
  [[nodiscard]] static Result<PartFile> open(std::string const& path, std::uint64_t size);

  void write(std::string_view bytes);
  /// Errors: anything that could not be written since the file was opened.
  [[nodiscard]] Status sync();
  void close() { file_.reset(); }

  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] std::string const& path() const { return path_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t size_ = 0;
};

}  // namespace stet
