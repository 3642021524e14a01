#include "report/region.hpp"

namespace stet {
namespace {

/// Code units before a column of code points: every character is one, those beyond U+FFFF two.
std::uint32_t units_before(std::string_view line, std::uint32_t column) {
  std::uint32_t points = 0;
  std::uint32_t units = 0;
  for (char const c : line) {
    auto const byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    if (++points == column) break;
    units += byte >= 0xF0 ? 2 : 1;
  }
  // A column behind the last character, where the line ends.
  return units + (points < column ? column - points - 1 : 0);
}

}  // namespace

Utf16Region utf16_region(Document const& document, LineIndex const& lines, Span span) {
  if (span.empty()) return {};
  Span const source = document.to_source(span);
  Position const start = lines.position(source.begin);
  Position const end = lines.position(source.end);
  return {start.line, 1 + units_before(lines.line(start.line), start.column), end.line,
          1 + units_before(lines.line(end.line), end.column)};
}

}  // namespace stet
