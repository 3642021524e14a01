// A file or a pipe, line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace stet {

class LineReader {
 public:
  /// "-" is standard input.
  [[nodiscard]] static Result<LineReader> open(std::string const& path);
  LineReader(LineReader&& other) noexcept;
  LineReader& operator=(LineReader&& other) noexcept;
  ~LineReader();

  /// The next line without its end; nothing after the last. Errors: reading fails, or a line is
  /// larger than max_file_size; then reading is over.
  [[nodiscard]] std::optional<Result<std::string>> next();
  /// The number of the line that `next` gave last.
  [[nodiscard]] std::uint32_t line() const { return line_; }
  /// Whether `next` would answer without waiting for whoever writes to a pipe.
  [[nodiscard]] bool ready() const;

 private:
  LineReader(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  [[nodiscard]] Error failure(int code) const;
  /// False at the end of the file.
  Result<bool> fill();

  int descriptor_ = -1;
  std::string path_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the unread part of buffer_
  std::uint32_t line_ = 0;
  bool at_end_ = false;
};

}  // namespace stet
