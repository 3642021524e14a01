// UTF-8: validity, code points, and byte offsets turned into lines and columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// The offset of the first byte that is not valid UTF-8; nothing when all of it is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The code point that starts at `at` and its length in bytes. Requires: valid UTF-8, at < size.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;
};
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The length of a byte-order mark at the start: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark(std::string_view text);

/// Lower case for matching: ASCII by table, everything else by ICU's simple case folding. Curly
/// apostrophes become straight ones. Offsets are not kept; use it on short pieces.
[[nodiscard]] std::string fold(std::string_view text);

/// 1-based line, and column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(Position const&, Position const&) = default;
};

/// Turns byte offsets into positions. Built once per file; each look-up is a binary search, also in
/// a file that is one long line. "\n", "\r\n" and a lone "\r" end a line. A byte-order mark takes
/// no column: no editor shows one.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  /// Requires: offset <= text.size(); the text outlives the index.
  [[nodiscard]] Position position(std::size_t offset) const;
  /// The bytes of a 1-based line, without its end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(starts_.size());
  }

 private:
  static constexpr std::size_t stride = 1024;
  [[nodiscard]] std::uint32_t points_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> points_;  // code points before every stride-th byte
};

}  // namespace stet
