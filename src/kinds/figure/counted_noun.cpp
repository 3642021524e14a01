#include "kinds/figure/counted_noun.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "kinds/figure/scan_text.hpp"
#include "rules/inflection.hpp"

namespace stet {
namespace {

constexpr std::uint32_t most_modifiers = 5;

std::string_view words_of(Document const& document, Token const& token) {
  return document.words(token.span);
}

bool is_noun(Tag tag) { return tag == Tag::noun || tag == Tag::proper_noun; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return any_word_at(word, 0, words) == word.size() && !word.empty();
}

/// Words that stand between a number and its noun and are no part of what is counted.
bool is_skipped(std::string_view word) {
  return is_one_of(word, {"more", "other", "additional", "further", "extra", "such", "new", "of",
                          "the", "its", "their", "his", "her", "our", "these", "those", "fewer"});
}

bool ends_phrase(std::string_view word) {
  return is_one_of(word, {"last", "next", "this", "yesterday", "today", "tomorrow", "percent"});
}

/// Whether a token may stand before the head: "publicly listed", "coal-fired", "Liverpool".
bool is_modifier(Token const& token) {
  return token.tag == Tag::adjective || is_noun(token.tag) ||
         (token.tag == Tag::verb &&
          (token.form == VerbForm::participle || token.form == VerbForm::past ||
           token.form == VerbForm::gerund));
}

std::string lowered(std::string_view word, bool keep) {
  std::string out(word);
  if (!keep) std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

/// The first token at or behind a byte.
std::uint32_t token_at(Analysis const& analysis, TokenRange range, std::uint32_t at) {
  auto const first = analysis.tokens.begin() + range.first;
  auto const last = analysis.tokens.begin() + range.last;
  auto const found = std::lower_bound(first, last, at, [](Token const& token, std::uint32_t byte) {
    return token.span.end <= byte;
  });
  return static_cast<std::uint32_t>(found - analysis.tokens.begin());
}

/// "27-nation": the rest of the word.
std::optional<CountedNoun> joined_noun(std::string_view text, std::size_t end) {
  std::size_t last = end + 1;
  while (last < text.size() && is_word_byte(text[last])) ++last;
  std::string_view const word = text.substr(end + 1, last - end - 1);
  bool const noun = word.size() >= 3 && lower(word.front()) == word.front() &&
                    !is_one_of(word, {"plus", "odd", "time", "old", "way", "fold", "off", "hour",
                                      "strong", "wide", "long", "high", "deep", "tall"});
  if (!noun || is_digit(word.front())) return std::nullopt;
  return CountedNoun{singular(word), false};
}

/// Tokens of a noun phrase, its head last.
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t head = 0;
};

/// A plural right behind a number is a noun, whatever the tagger takes it for: "435 homes".
bool is_noun_there(Document const& document, Token const& token, bool is_first) {
  if (is_noun(token.tag)) return true;
  std::string_view const word = words_of(document, token);
  return is_first && token.tag == Tag::verb && word.size() > 3 && word.ends_with('s');
}

/// What may stand first before the noun: "decently sized", "eight straight wins", "250ml bottles".
bool leads_in(Token const& token, std::string_view word) {
  if (token.tag == Tag::adverb) return word.ends_with("ly") || is_one_of(word, {"straight"});
  bool const measure = std::any_of(word.begin(), word.end(),
                                   [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; });
  return token.tag == Tag::numeral && measure && is_digit(word.front());
}

/// Words of the phrase that are no part of the name: "decently", "built", "250ml".
bool is_left_out(Token const& token, std::string_view word, bool is_first) {
  if (is_one_of(word, {"and"}) || token.tag == Tag::numeral) return true;
  if (token.tag == Tag::verb) return word.find('-') == std::string_view::npos;
  bool const of_manner = token.tag == Tag::adverb && word.ends_with("ly") &&
                         !is_one_of(word, {"daily", "weekly", "monthly", "yearly", "early"});
  return is_first && of_manner;
}

/// "and" between two modifiers of one class: "combined digital and physical sales".
bool joins_modifiers(Analysis const& analysis, std::uint32_t at, std::uint32_t first,
                     std::uint32_t last) {
  if (at == first || at + 1 >= last) return false;
  Tag const left = analysis.tokens[at - 1].tag;
  Tag const right = analysis.tokens[at + 1].tag;
  return left == right && (left == Tag::adjective || left == Tag::proper_noun);
}

bool is_collective(std::string_view word) {
  return is_one_of(word, {"people", "staff", "police", "cattle", "sheep", "fish", "aircraft",
                          "troops", "personnel", "horsepower", "percent", "crew"});
}

/// The noun phrase from token `first` on. A singular noun before another one is what is counted:
/// "12 page document"; a singular alone is not ("about 1000 come").
std::optional<Phrase> phrase_at(Document const& document, Analysis const& analysis,
                                std::uint32_t first, std::uint32_t last, bool is_one) {
  std::optional<std::uint32_t> head;
  std::optional<std::uint32_t> first_noun;
  std::uint32_t previous_end = first < last ? analysis.tokens[first].span.begin : 0;
  for (std::uint32_t at = first; at < last; ++at) {
    Token const& token = analysis.tokens[at];
    std::string_view const word = words_of(document, token);
    bool const adjacent =
        token.span.begin <= previous_end + 2 && (at == first || token.span.begin > previous_end);
    if (!adjacent || ends_phrase(word)) break;
    previous_end = token.span.end;
    if (is_one_of(word, {"and"}) && joins_modifiers(analysis, at, first, last)) continue;
    bool const noun = is_noun_there(document, token, at == first);
    if (!noun && !is_modifier(token) && !(at == first && leads_in(token, word))) break;
    bool const after_head = head && is_noun(analysis.tokens[*head].tag) &&
                            singular(words_of(document, analysis.tokens[*head])) !=
                                words_of(document, analysis.tokens[*head]);
    if (after_head && analysis.tokens[*head].tag == Tag::noun) break;  // a plural ends the phrase
    if (head && !noun) break;
    if (noun && !first_noun) first_noun = at;
    if (noun) head = at;
  }
  if (!head) return std::nullopt;
  std::string_view const word = words_of(document, analysis.tokens[*head]);
  if (singular(word) != word || is_collective(word)) return Phrase{first, *head};
  if (is_one) return Phrase{first, *head};
  // "5 PC Road": a name counts nothing
  bool const name = analysis.tokens[*first_noun].tag == Tag::proper_noun ||
                    analysis.tokens[*head].tag == Tag::proper_noun;
  if (*first_noun == *head || name) return std::nullopt;
  return Phrase{first, *first_noun};
}

CountedNoun named(Document const& document, Analysis const& analysis, Phrase phrase) {
  CountedNoun noun;
  for (std::uint32_t i = phrase.first; i <= phrase.head; ++i) {
    Token const& token = analysis.tokens[i];
    std::string_view const word = words_of(document, token);
    if (i != phrase.head && is_left_out(token, word, i == phrase.first)) continue;
    std::string written = lowered(word, token.tag == Tag::proper_noun);
    if (i == phrase.head) {
      std::string one = singular(written);
      noun.is_plural = one != written || is_collective(one);
      written = std::move(one);
    }
    if (!noun.words.empty()) noun.words += ' ';
    noun.words += written;
  }
  return noun;
}

}  // namespace

std::optional<CountedNoun> counted_noun(Document const& document, Analysis const& analysis,
                                        TokenRange sentence, std::uint32_t end, bool may_be_of,
                                        bool is_one) {
  std::string_view const text = document.text;
  if (char_at(text, end) == '-') return joined_noun(text, end);
  if (gap_at(text, end) == 0) return std::nullopt;
  std::uint32_t at = token_at(analysis, sentence, end);
  std::uint32_t const last = std::min(sentence.last, at + most_modifiers + 2);
  while (at < last && is_skipped(words_of(document, analysis.tokens[at]))) {
    std::string_view const word = words_of(document, analysis.tokens[at]);
    bool const of =
        is_one_of(word, {"of", "the", "its", "their", "his", "her", "our", "these", "those"});
    if (of && !may_be_of) return std::nullopt;
    ++at;
  }
  std::optional<Phrase> const phrase = phrase_at(document, analysis, at, last, is_one);
  if (!phrase) return std::nullopt;
  return named(document, analysis, *phrase);
}

}  // namespace stet
