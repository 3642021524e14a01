#include "language/words.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "rules/phrase_table.hpp"
#include "rules/stem.hpp"

namespace stet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_curly_apostrophe(std::string_view text, std::size_t at) {
  return text.substr(at, 3) == "\u2019";
}

/// Bytes of general punctuation (U+2000-U+206F: dashes, quotation marks, spaces) begin with E2 80
/// or E2 81 and belong to no word.
bool is_general_punctuation(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && text[at] == '\xE2' &&
         (text[at + 1] == '\x80' || text[at + 1] == '\x81');
}

bool continues_word(std::string_view text, std::size_t at) {
  auto const byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return !is_general_punctuation(text, at) && text.substr(at, 2) != "\u00A0";
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

/// A mark inside a word: the apostrophe of "didn't", the hyphen of "short-term", the points of
/// "U.S." and "3.5", the comma of "1,200".
std::size_t joint_length(std::string_view text, std::size_t at) {
  if (at == 0 || at + 1 >= text.size()) return 0;
  std::size_t const length = is_curly_apostrophe(text, at) ? 3 : 1;
  if (at + length >= text.size() || !continues_word(text, at + length)) return 0;
  char const before = text[at - 1];
  char const after = text[at + length];
  if (length == 3 || text[at] == '\'') return length;
  if (text[at] == '-') return is_digit(before) != is_digit(after) || !is_digit(after) ? 1 : 0;
  if (text[at] == '.') {
    bool const initials = before >= 'A' && before <= 'Z' && after >= 'A' && after <= 'Z' &&
                          (at < 2 || !continues_word(text, at - 2) || text[at - 2] == '.');
    return (is_digit(before) && is_digit(after)) || initials ? 1 : 0;
  }
  if (text[at] == ',') {
    bool const thousands = is_digit(before) && at + 3 < text.size() && is_digit(text[at + 1]) &&
                           is_digit(text[at + 2]) && is_digit(text[at + 3]) &&
                           (at + 4 >= text.size() || !is_digit(text[at + 4]));
    return thousands ? 1 : 0;
  }
  return 0;
}

std::optional<Decimal> number_of(std::string_view folded) {
  std::string digits;
  for (char const c : folded) {
    if (c == ',') continue;
    if (!is_digit(c) && c != '.') return std::nullopt;
    digits += c;
  }
  return Decimal::parse(digits);
}

/// "22.2m", "5bn", "30k", "90s": the number and what is written onto it.
void read_suffixed_number(Word& word, Lexicon const& lexicon) {
  std::size_t split = 0;
  while (split < word.folded.size() &&
         (is_digit(word.folded[split]) || word.folded[split] == '.' || word.folded[split] == ','))
    ++split;
  if (split == 0 || split == word.folded.size()) return;
  std::string const suffix = word.folded.substr(split);
  std::optional<Decimal> const value = number_of(std::string_view(word.folded).substr(0, split));
  if (!value) return;
  if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
    word.number = value;
    return;
  }
  LexiconEntry const* const scale = lexicon.find(suffix);
  if (suffix == "m") word.number = value->scaled(6);
  if (suffix == "b") word.number = value->scaled(9);
  if (suffix == "k") word.number = value->scaled(3);
  if (scale != nullptr && scale->is(WordClass::scale) && scale->number)
    word.number = multiply(*value, *scale->number);
}

void classify(Word& word, Lexicon const& lexicon) {
  if (word.folded.ends_with("'s")) word.folded.resize(word.folded.size() - 2);
  if (word.folded.ends_with("s'")) word.folded.pop_back();
  word.stem = stem(word.folded);
  if (LexiconEntry const* const known = lexicon.find(word.folded)) {
    word.classes = known->classes;
    word.group = known->group;
    word.rivals = known->rivals;
    word.number = known->number;
  }
  if (word.folded.ends_with("n't"))
    word.classes =
        static_cast<std::uint16_t>(word.classes | static_cast<std::uint16_t>(WordClass::negation) |
                                   static_cast<std::uint16_t>(WordClass::function));
  // "US" is a country, "us" is not; the lexicon knows only folded words.
  if (word.folded == "us") {
    word.classes = word.span.size() == 2 && word.capital ? std::uint16_t{0} : word.classes;
    if (!word.capital) word.group = 0;
  }
  if (LexiconEntry const* const known = lexicon.find_stem(word.stem)) {
    if (word.group == 0 && !word.is(WordClass::function)) word.group = known->group;
    word.rarity = known->rarity;
  }
  if (word.number) return;
  if (!word.folded.empty() && is_digit(word.folded.front())) {
    word.number = number_of(word.folded);
    if (!word.number) read_suffixed_number(word, lexicon);
  }
}

/// "1.2" "million" -> one word with one number.
void join_scales(std::vector<Word>& words) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const scales = kept > 0 && words[i].is(WordClass::scale) && words[i].number &&
                        words[kept - 1].number &&
                        words[i].span.begin - words[kept - 1].span.end <= 2 &&
                        *words[kept - 1].number < *words[i].number;
    if (scales) {
      Word& before = words[kept - 1];
      before.number = multiply(*before.number, *words[i].number);
      before.span.end = words[i].span.end;
      before.folded += ' ' + words[i].folded;
      before.stem = before.folded;
      before.group = 0;
      continue;
    }
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

/// Phrases of the lexicon ("wiped out", "no longer") become one word each.
void join_phrases(std::vector<Word>& words, Lexicon const& lexicon) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t const longest = std::min(lexicon.longest_phrase(words[i].folded), words.size() - i);
    std::size_t taken = 1;
    std::string phrase;
    LexiconEntry const* found = nullptr;
    std::string best;
    if (longest > 1) phrase = words[i].folded;
    for (std::size_t n = 1; n < longest; ++n) {
      if (words[i + n].first) break;
      phrase += ' ' + words[i + n].folded;
      if (LexiconEntry const* const known = lexicon.find(phrase)) {
        found = known;
        taken = n + 1;
        best = phrase;
      }
    }
    Span const end = words[i + taken - 1].span;
    if (kept != i) words[kept] = std::move(words[i]);
    if (found != nullptr) {
      words[kept].span.end = end.end;
      words[kept].folded = best;
      words[kept].stem = best;
      words[kept].classes = found->classes;
      words[kept].group = found->group;
      words[kept].rivals = found->rivals;
      words[kept].number.reset();
    }
    ++kept;
    i += taken;
  }
  words.resize(kept);
}

}  // namespace

bool Word::matches(Word const& other) const {
  if (number && other.number) return *number == *other.number;
  if (group != 0 && group == other.group) return true;
  return stem == other.stem;
}

std::vector<Word> read_words(std::string_view text, Lexicon const& lexicon) {
  std::vector<Word> words;
  bool starts_sentence = true;
  for (std::size_t at = 0; at < text.size();) {
    if (!continues_word(text, at)) {
      if (text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == '\n')
        starts_sentence = true;
      at += is_general_punctuation(text, at) ? std::size_t{3}
            : text.substr(at, 2) == "\u00A0" ? std::size_t{2}
                                             : std::size_t{1};
      continue;
    }
    std::size_t const begin = at;
    while (at < text.size()) {
      if (continues_word(text, at)) {
        ++at;
        continue;
      }
      std::size_t const joint = joint_length(text, at);
      if (joint == 0) break;
      at += joint;
    }
    Word word;
    word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    word.folded = fold(text.substr(begin, at - begin));
    word.capital = text[begin] >= 'A' && text[begin] <= 'Z';
    word.first = starts_sentence;
    starts_sentence = false;
    classify(word, lexicon);
    words.push_back(std::move(word));
  }
  join_phrases(words, lexicon);
  join_scales(words);
  return words;
}

}  // namespace stet
