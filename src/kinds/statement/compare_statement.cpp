#include "kinds/statement/compare_statement.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace stet {
namespace {

constexpr double nearly_all = 0.8;
constexpr double near_miss = 0.5;

bool turned_round(std::vector<Word> const& words) {
  return std::any_of(words.begin(), words.end(), [](Word const& word) {
    return word.is(WordClass::negation) || word.is(WordClass::denial);
  });
}

bool has_all_hard_words(std::vector<Word> const& claim, std::vector<Word> const& reference) {
  return std::all_of(claim.begin(), claim.end(), [&](Word const& word) {
    bool const hard = word.number.has_value() || (word.capital && !word.first && word.content());
    return !hard || std::any_of(reference.begin(), reference.end(),
                                [&](Word const& other) { return word.matches(other); });
  });
}

}  // namespace

Comparison compare_statements(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  double const covered = coverage(claim.words, reference.words);
  if (covered < near_miss) return {};
  Comparison out;
  out.score = covered;
  out.working = fmt::format("{:.0f} % of the sentence's words", covered * 100);
  out.relation = Relation::qualifies;
  bool const same_polarity = turned_round(claim.words) == turned_round(reference.words);
  bool const same_scope = excluded_modifier(claim.words, reference.words, lexicon).empty();
  if (covered >= nearly_all && has_all_hard_words(claim.words, reference.words) && same_polarity &&
      same_scope) {
    out.relation = Relation::supports;
  } else {
    out.difference = !same_polarity ? "one side is negated, the other is not"
                                    : "the source says something near it";
  }
  return out;
}

}  // namespace stet
