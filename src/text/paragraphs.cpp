#include "text/paragraphs.hpp"

#include <algorithm>
#include <cstdint>

#include "text/white_space.hpp"

namespace stet {
namespace {

struct Line {
  Span span;  // trimmed; empty for a blank line
};

std::vector<Line> find_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    std::size_t end = text.find_first_of("\n\r", begin);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back(
        {trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)})});
    bool const crlf = text.substr(end, 2) == "\r\n";
    begin = end + (crlf ? 2 : 1);
  }
  return lines;
}

std::uint32_t first_word_length(std::string_view text, Span line) {
  std::size_t const end = slice(text, line).find(' ');
  return end == std::string_view::npos ? line.size() : static_cast<std::uint32_t>(end);
}

/// The width that the text's lines are filled to, or 0 where it is not wrapped.
std::uint32_t wrap_width(std::string_view text, std::vector<Line> const& lines) {
  constexpr std::uint32_t narrowest = 40;
  constexpr std::uint32_t widest = 120;
  std::vector<std::uint32_t> broken;  // lengths of the lines that another follows
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!lines[i].span.empty() && !lines[i + 1].span.empty())
      broken.push_back(lines[i].span.size());
  }
  if (broken.size() < 3) return 0;
  std::uint32_t const width = *std::max_element(broken.begin(), broken.end());
  if (width < narrowest || width > widest) return 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i + 1].span.empty()) continue;
    std::uint32_t const word = first_word_length(text, lines[i + 1].span);
    full += lines[i].span.size() + 1 + word > width ? 1U : 0U;
  }
  return full * 4 >= broken.size() * 3 ? width : 0;
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

bool continues(std::string_view text, Span line, Span next, std::uint32_t width) {
  if (width != 0) return line.size() + 1 + first_word_length(text, next) > width;
  // Without a common width only a sentence broken in its middle is joined again.
  constexpr std::uint32_t shortest_full_line = 40;
  char const last = text[line.end - 1];
  bool const open = last == ',' || is_small_letter(last);
  return line.size() >= shortest_full_line && open && is_small_letter(text[next.begin]);
}

}  // namespace

std::vector<Block> find_paragraphs(std::string_view text) {
  std::vector<Line> const lines = find_lines(text);
  std::uint32_t const width = wrap_width(text, lines);
  std::vector<Block> paragraphs;
  bool open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Span const line = lines[i].span;
    if (line.empty()) {
      open = false;
    } else if (open && continues(text, lines[i - 1].span, line, width)) {
      paragraphs.back().span.end = line.end;
    } else {
      paragraphs.push_back({line, BlockKind::paragraph});
      open = true;
    }
  }
  return paragraphs;
}

}  // namespace stet
