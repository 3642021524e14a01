#include "report/excerpt.hpp"

#include <algorithm>
#include <cstdint>

#include "base/utf8.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

constexpr std::uint32_t whole_line = 110;  // columns; a shorter line is shown whole
constexpr std::uint32_t before = 45;       // columns kept before the words of a longer one
constexpr std::uint32_t longest = 110;     // columns of a longer one

/// The start of the code point before `at`. Requires: at > 0.
std::size_t previous(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

bool fits(std::string_view line) {
  if (line.size() > std::size_t{4} * whole_line) return false;
  std::uint32_t width = 0;
  std::string shown;
  for (std::size_t at = 0; at < line.size();) {
    CodePoint const point = code_point_at(line, at);
    width += append_visible(shown, point.value);
    at += point.length;
  }
  return width <= whole_line;
}

/// Where the part to show begins: about `before` columns left of the words, at a word's beginning
/// where one is near.
std::size_t window_start(std::string_view line, std::size_t words) {
  std::size_t at = words;
  for (std::uint32_t columns = 0; at > 0 && columns < before; ++columns) at = previous(line, at);
  if (at == 0) return 0;
  std::size_t const space = line.find(' ', at);
  return space != std::string_view::npos && space < words ? space + 1 : at;
}

}  // namespace

Excerpt excerpt(std::string_view line, Span words) {
  std::size_t const begin = std::min<std::size_t>(words.begin, line.size());
  std::size_t const end = std::clamp<std::size_t>(words.end, begin, line.size());
  bool const whole = fits(line);
  std::size_t at = whole ? 0 : window_start(line, begin);
  if (at == 0) at = std::min(byte_order_mark(line), begin);
  Excerpt out;
  std::uint32_t width = 0;
  if (at > byte_order_mark(line)) {
    out.line = "… ";
    out.underline = "  ";
    width = 2;
  }
  bool first = true;
  while (at < line.size()) {
    if (!whole && width >= longest) {
      out.line += " …";
      break;
    }
    CodePoint const point = code_point_at(line, at);
    std::uint32_t const columns = append_visible(out.line, point.value);
    if (at < begin) out.underline.append(columns, ' ');
    if (at >= begin && at < end) {
      out.underline.append(columns, '~');
      if (first && columns != 0) out.underline[out.underline.size() - columns] = '^';
      first = first && columns == 0;
    }
    width += columns;
    at += point.length;
  }
  if (first) out.underline += '^';  // no words of this line: its end
  return out;
}

}  // namespace stet
