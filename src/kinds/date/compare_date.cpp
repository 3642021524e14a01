#include "kinds/date/compare_date.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include <fmt/format.h>

#include "kinds/twin_sentences.hpp"

namespace stet {
namespace {

constexpr double told_there = 0.3;
constexpr double same_event = 0.7;

std::int64_t days_in(Period const& period) {
  return period.start && period.end ? to_days(*period.end) - to_days(*period.start) + 1 : 0;
}

std::string print(Period const& period) {
  std::string const start = period.start ? to_iso(*period.start) : "...";
  std::string const end = period.end ? to_iso(*period.end) : "...";
  return start == end ? start : start + " to " + end;
}

/// The sentence's words without the date's own. A corpus row's claim is its whole statement: then
/// months, years and numbers go.
std::vector<Word> event_words(Side const& side) {
  auto const offset = static_cast<std::uint32_t>(side.sentence.data() - side.text.data());
  bool const whole = side.claim->span.size() >= side.sentence.size();
  bool const dated = std::holds_alternative<DateClaim>(side.claim->body);
  std::vector<Word> words;
  for (Word const& word : side.words) {
    bool const year = word.number && *word.number >= Decimal(1000) && *word.number <= Decimal(2100);
    bool const day = dated && whole && word.number && *word.number <= Decimal(31);
    if (word.is(WordClass::month) || year || day) continue;
    Span const in_text{word.span.begin + offset, word.span.end + offset};
    if (dated && !whole && side.claim->span.contains(in_text)) continue;
    words.push_back(word);
  }
  return words;
}

/// Something rare that both tell of: a name, or a number of three digits and more.
bool shares_an_anchor(std::vector<Word> const& left, std::vector<Word> const& right) {
  return std::any_of(left.begin(), left.end(), [&](Word const& word) {
    bool const telling = word.number && word.number->normalized().coefficient() >= 100;
    if (!telling && (!word.capital || word.number || !word.content())) return false;
    return std::any_of(right.begin(), right.end(), [&](Word const& other) {
      return telling ? other.number == word.number : other.capital && other.folded == word.folded;
    });
  });
}

/// Whether both tell of coming-to-pass by the same verb or noun: without it "founded in" meets
/// "sold in".
bool shares_a_predicate(std::vector<Word> const& left, std::vector<Word> const& right) {
  return std::any_of(left.begin(), left.end(), [&](Word const& word) {
    return !word.capital && word.content() && word.folded.size() > 3 &&
           std::any_of(right.begin(), right.end(),
                       [&](Word const& other) { return !other.capital && word.matches(other); });
  });
}

}  // namespace

Comparison compare_dates(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  auto const& date = std::get<DateClaim>(claim.claim->body);
  if (date.period.empty() || date.is_duration || date.is_set || reference.time.empty()) return {};
  std::vector<Word> const ours = event_words(claim);
  std::vector<Word> const theirs = event_words(reference);
  double const covered = coverage(theirs, ours);
  double const reverse = coverage(ours, theirs);
  bool const twins = std::holds_alternative<DateClaim>(reference.claim->body) &&
                     differ_only_in(claim, claim.claim->span, reference, reference.claim->span);
  bool const near = std::max(covered, reverse) >= told_there && shares_an_anchor(ours, theirs);
  if (!twins && !near) return {};

  Comparison out;
  out.score = 0.6 * covered + 0.4 * reverse;
  out.working = fmt::format("event words {:.2f}/{:.2f}", covered, reverse);
  std::int64_t const our_days = days_in(date.period);
  std::int64_t const their_days = days_in(reference.time);
  bool const fits = date.period.contains(reference.time) ||
                    (our_days <= 31 && their_days <= 31 && date.period.overlaps(reference.time));
  bool const predicate = shares_a_predicate(ours, theirs);
  if (fits && predicate && (covered >= 0.45 || our_days <= 31)) {
    out.relation = Relation::supports;
    return out;
  }
  out.difference =
      fmt::format("the article says {}, the source {}", print(date.period), print(reference.time));
  bool const comparable =
      our_days > 0 && their_days > 0 && their_days <= 2 * our_days && our_days <= 2 * their_days;
  // A figure's period is when it was measured: another one makes another figure, not an error.
  bool const event = std::holds_alternative<DateClaim>(reference.claim->body);
  bool const same = event && covered >= same_event && reverse >= same_event && predicate &&
                    excluded_modifier(claim.words, reference.words, lexicon).empty();
  bool const other = match_periods(date.period, reference.time) == PeriodMatch::disjoint;
  out.relation = Relation::qualifies;
  if (other && comparable && (twins || (same && !date.relative))) {
    out.relation = Relation::conflicts;
    out.rule = "date/conflict";
  }
  return out;
}

}  // namespace stet
