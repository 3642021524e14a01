#include "corpus/names.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"

namespace stet {
namespace {

enum class CharClass : std::uint8_t { separator, apostrophe, letter, digit, ideograph };

CharClass class_of(char32_t c) {
  if (c == U'\'') return CharClass::apostrophe;
  if (c < 0x80) {
    bool const letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (letter) return CharClass::letter;
    return c >= U'0' && c <= U'9' ? CharClass::digit : CharClass::separator;
  }
  auto const point = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC)) return CharClass::ideograph;
  if (u_isalpha(point)) return CharClass::letter;
  return u_isdigit(point) ? CharClass::digit : CharClass::separator;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool has_vowel(std::string_view stem) {
  return stem.find_first_of("aeiouy") != std::string_view::npos;
}

/// Takes off one verb or plural ending. Light on purpose: two words that it makes one are nearly
/// always forms of one word, and a miss only costs a little rank.
void strip_inflection(std::string& word) {
  if (word.size() < 4) return;
  auto const cut = [&](std::size_t count) { word.resize(word.size() - count); };
  if (word.ends_with("ies")) {
    cut(3);
    word += 'y';
  } else if (ends_with_any(word, {"sses", "shes", "ches", "xes"})) {
    cut(2);
  } else if (word.ends_with('s') && !ends_with_any(word, {"ss", "us", "is"})) {
    cut(1);
  }
  for (std::string_view const ending : {"ing", "ed"}) {
    bool const long_enough = word.size() >= ending.size() + 3;
    if (!long_enough || !word.ends_with(ending)) continue;
    if (!has_vowel(std::string_view(word).substr(0, word.size() - ending.size()))) continue;
    cut(ending.size());
    std::size_t const n = word.size();
    if (word[n - 1] == word[n - 2] && !ends_with_any(word, {"ll", "ss", "zz"})) cut(1);
    break;
  }
  if (word.size() > 3 && word.ends_with('e')) cut(1);
}

/// Splits folded text into runs and hands each on; apostrophes stay inside words, points and commas
/// inside numbers.
template <typename Emit>
void for_each_run(std::string_view text, Emit const& emit) {
  std::size_t start = 0;
  CharClass running = CharClass::separator;
  std::size_t at = 0;
  auto const finish = [&] {
    if (running != CharClass::separator) emit(text.substr(start, at - start), running);
    running = CharClass::separator;
  };
  while (at < text.size()) {
    CodePoint const point = code_point_at(text, at);
    CharClass now = class_of(point.value);
    bool const more = at + 1 < text.size();
    bool const digit_next =
        more && class_of(static_cast<unsigned char>(text[at + 1])) == CharClass::digit;
    if (running == CharClass::digit && (point.value == U'.' || point.value == U',') && digit_next) {
      now = CharClass::digit;
    }
    bool const joins = now == CharClass::apostrophe && running == CharClass::letter && more;
    bool const word_goes_on = (running == CharClass::letter || running == CharClass::digit) &&
                              (now == CharClass::letter || now == CharClass::digit);
    if (!joins && !word_goes_on && now != running) {
      finish();
      if (now != CharClass::separator && now != CharClass::apostrophe) {
        start = at;
        running = now;
      }
    }
    at += point.length;
  }
  finish();
}

/// Letters that no mark can be taken off, as they are written where keyboards lack them.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case U'ß':
      return "ss";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    case U'ı':
      return "i";
    default:
      return "";
  }
}

/// "são tomé" -> "sao tome": newsrooms write names with their accents or without.
std::string without_accents(std::string text) {
  bool const ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return text;
  UErrorCode code = U_ZERO_ERROR;
  icu::Normalizer2 const* const apart = icu::Normalizer2::getNFDInstance(code);
  icu::Normalizer2 const* const together = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code)) return text;
  icu::UnicodeString const marked = apart->normalize(icu::UnicodeString::fromUTF8(text), code);
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < marked.length(); i = marked.moveIndex32(i, 1)) {
    UChar32 const c = marked.char32At(i);
    if (c >= 0x300 && c <= 0x36F) continue;
    std::string_view const plain = plain_letter(static_cast<char32_t>(c));
    if (plain.empty()) {
      bare.append(c);
    } else {
      bare.append(icu::UnicodeString::fromUTF8({plain.data(), static_cast<int>(plain.size())}));
    }
  }
  bare = together->normalize(bare, code);
  std::string out;
  if (U_SUCCESS(code)) bare.toUTF8String(out);
  return U_SUCCESS(code) ? out : text;
}

std::string_view without_possessive(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  while (word.ends_with('\'')) word.remove_suffix(1);
  return word;
}

void append_bigrams(std::vector<std::string>& out, std::string_view run) {
  std::size_t const first = code_point_at(run, 0).length;
  if (first == run.size()) out.emplace_back(run);
  for (std::size_t at = 0, next = first; next < run.size();) {
    std::size_t const end = next + code_point_at(run, next).length;
    out.emplace_back(run.substr(at, end - at));
    at = next;
    next = end;
  }
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string out;
  for_each_run(without_accents(fold(name)), [&](std::string_view run, CharClass) {
    run = without_possessive(run);
    if (run.empty()) return;
    if (!out.empty()) out += ' ';
    out += run;
  });
  return out.starts_with("the ") ? out.substr(4) : out;
}

std::vector<std::string> index_words(std::string_view text) {
  std::vector<std::string> out;
  for_each_run(without_accents(fold(text)), [&](std::string_view run, CharClass kind) {
    if (kind == CharClass::ideograph) return append_bigrams(out, run);
    std::string word(without_possessive(run));
    if (kind == CharClass::letter) strip_inflection(word);
    if (!word.empty()) out.push_back(std::move(word));
  });
  return out;
}

std::vector<std::string> split_alternatives(std::string_view cell) {
  std::vector<std::string> out;
  while (!cell.empty()) {
    std::size_t const bar = std::min(cell.find('|'), cell.size());
    std::string_view part = cell.substr(0, bar);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) out.emplace_back(part);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return out;
}

}  // namespace stet
