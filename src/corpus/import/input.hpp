// What an importer reads: a file or standard input of any size, line by line or block by block,
// with the memory of one line.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

/// Longer lines and records are refused one by one; a row of that size is none.
inline constexpr std::size_t longest_record = std::size_t{16} << 20U;

/// A place to go on from.
struct InputPlace {
  std::uint64_t offset = 0;
  std::uint64_t line = 0;  // lines read before it
};

class ImportInput {
 public:
  /// "-" is standard input. Errors: a file that cannot be opened.
  [[nodiscard]] static Result<ImportInput> open(std::string const& path);

  /// False at the end. The line comes without its end; of one that is too long only the beginning
  /// comes, and `cut()` says so.
  [[nodiscard]] bool next_line(std::string& line);
  [[nodiscard]] bool cut() const { return cut_; }
  [[nodiscard]] bool next_char(char& c) {
    if (at_ == buffer_.size() && !fill()) return false;
    c = buffer_[at_++];
    ++place_.offset;
    if (c == '\n') ++place_.line;
    return true;
  }
  /// The next `count` bytes; false when there are fewer.
  [[nodiscard]] bool read(std::string& bytes, std::size_t count);
  [[nodiscard]] bool skip(std::uint64_t count);

  [[nodiscard]] InputPlace place() const { return place_; }
  /// The line read last, 1-based.
  [[nodiscard]] std::uint64_t line() const { return place_.line; }
  /// Bytes in all; 0 where nobody knows.
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] std::string const& path() const { return path_; }
  /// Errors: an input that cannot be set to a place, such as standard input.
  [[nodiscard]] Status seek(InputPlace place);
  /// Whether reading ended by an error of the device.
  [[nodiscard]] Status failure() const;

 private:
  explicit ImportInput(std::string path) : path_(std::move(path)) {}
  [[nodiscard]] bool fill();

  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdin) std::fclose(file);
    }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::string buffer_;
  std::size_t at_ = 0;
  InputPlace place_;
  std::uint64_t size_ = 0;
  bool cut_ = false;
};

}  // namespace stet
