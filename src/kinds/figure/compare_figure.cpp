#include "kinds/figure/compare_figure.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include <fmt/format.h>

#include "kinds/twin_sentences.hpp"

#include "kinds/figure/compare_value.hpp"

namespace stet {
namespace {

// Alignment below `relevant` is another matter; `enough_to_support` lets an equal value count;
// `enough_to_conflict` is high because a wrong conflict costs more than ten missed ones.
constexpr double relevant = 0.25;
constexpr double enough_to_support = 0.34;
constexpr double enough_to_conflict = 0.6;

struct Features {
  SubjectMatch subject = SubjectMatch::none;
  double measure = 0;  // of the reference's measure, how much the article's sentence covers
  double reverse = 0;  // of the claim's measure, how much the reference's statement covers
  PeriodMatch period = PeriodMatch::unknown;
  std::string modifier;
  std::string scope;
};

/// Two units that name one thing: equal codes, or counted nouns with a common head.
bool same_unit(Side const& claim, Side const& reference) {
  auto const& left = std::get<Figure>(claim.claim->body);
  auto const& right = std::get<Figure>(reference.claim->body);
  auto const counts = [](Figure const& figure) {
    return figure.dimension == Dimension::count || figure.dimension == Dimension::number;
  };
  if (counts(left) && counts(right)) {
    if (claim.unit.empty() || reference.unit.empty()) return true;
    return claim.unit.back().matches(reference.unit.back()) ||
           coverage(reference.unit, claim.words) > 0.5 ||
           coverage(claim.unit, reference.words) > 0.5;
  }
  return left.dimension == right.dimension && left.unit == right.unit;
}

bool is_share_against_points(Figure const& left, Figure const& right) {
  return left.dimension == Dimension::percent && right.dimension == Dimension::percent &&
         left.unit != right.unit && (left.unit == "pp" || right.unit == "pp");
}

/// A measure that is itself a change: the "fall" or "growth" of a corpus row.
bool measures_change(Side const& side, Lexicon const& lexicon) {
  return std::any_of(side.measure.begin(), side.measure.end(), [&](Word const& word) {
    if (word.folded == "change" || word.folded == "growth") return true;
    for (char const* const change : {"fall", "rise"}) {
      LexiconEntry const* const entry = lexicon.find(change);
      if (entry != nullptr && entry->group != 0 && entry->group == word.group) return true;
    }
    return false;
  });
}

/// Words on both sides that tell a plan from a fact and a change from a level.
std::string scope_difference(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  auto const foresees = [](Side const& side) {
    return std::any_of(side.words.begin(), side.words.end(), [](Word const& word) {
      return word.is(WordClass::forecast) && !word.is(WordClass::function);
    });
  };
  if (foresees(claim) != foresees(reference)) return "one side is a forecast";
  auto const& left = std::get<Figure>(claim.claim->body);
  auto const& right = std::get<Figure>(reference.claim->body);
  bool const opposite = (left.change == Change::rise && right.change == Change::fall) ||
                        (left.change == Change::fall && right.change == Change::rise);
  auto const moves = [&](Figure const& figure, Side const& side) {
    return figure.change == Change::rise || figure.change == Change::fall ||
           measures_change(side, lexicon);
  };
  if (!opposite && moves(left, claim) != moves(right, reference) &&
      left.dimension == Dimension::percent)
    return "one side is a change, the other a level";
  return "";
}

/// The words of a figure's measure and of what it counts; where the finder gave none, those of its
/// sentence that are neither numbers nor dates nor the names of what it is about.
std::vector<Word> measure_words(Side const& side) {
  std::vector<Word> words = side.measure;
  words.insert(words.end(), side.unit.begin(), side.unit.end());
  if (!side.measure.empty()) return words;
  for (Word const& word : side.words) {
    bool const name = word.capital && (!word.first || word.group == 0);
    if (!word.number && !word.is(WordClass::month) && !name) words.push_back(word);
  }
  return words;
}

/// What is measured tells it best; else the words of the sentence do, with those of the measure.
std::string modifier_difference(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  std::string found = excluded_modifier(claim.measure, reference.measure, lexicon);
  if (!found.empty()) return found;
  auto const all_words = [](Side const& side) {
    std::vector<Word> words = side.words;
    words.insert(words.end(), side.measure.begin(), side.measure.end());
    return words;
  };
  return excluded_modifier(all_words(claim), all_words(reference), lexicon);
}

Features align(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  Features features;
  features.subject = match_subjects(claim, reference);
  features.measure = coverage(measure_words(reference), claim.words);
  features.reverse = coverage(measure_words(claim), reference.words);
  features.period = match_periods(claim.time, reference.time);
  features.modifier = modifier_difference(claim, reference, lexicon);
  features.scope = scope_difference(claim, reference, lexicon);
  return features;
}

double score_of(Features const& features) {
  constexpr double by_subject[] = {0.0, 0.35, 0.8, 1.0};
  double score = 0.4 * by_subject[static_cast<std::size_t>(features.subject)] +
                 0.4 * features.measure + 0.2 * features.reverse;
  if (features.period == PeriodMatch::disjoint) score *= 0.5;
  if (!features.modifier.empty()) score *= 0.6;
  return score;
}

std::string explain(Features const& features, double score) {
  constexpr std::string_view subjects[] = {"absent", "near by", "in the sentence", "the same"};
  constexpr std::string_view periods[] = {"not known", "the same", "overlapping", "another"};
  std::string out =
      fmt::format("alignment {:.2f}: subject {}, measure {:.2f}/{:.2f}, period {}", score,
                  subjects[static_cast<std::size_t>(features.subject)], features.measure,
                  features.reverse, periods[static_cast<std::size_t>(features.period)]);
  if (!features.modifier.empty()) out += ", modifiers " + features.modifier;
  if (!features.scope.empty()) out += ", " + features.scope;
  return out;
}

/// Digits that chance does not bring together: "22.2 million", not "3" or "100".
bool is_telling(Figure const& figure) {
  if (!figure.value) return false;
  std::int64_t const digits = std::llabs(figure.value->normalized().coefficient());
  return digits >= 100;
}

bool is_point_in_time(Period const& period) {
  return period.start && period.end && to_days(*period.end) - to_days(*period.start) <= 92;
}

/// Periods known and the same, or a claim without one that was published within weeks of it.
bool period_allows_conflict(Side const& claim, Side const& reference, Features const& features) {
  if (features.period == PeriodMatch::same) return true;
  if (features.period == PeriodMatch::overlapping)
    return is_point_in_time(claim.time) == is_point_in_time(reference.time);
  constexpr std::int64_t weeks = 45;
  return features.period == PeriodMatch::unknown && claim.time.empty() && claim.published &&
         is_point_in_time(reference.time) && features.subject == SubjectMatch::same &&
         to_days(*claim.published) >= to_days(*reference.time.start) &&
         to_days(*claim.published) - to_days(*reference.time.end) <= weeks;
}

bool may_conflict(Side const& claim, Side const& reference, Features const& features) {
  SubjectMatch const needed = claim.has_rivals ? SubjectMatch::same : SubjectMatch::sentence;
  return features.subject >= needed && features.measure >= enough_to_conflict &&
         features.reverse >= 0.5 && features.modifier.empty() && features.scope.empty() &&
         period_allows_conflict(claim, reference, features);
}

bool may_support(Side const& claim, Features const& features, bool telling) {
  if (features.period == PeriodMatch::disjoint || !features.modifier.empty()) return false;
  if (!features.scope.empty() || features.subject == SubjectMatch::none) return false;
  double const needed = telling ? enough_to_support / 2 : enough_to_support;
  return std::max(features.measure, features.reverse) >= needed &&
         (features.subject != SubjectMatch::context || telling || !claim.has_rivals);
}

std::string_view rule_of(ValueMatch match) {
  switch (match) {
    case ValueMatch::rounder:
      return "figure/imprecise";
    case ValueMatch::hedge_mismatch:
      return "figure/hedge-mismatch";
    case ValueMatch::scale_slip:
    case ValueMatch::different:
      return "figure/conflict";
    case ValueMatch::equal:
    case ValueMatch::loose:
    case ValueMatch::unknown:
      return "";
  }
  return "";
}

std::string why_not(Features const& features) {
  if (features.period == PeriodMatch::disjoint) return "; it is of another period";
  if (!features.modifier.empty()) return "; it measures something else: " + features.modifier;
  if (!features.scope.empty()) return "; " + features.scope;
  return "; not clearly the same quantity";
}

}  // namespace

Comparison compare_figures(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  auto const& left = std::get<Figure>(claim.claim->body);
  auto const& right = std::get<Figure>(reference.claim->body);
  bool const share_against_points = is_share_against_points(left, right);
  if (!same_unit(claim, reference) && !share_against_points) return {};

  Features const features = align(claim, reference, lexicon);
  bool const twins = differ_only_in(claim, claim.claim->span, reference, reference.claim->span) &&
                     features.period != PeriodMatch::disjoint;
  Comparison out;
  out.score = score_of(features);
  out.working = explain(features, out.score);
  if (!twins && (out.score < relevant || features.subject == SubjectMatch::none)) return {};

  ValueMatch const match = match_values(left, right);
  std::string_view const claim_words = slice(claim.text, claim.claim->span);
  // A fact of a table has no words of its own: its span is the whole statement.
  Span const stated = reference.claim->span;
  bool const has_words = !stated.empty() && stated.size() < reference.text.size();
  std::string const known = has_words     ? std::string(slice(reference.text, stated))
                            : right.value ? readable_value(*right.value, right.unit)
                                          : std::string(reference.sentence);
  out.difference = describe_difference(claim_words, left, known, right, match);
  bool const near_enough = match == ValueMatch::equal || match == ValueMatch::rounder;

  if (share_against_points) {
    if (!near_enough || !may_conflict(claim, reference, features)) return {};
    out.relation = Relation::conflicts;
    out.rule = "figure/unit-mismatch";
    out.difference = "the article says " + std::string(claim_words) + ", the source " + known +
                     ": per cent and percentage points are not the same";
    return out;
  }
  if (match == ValueMatch::unknown) return {};
  // Another value of something only alike is no near miss worth showing.
  if (match == ValueMatch::different && out.score < 0.45 && !twins) return {};
  out.rule = rule_of(match);
  if (near_enough && may_support(claim, features, is_telling(left))) {
    out.relation = Relation::supports;
  } else if (!near_enough && match != ValueMatch::loose &&
             (twins || may_conflict(claim, reference, features))) {
    out.relation = Relation::conflicts;
  } else {
    out.relation = Relation::qualifies;
    out.rule.clear();
    if (out.difference.empty()) out.difference = "the source has the same value";
    out.difference += why_not(features);
  }
  return out;
}

}  // namespace stet
