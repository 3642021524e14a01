#include <optional>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_of = 7;      // "members of the city council's" + "of the"
constexpr std::size_t longest_either = 4;  // ", or about"

/// Part and whole in one unit, percent beside them. All three are terms of the sentence.
void compare(TermSentence const& sentence, std::size_t part, std::size_t whole, std::size_t share,
             std::size_t stated, std::vector<ArithmeticProblem>& problems) {
  Figure const& a = *sentence.terms[part].figure;
  Figure const& b = *sentence.terms[whole].figure;
  Figure const& percent = *sentence.terms[share].figure;
  std::optional<Interval> const part_bounds = bounds(a);
  std::optional<Interval> const whole_bounds = bounds(b);
  std::optional<Interval> const share_bounds = bounds(percent);
  if (!part_bounds || !whole_bounds || !share_bounds) return;
  std::optional<Interval> const ratio = divide(*part_bounds, *whole_bounds);
  if (!ratio) return;
  Interval const computed = multiply(*ratio, exactly(Decimal(100)));
  if (computed.overlaps(*share_bounds)) return;

  Decimal const exact = multiply(divide(*a.value, *b.value).value_or(Decimal(0)), Decimal(100));
  std::string const share_fits = written_like(exact, percent);
  Decimal const part_fits = multiply(multiply(*b.value, *percent.value), Decimal(1, -2));
  std::string const repair = stated == share ? share_fits : written_like(part_fits, a);
  problems.push_back(
      {sentence.terms[stated].claim,
       {sentence.terms[part].claim, sentence.terms[whole].claim, sentence.terms[share].claim},
       fmt::format("{} of {} is {}, not {}.", written(a), written(b), share_fits, written(percent)),
       fmt::format("{} / {} = {}", written(a), written(b), share_fits),
       repair});
}

bool states_alternative(std::string const& gap, ArithmeticWords const& words) {
  if (word_count(gap) > longest_either + 3) return false;
  // "..., or 40 per cent" and "60 members (40 per cent)".
  return words.ends_in(gap, FigureLink::either) || gap.ends_with("(");
}

}  // namespace

void check_shares(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at + 2 < sentence.terms.size(); ++at) {
    std::string const& of = sentence.before(at + 1);
    bool const part_of = words.ends_in(of, FigureLink::of) && word_count(of) <= longest_of &&
                         of.find_first_of(",;:(") == std::string::npos;
    if (!part_of || !states_alternative(sentence.before(at + 2), words)) continue;
    Figure const& first = *sentence.terms[at].figure;
    Figure const& whole = *sentence.terms[at + 1].figure;
    Figure const& last = *sentence.terms[at + 2].figure;
    if (is_percent(last) && !is_percent(first) && comparable(first, whole)) {
      compare(sentence, at, at + 1, at + 2, at + 2, problems);
    } else if (is_percent(first) && !is_percent(whole) && comparable(last, whole)) {
      compare(sentence, at + 2, at + 1, at, at + 2, problems);
    }
  }
}

}  // namespace stet
