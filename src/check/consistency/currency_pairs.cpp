#include <optional>

#include <fmt/format.h>

#include "check/consistency/checks.hpp"

namespace stet {
namespace {

// Newsrooms convert at the rate of some day near publication or of the event, often with a desk's
// own rounded rate.
constexpr Decimal slack_low(97, -2);
constexpr Decimal slack_high(103, -2);
constexpr int months_before_publication = 2;

std::optional<Interval> whole_bounds(Figure const& figure) {
  if (figure.interval.low && figure.interval.high && !figure.interval.low->is_negative())
    return figure.interval;
  return std::nullopt;
}

struct Explanation {
  std::optional<Interval> rate;  // of the periods looked at
  bool fits = false;
};

void try_period(Explanation& explanation, Article const& article, Figure const& from,
                Figure const& to, Period const& period) {
  std::optional<Interval> const rate =
      article.rules.exchange_rates.rates(from.unit, to.unit, period);
  if (!rate) return;
  explanation.rate = rate;
  Interval const slack{multiply(*rate->low, slack_low), multiply(*rate->high, slack_high)};
  Interval const converted = multiply(*whole_bounds(from), slack);
  explanation.fits = explanation.fits || converted.overlaps(*whole_bounds(to));
}

Explanation explain(Article const& article, Figure const& from, Figure const& to) {
  Explanation explanation;
  for (Period const& period : {from.time, to.time})
    try_period(explanation, article, from, to, period);
  if (article.document.metadata.date) {
    Date const published = *article.document.metadata.date;
    try_period(explanation, article, from, to,
               {add_months(published, -months_before_publication), published});
  }
  return explanation;
}

}  // namespace

void check_currency_pairs(Article const& article, Problems& problems) {
  for (std::uint32_t index = 0; index < article.claims.size(); ++index) {
    auto const* const to = std::get_if<Figure>(&article.claims[index].body);
    if (to == nullptr || !to->equals || to->dimension != Dimension::money) continue;
    auto const* const from = std::get_if<Figure>(&article.claims[*to->equals].body);
    if (from == nullptr || from->dimension != Dimension::money || from->unit == to->unit) continue;
    if (!from->value || !to->value || !whole_bounds(*from) || !whole_bounds(*to)) continue;
    Explanation const explanation = explain(article, *from, *to);
    std::optional<Decimal> const implied = divide(*from->value, *to->value);
    if (!explanation.rate || explanation.fits || !implied) continue;
    std::optional<Interval> const per_unit = divide(exactly(Decimal(1)), *explanation.rate);
    if (!per_unit) continue;
    auto const rounded = [](Decimal value) {
      return round_to(value, value.abs() < Decimal(10) ? -2 : 0).to_string();
    };
    InternalProblem problem;
    problem.rule = "internal/currency-pair";
    problem.claim = index;
    problem.span = article.claims[index].span;
    problem.message = fmt::format("The two amounts imply {} {} to one {}; the rate was {} to {}.",
                                  rounded(*implied), from->unit, to->unit, rounded(*per_unit->low),
                                  rounded(*per_unit->high));
    problem.working = fmt::format("{} {} / {} {} = {}", from->value->to_string(), from->unit,
                                  to->value->to_string(), to->unit, rounded(*implied));
    problem.question = "Which amount is the original, and at what rate was it converted?";
    problem.related = {*to->equals};
    problems.push_back(std::move(problem));
  }
}

}  // namespace stet
