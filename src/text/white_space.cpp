#include "text/white_space.hpp"

namespace stet {
namespace {

/// The length of the white-space character that ends right before `end`, or 0.
std::uint32_t space_length_before(std::string_view text, Span span) {
  if (is_ascii_space(text[span.end - 1])) return 1;
  for (std::uint32_t const length : {2U, 3U}) {
    if (span.size() >= length && space_length(text, span.end - length) == length) return length;
  }
  return 0;
}

}  // namespace

std::uint32_t space_length(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return 0;
  if (is_ascii_space(text[at])) return 1;
  auto const lead = static_cast<unsigned char>(text[at]);
  if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) return 0;
  std::string_view const rest = text.substr(at, 3);
  if (rest.starts_with("\u00A0") || rest.starts_with("\u0085")) return 2;
  if (rest >= "\u2000" && rest <= "\u200B") return 3;
  for (std::string_view const space :
       {"\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\uFEFF"}) {
    if (rest == space) return 3;
  }
  return 0;
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::uint32_t const length = space_length(text.substr(0, span.end), span.begin);
    if (length == 0) break;
    span.begin += length;
  }
  while (span.begin < span.end) {
    std::uint32_t const length = space_length_before(text, span);
    if (length == 0) break;
    span.end -= length;
  }
  return span;
}

std::string_view trim(std::string_view text) {
  return slice(text, trim(text, Span{0, static_cast<std::uint32_t>(text.size())}));
}

}  // namespace stet
