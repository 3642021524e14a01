#include "report/display.hpp"

#include <limits>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "base/utf8.hpp"

namespace stet {
namespace {

bool is_direction_or_invisible(char32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F || point == 0x200B ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
         point == 0xFEFF || (point >= 0xFFF9 && point <= 0xFFFB) ||
         (point >= 0xE0000 && point <= 0xE007F);
}

bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }

bool is_space(char32_t point) {
  return point == '\t' || point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
}

}  // namespace

std::uint32_t display_width(char32_t point) {
  if (point < 0x300) return 1;  // the common case: no marks, nothing wide below
  auto const c = static_cast<UChar32>(point);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  int const width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::uint32_t append_visible(std::string& out, char32_t point) {
  if (is_space(point)) {
    out.push_back(' ');
    return 1;
  }
  if (is_control(point) || is_direction_or_invisible(point)) {
    std::string const name = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(point));
    out += name;
    return static_cast<std::uint32_t>(name.size());
  }
  append_utf8(out, point);
  return display_width(point);
}

std::string visible(std::string_view text, std::uint32_t columns) {
  std::string out;
  std::uint32_t used = 0;
  while (!text.empty()) {
    std::size_t const valid = first_invalid_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < valid;) {
      if (used >= columns) return out + "…";
      CodePoint const point = code_point_at(text, at);
      used += append_visible(out, point.value);
      at += point.length;
    }
    if (valid == text.size()) break;
    out += fmt::format("<0x{:02X}>", static_cast<unsigned char>(text[valid]));
    used += 6;
    text.remove_prefix(valid + 1);
  }
  return out;
}

std::string visible(std::string_view text) {
  return visible(text, std::numeric_limits<std::uint32_t>::max());
}

}  // namespace stet
