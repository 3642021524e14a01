#include <optional>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_link = 6;
constexpr std::size_t longest_raising = 5;

bool counts(Figure const& figure) {
  return figure.dimension == Dimension::count || figure.dimension == Dimension::number;
}

/// "$25 each", "$3,000 per pupil", "$25 an hour".
bool is_rate(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words) {
  std::string const& unit = sentence.terms[at].figure->unit;
  if (unit.find(" per ") != std::string::npos) return true;
  std::string const& after = sentence.after(at);
  return words.starts_with(after, FigureLink::each);
}

bool same_dimension(Figure const& total, Figure const& rate) {
  return total.dimension == rate.dimension && !is_percent(total) && !is_percent(rate);
}

void report(TermSentence const& sentence, std::size_t stated, std::vector<std::size_t> const& from,
            Decimal exact, std::string_view sign, std::vector<ArithmeticProblem>& problems) {
  Term const& wrong = sentence.terms[stated];
  Decimal const rounded = round_to(exact, std::min(wrong.figure->value->exponent(), 0));
  std::string const fits = rounded.to_string();
  ArithmeticProblem problem;
  problem.claim = wrong.claim;
  for (std::size_t const at : from) problem.operands.push_back(sentence.terms[at].claim);
  std::string const formula =
      fmt::format("{} {} {}", sentence.terms[from[0]].words, sign, sentence.terms[from[1]].words);
  problem.message = fmt::format("{} is {}, not {}.", formula, fits, wrong.words);
  problem.working = fmt::format("{} = {}{}", formula, fits, allowed(wrong));
  problem.repair = fits;
  problems.push_back(std::move(problem));
}

/// "$12 million on 4,000 pupils, or $3,000 per pupil".
void check_share_of_each(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words,
                         std::vector<ArithmeticProblem>& problems) {
  std::string const& spread = sentence.before(at + 1);
  std::string const either = sentence.lead(at + 2);
  bool const joined =
      words.contains(spread, FigureLink::spread) && word_count(spread) <= longest_link;
  if (!joined || !words.ends_in(either, FigureLink::either)) return;
  if (word_count(either) > longest_link || !is_rate(sentence, at + 2, words)) return;
  Figure const& rate = *sentence.terms[at + 2].figure;
  std::size_t total = at;
  std::size_t count = at + 1;
  if (!same_dimension(*sentence.terms[total].figure, rate) ||
      !counts(*sentence.terms[count].figure))
    std::swap(total, count);
  Figure const& whole = *sentence.terms[total].figure;
  Figure const& number = *sentence.terms[count].figure;
  if (!same_dimension(whole, rate) || !counts(number) || number.value->is_zero()) return;
  std::optional<Interval> const a = bounds(whole);
  std::optional<Interval> const b = bounds(number);
  std::optional<Interval> const c = bounds(rate);
  if (!a || !b || !c) return;
  std::optional<Interval> const each = divide(*a, *b);
  if (!each || each->overlaps(*c)) return;
  report(sentence, at + 2, {total, count}, divide(*whole.value, *number.value).value_or(Decimal(0)),
         "/", problems);
}

/// "40 tickets at $25 each, raising $1,000".
void check_product(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems) {
  std::string const& at_price = sentence.before(at + 1);
  std::string const raising = sentence.lead(at + 2);
  bool const priced =
      words.ends_in(at_price, FigureLink::price) && word_count(at_price) <= longest_link;
  bool const raises =
      words.ends_in(raising, FigureLink::product) && word_count(raising) <= longest_raising + 2;
  if (!priced || !raises || !is_rate(sentence, at + 1, words)) return;
  Figure const& number = *sentence.terms[at].figure;
  Figure const& rate = *sentence.terms[at + 1].figure;
  Figure const& whole = *sentence.terms[at + 2].figure;
  bool const time = number.dimension == Dimension::time;
  if ((!counts(number) && !time) || !same_dimension(whole, rate)) return;
  std::optional<Interval> const a = bounds(number);
  std::optional<Interval> const b = bounds(rate);
  std::optional<Interval> const c = bounds(whole);
  if (!a || !b || !c || multiply(*a, *b).overlaps(*c)) return;
  report(sentence, at + 2, {at, at + 1}, multiply(*number.value, *rate.value), "x", problems);
}

}  // namespace

void check_per_head(TermSentence const& sentence, ArithmeticWords const& words,
                    std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at + 2 < sentence.terms.size(); ++at) {
    check_share_of_each(sentence, at, words, problems);
    check_product(sentence, at, words, problems);
  }
}

}  // namespace stet
