#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "check/consistency/checks.hpp"

namespace stet {
namespace {

/// The weekday in the date's own words, or right before them: "Tuesday, January 27".
std::optional<Weekday> stated_weekday(Document const& document, Claim const& claim) {
  auto const& date = std::get<DateClaim>(claim.body);
  if (date.weekday) return date.weekday;
  std::string_view const before = std::string_view(document.text).substr(0, claim.span.begin);
  for (Weekday const day :
       {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday,
        Weekday::saturday, Weekday::sunday}) {
    std::string const word(name(day));
    if (before.ends_with(word + ", ") || before.ends_with(word + " ")) return day;
  }
  return std::nullopt;
}

/// Whether the weekday fits the day in this year or, where the year had to be guessed, in one
/// beside it.
bool fits(DateClaim const& date, Weekday stated) {
  Date const day = *date.period.start;
  int const doubt = date.relative ? 1 : 0;
  for (int shift = -doubt; shift <= doubt; ++shift) {
    Date const shifted{day.year + shift, day.month, day.day};
    if (is_valid(shifted) && weekday(shifted) == stated) return true;
  }
  return false;
}

}  // namespace

void check_weekdays(Article const& article, Problems& problems) {
  for (std::uint32_t index = 0; index < article.claims.size(); ++index) {
    auto const* const date = std::get_if<DateClaim>(&article.claims[index].body);
    if (date == nullptr || date->granularity != Granularity::day) continue;
    bool const one_day = date->period.start && date->period.start == date->period.end;
    std::optional<Weekday> const stated =
        one_day ? stated_weekday(article.document, article.claims[index]) : std::nullopt;
    if (!stated || fits(*date, *stated)) continue;
    std::string const day = to_iso(*date->period.start);
    std::string_view const real = name(weekday(*date->period.start));
    InternalProblem problem;
    problem.rule = "date/weekday";
    problem.claim = index;
    problem.span = article.claims[index].span;
    problem.message = fmt::format("{} was a {}, not a {}.", day, real, name(*stated));
    problem.working = fmt::format("{} = {}", day, real);
    problem.question = "Is the day of the week wrong, or the date?";
    problems.push_back(std::move(problem));
  }
}

}  // namespace stet
