// Text as a terminal may show it: nothing in an article or a corpus can move the cursor, change
// colours or turn the writing direction.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// Columns that a code point takes: 0 for combining marks, 2 for wide East Asian ones and emoji.
[[nodiscard]] std::uint32_t display_width(char32_t point);

/// Appends one code point, control and direction characters as "<U+202E>", white space as a space;
/// returns the columns taken.
std::uint32_t append_visible(std::string& out, char32_t point);

/// All of `text` on one line; bytes that are not UTF-8 become "<0xFF>".
[[nodiscard]] std::string visible(std::string_view text);
/// The same, cut after `columns` with "…".
[[nodiscard]] std::string visible(std::string_view text, std::uint32_t columns);

}  // namespace stet
