#include <optional>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

enum class Direction { unknown, rise, fall };

struct Ends {
  std::size_t from = 0;  // indices into the terms
  std::size_t to = 0;
};

constexpr std::size_t longest_link =
    5;  // words between two figures that still belong to one phrase
constexpr std::size_t longest_lead = 8;  // words before a change in which its verb stands

/// Of the words right before a figure; what stands farther off is another matter.
Direction direction_in(std::string const& whole_gap, ArithmeticWords const& words) {
  std::string const gap = last_words(whole_gap, longest_lead);
  bool const rise = words.contains(gap, FigureLink::rise);
  bool const fall = words.contains(gap, FigureLink::fall);
  if (rise == fall) return Direction::unknown;  // "the fall rose": leave it
  return rise ? Direction::rise : Direction::fall;
}

bool links(std::string const& gap, FigureLink link, ArithmeticWords const& words) {
  return word_count(gap) <= longest_link && words.ends_in(gap, link);
}

/// "from A to B" or "to B from A" starting at term `at`.
std::optional<Ends> ends_at(TermSentence const& sentence, std::size_t at,
                            ArithmeticWords const& words) {
  if (at + 1 >= sentence.terms.size()) return std::nullopt;
  if (!comparable(*sentence.terms[at].figure, *sentence.terms[at + 1].figure)) return std::nullopt;
  std::string const& before = sentence.before(at);
  std::string const& between = sentence.before(at + 1);
  if (words.ends_in(before, FigureLink::from) && links(between, FigureLink::to, words))
    return Ends{at, at + 1};
  if (words.ends_in(before, FigureLink::to) && links(between, FigureLink::from, words))
    return Ends{at + 1, at};
  return std::nullopt;
}

struct Change {
  Interval value;       // what the ends allow, in the unit of the change as written
  Decimal exact;        // what the ends give as written
  std::string formula;  // "({b} - {a}) / {a}"
};

/// The change from a to b in the unit in which `change` is written; nothing where units do not fit.
std::optional<Change> change_between(Figure const& from, Figure const& to, Figure const& change) {
  std::optional<Interval> const a = bounds(from);
  std::optional<Interval> const b = bounds(to);
  if (!a || !b) return std::nullopt;
  Interval const difference = subtract(*b, *a);
  if (is_percent(change) && !is_percent(from)) {
    std::optional<Interval> const ratio = divide(*b, *a);
    if (!ratio) return std::nullopt;
    // (b - a) / a as b / a - 1, so that the interval of `a` is used once.
    std::optional<Decimal> const exact = divide(*to.value, *from.value);
    return Change{
        multiply(subtract(*ratio, exactly(Decimal(1))), exactly(Decimal(100))),
        multiply(subtract(exact.value_or(Decimal(0)), Decimal(1)), Decimal(100)),
        fmt::format("({} - {}) / {}", written(to), written(from), from.value->to_string())};
  }
  Decimal const exact = subtract(*to.value, *from.value);
  std::string formula = fmt::format("{} - {}", written(to), written(from));
  if (is_percentage_points(change) && is_percent(from)) {
    Decimal const scale(change.unit == "bp" ? 100 : 1);
    return Change{multiply(difference, exactly(scale)), multiply(exact, scale), std::move(formula)};
  }
  // "rose 5 % from 20 % to 25 %": percent or points? Too often either is meant.
  if (is_percent(change) || !comparable(change, from)) return std::nullopt;
  return Change{difference, exact, std::move(formula)};
}

Interval magnitude(Interval const& value) {
  if (!value.low->is_negative()) return value;
  if (value.high->is_negative())
    return {-*value.high, -*value.low, value.high_open, value.low_open};
  Decimal const low = -*value.low;
  return {Decimal(0), low > *value.high ? low : *value.high};
}

void check_size(TermSentence const& sentence, Ends ends, std::size_t at,
                std::vector<ArithmeticProblem>& problems) {
  Figure const& from = *sentence.terms[ends.from].figure;
  Figure const& to = *sentence.terms[ends.to].figure;
  Figure const& change = *sentence.terms[at].figure;
  std::optional<Change> const computed = change_between(from, to, change);
  if (!computed || !bounds(change)) return;
  Interval const size = magnitude(computed->value);
  if (size.overlaps(magnitude(*bounds(change)))) return;
  std::string const fitting = written_like(computed->exact.abs(), change);
  problems.push_back(
      {sentence.terms[at].claim,
       {sentence.terms[ends.from].claim, sentence.terms[ends.to].claim},
       fmt::format("The change is given as {}, but from {} to {} it is {}.", written(change),
                   written(from), written(to), fitting),
       fmt::format("{} = {}{}", computed->formula, fitting, allowed(sentence.terms[at])),
       fitting});
}

void check_direction(TermSentence const& sentence, Ends ends, Direction stated,
                     std::vector<ArithmeticProblem>& problems) {
  std::optional<Interval> const a = bounds(*sentence.terms[ends.from].figure);
  std::optional<Interval> const b = bounds(*sentence.terms[ends.to].figure);
  if (stated == Direction::unknown || !a || !b || a->overlaps(*b)) return;
  bool const rises = *a->high <= *b->low;
  if (rises == (stated == Direction::rise)) return;
  std::string const from = written(*sentence.terms[ends.from].figure);
  std::string const to = written(*sentence.terms[ends.to].figure);
  problems.push_back({sentence.terms[ends.to].claim,
                      {sentence.terms[ends.from].claim},
                      fmt::format("The direction is given as a {}, but from {} to {} is a {}.",
                                  rises ? "fall" : "rise", from, to, rises ? "rise" : "fall"),
                      fmt::format("{} {} {}", from, rises ? "<" : ">", to),
                      ""});
}

/// "rose 12 % from 10 to 12", "rose from 10 to 12, an increase of 12 %", "rose from 10 to 12".
void check_ends(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words,
                std::vector<ArithmeticProblem>& problems) {
  std::optional<Ends> const ends = ends_at(sentence, at, words);
  if (!ends) return;
  std::size_t const next = at + 2;
  Direction stated = direction_in(sentence.before(at), words);
  bool const change_before = at > 0 && word_count(sentence.before(at)) <= longest_link;
  if (change_before) {
    Direction const lead = direction_in(sentence.before(at - 1), words);
    bool const near = word_count(sentence.before(at - 1)) <= longest_lead ||
                      words.ends_in(sentence.before(at - 1), FigureLink::rise) ||
                      words.ends_in(sentence.before(at - 1), FigureLink::fall);
    if (lead != Direction::unknown && near) {
      stated = stated == Direction::unknown ? lead : stated;
      check_size(sentence, *ends, at - 1, problems);
    }
  }
  if (next < sentence.terms.size() && word_count(sentence.before(next)) <= longest_link) {
    Direction const trailing = direction_in(sentence.before(next), words);
    if (trailing != Direction::unknown) {
      if (stated == Direction::unknown) stated = trailing;
      check_size(sentence, *ends, next, problems);
    }
  }
  check_direction(sentence, *ends, stated, problems);
}

/// "12 tonnes, up 50 % from 10 tonnes".
void check_up_from(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems) {
  if (at + 2 >= sentence.terms.size()) return;
  std::string const& lead = sentence.before(at + 1);
  bool const states_change =
      words.ends_in(lead, FigureLink::rise) || words.ends_in(lead, FigureLink::fall);
  if (!states_change || word_count(lead) > longest_link) return;
  if (!links(sentence.before(at + 2), FigureLink::from, words)) return;
  if (!comparable(*sentence.terms[at].figure, *sentence.terms[at + 2].figure)) return;
  Ends const ends{at + 2, at};
  check_size(sentence, ends, at + 1, problems);
  check_direction(sentence, ends, direction_in(lead, words), problems);
}

}  // namespace

void check_changes(TermSentence const& sentence, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at < sentence.terms.size(); ++at) {
    check_ends(sentence, at, words, problems);
    check_up_from(sentence, at, words, problems);
  }
}

}  // namespace stet
