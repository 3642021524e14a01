#include <fmt/format.h>

#include "check/consistency/checks.hpp"

namespace stet {
namespace {

/// Whether the weekday fits the day in this year or, where the year had to be guessed, in one
/// beside it.
bool fits(DateClaim const& date) {
  Date const day = *date.period.start;
  int const doubt = date.relative ? 1 : 0;
  for (int shift = -doubt; shift <= doubt; ++shift) {
    Date const shifted{day.year + shift, day.month, day.day};
    if (is_valid(shifted) && weekday(shifted) == *date.weekday) return true;
  }
  return false;
}

}  // namespace

void check_weekdays(Article const& article, Problems& problems) {
  for (std::uint32_t index = 0; index < article.claims.size(); ++index) {
    auto const* const date = std::get_if<DateClaim>(&article.claims[index].body);
    if (date == nullptr || !date->weekday || date->granularity != Granularity::day) continue;
    bool const one_day = date->period.start && date->period.start == date->period.end;
    if (!one_day || fits(*date)) continue;
    std::string const day = to_iso(*date->period.start);
    std::string_view const real = name(weekday(*date->period.start));
    InternalProblem problem;
    problem.rule = "date/weekday";
    problem.claim = index;
    problem.span = article.claims[index].span;
    problem.message = fmt::format("{} was a {}, not a {}.", day, real, name(*date->weekday));
    problem.working = fmt::format("{} = {}", day, real);
    problem.question = "Is the day of the week wrong, or the date?";
    problems.push_back(std::move(problem));
  }
}

}  // namespace stet
