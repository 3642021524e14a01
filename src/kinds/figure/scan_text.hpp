// Small steps through text that every part of the figure reader takes.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "rules/phrase_table.hpp"

namespace stet {

[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] inline char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
[[nodiscard]] inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] inline char char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

/// The length of the white space at `at`: a no-break or narrow space, or up to three blanks or line
/// ends; 0 for none.
[[nodiscard]] inline std::size_t gap_at(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  while (length < 3 && at + length < text.size() &&
         (text[at + length] == ' ' || text[at + length] == '\n' || text[at + length] == '\t'))
    ++length;
  if (length != 0 || at >= text.size() || static_cast<unsigned char>(text[at]) < 0xC2)
    return length;
  std::string_view const rest = text.substr(at, 3);
  if (rest.starts_with("\u00A0")) return 2;
  return rest == "\u202F" || rest == "\u2009" ? 3 : 0;
}

/// Whether `word` (lower case) stands at `at` as a whole word, in letters of either case.
[[nodiscard]] inline bool is_word_at(std::string_view text, std::size_t at, std::string_view word) {
  if (at > text.size() || text.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lower(text[at + i]) != word[i]) return false;
  }
  std::size_t const end = at + word.size();
  return end == text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
}

/// The length of the first of `words` that stands at `at`, or 0.
[[nodiscard]] inline std::size_t any_word_at(std::string_view text, std::size_t at,
                                             std::initializer_list<std::string_view> words) {
  for (std::string_view const word : words) {
    if (is_word_at(text, at, word)) return word.size();
  }
  return 0;
}

/// The first byte of the word that ends at `end` (no white space between), or `end`.
[[nodiscard]] inline std::size_t word_begin(std::string_view text, std::size_t begin,
                                            std::size_t end) {
  while (end > begin && is_word_byte(text[end - 1])) --end;
  return end;
}

/// The word before `at`, white space between left out; empty at the start or behind punctuation.
[[nodiscard]] inline std::string_view word_before(std::string_view text, std::size_t begin,
                                                  std::size_t at) {
  std::size_t end = at;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  std::size_t const first = word_begin(text, begin, end);
  return text.substr(first, end - first);
}

}  // namespace stet
