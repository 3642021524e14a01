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
  std::optional<Interval> const share_bounds = as_percent(percent);
  if (!part_bounds || !whole_bounds || !share_bounds) return;
  std::optional<Interval> const ratio = divide(*part_bounds, *whole_bounds);
  if (!ratio) return;
  Interval const computed = multiply(*ratio, exactly(Decimal(100)));
  if (computed.overlaps(*share_bounds)) return;

  Decimal const exact = multiply(divide(*a.value, *b.value).value_or(Decimal(0)), Decimal(100));
  bool const in_percent = is_percent(percent);
  std::string const share_fits =
      in_percent ? written_like(exact, percent) : round_to(exact, -1).to_string() + " %";
  Decimal const part_fits =
      multiply(*b.value, in_percent ? multiply(*percent.value, Decimal(1, -2)) : *percent.value);
  problems.push_back(
      {sentence.terms[stated].claim,
       {sentence.terms[part].claim, sentence.terms[whole].claim, sentence.terms[share].claim},
       fmt::format("{} of {} is {}, not {}.", written(a), written(b), share_fits,
                   in_percent ? written(percent) : sentence.terms[share].words),
       fmt::format("{} / {} = {}{}", written(a), written(b), share_fits,
                   allowed(sentence.terms[share])),
       stated == share ? share_fits : written_like(part_fits, a)});
}

/// "..., or 40 per cent", "60 members (40 per cent)", "voted, a turnout of 40 per cent".
bool states_alternative(TermSentence const& sentence, std::size_t term,
                        ArithmeticWords const& words) {
  std::string const gap = sentence.lead(term);
  if (word_count(gap) > longest_either + longest_of) return false;
  return words.ends_in(gap, FigureLink::either) || gap.ends_with("(");
}

bool is_part_of(std::string const& gap, ArithmeticWords const& words) {
  return words.ends_in(gap, FigureLink::of) && word_count(gap) <= longest_of &&
         gap.find_first_of(",;:(") == std::string::npos;
}

/// "Of the 80 seats, 20 (25 per cent) went to women": whole, part, share.
bool opens_with_whole(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words) {
  std::string const& part = sentence.before(at + 1);
  return words.ends_in(sentence.before(at), FigureLink::of) && at == 0 &&
         word_count(sentence.before(at)) <= 3 && word_count(part) <= longest_of &&
         part.find(',') != std::string::npos;
}

}  // namespace

/// "117 out of 365, or 48 per cent": read as one fraction, and its percentage.
void check_fraction(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words,
                    std::vector<ArithmeticProblem>& problems) {
  Term const& fraction = sentence.terms[at];
  Term const& percent = sentence.terms[at + 1];
  bool const in_digits = fraction.words.find_first_of("0123456789") != std::string::npos;
  if (!in_digits || !is_share(*fraction.figure) || is_percent(*fraction.figure)) return;
  if (!is_percent(*percent.figure) || !states_alternative(sentence, at + 1, words)) return;
  constexpr Decimal half(5, -1);
  Decimal const exact = multiply(*fraction.figure->value, Decimal(100));
  std::optional<Interval> const stated = bounds(*percent.figure);
  Interval const meant{subtract(exact, half), add(exact, half)};
  if (!stated || stated->overlaps(meant)) return;
  std::string const fits = written_like(exact, *percent.figure);
  problems.push_back({percent.claim,
                      {fraction.claim},
                      fmt::format("{} is {}, not {}.", fraction.words, fits, percent.words),
                      fmt::format("{} = {}{}", fraction.words, fits, allowed(percent)),
                      fits});
}

void check_shares(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at + 1 < sentence.terms.size(); ++at) {
    check_fraction(sentence, at, words, problems);
    if (at + 2 >= sentence.terms.size()) break;
    Figure const& first = *sentence.terms[at].figure;
    Figure const& whole = *sentence.terms[at + 1].figure;
    Figure const& last = *sentence.terms[at + 2].figure;
    if (is_percent(first) && sentence.before(at + 1).ends_with(":") &&
        is_part_of(sentence.before(at + 2), words) && comparable(whole, last)) {
      compare(sentence, at + 1, at + 2, at, at, problems);  // "60 per cent: 600 of 1,000"
      continue;
    }
    if (!states_alternative(sentence, at + 2, words)) continue;
    if (opens_with_whole(sentence, at, words) && is_percent(last) && comparable(first, whole)) {
      compare(sentence, at + 1, at, at + 2, at + 2, problems);
    } else if (!is_part_of(sentence.before(at + 1), words)) {
      continue;
    } else if (is_share(last) && !is_share(first) && comparable(first, whole)) {
      compare(sentence, at, at + 1, at + 2, at + 2, problems);
    } else if (is_share(first) && !is_share(whole) && !is_share(last) && comparable(last, whole)) {
      compare(sentence, at + 2, at + 1, at, at + 2, problems);
    }
  }
}

}  // namespace stet
