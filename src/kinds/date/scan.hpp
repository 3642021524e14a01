// Small steps through text that every part of the date reader takes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "rules/phrase_table.hpp"

namespace stet {

/// One blank or line end at `at`: its length, or 0.
[[nodiscard]] inline std::size_t blank_at(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) return 1;
  return text.substr(at).starts_with("\u00A0") ? 2 : 0;
}

/// The length of the first of `words` that stands at `at` and does not end inside a word; 0 for
/// none. Letters are compared without case.
[[nodiscard]] inline std::size_t words_at(std::string_view text, std::size_t at,
                                          std::initializer_list<std::string_view> words) {
  for (std::string_view const word : words) {
    if (at + word.size() > text.size()) continue;
    bool same = true;
    for (std::size_t i = 0; same && i < word.size(); ++i) {
      char const c = text[at + i];
      char const lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      same = lower == word[i] || (word[i] == ' ' && c == '\n');
    }
    if (!same) continue;
    std::size_t const end = at + word.size();
    bool const inside = end < text.size() && is_word_byte(text[end]) && is_word_byte(text[end - 1]);
    if (!inside) return word.size();
  }
  return 0;
}

/// A run of at most `most` digits that no further digit follows; nothing otherwise.
struct Digits {
  int value = 0;
  std::size_t length = 0;
};
[[nodiscard]] inline std::optional<Digits> digits_at(std::string_view text, std::size_t at,
                                                     std::size_t most) {
  Digits out;
  while (at + out.length < text.size() && text[at + out.length] >= '0' &&
         text[at + out.length] <= '9') {
    if (out.length == most) return std::nullopt;
    out.value = out.value * 10 + (text[at + out.length] - '0');
    ++out.length;
  }
  return out.length == 0 ? std::nullopt : std::optional(out);
}

/// Whether the character that ends before `at` is a typographic mark (U+2010 to U+203F: dashes,
/// quotation marks, ellipsis), whose last byte could be a letter's.
[[nodiscard]] inline bool behind_mark(std::string_view text, std::size_t at) {
  return at >= 3 && text[at - 3] == '\xE2' && text[at - 2] == '\x80';
}

[[nodiscard]] inline bool starts_word(std::string_view text, std::size_t at) {
  return at == 0 || !is_word_byte(text[at - 1]) || behind_mark(text, at);
}

}  // namespace stet
