#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

struct DateEnds {
  Period from;
  Period to;
  std::uint32_t first = 0;  // claims
  std::uint32_t last = 0;
  std::uint32_t end = 0;  // the claim behind them
};

DateClaim const* date_at(ClaimSentence const& sentence, std::uint32_t at) {
  if (at >= sentence.last) return nullptr;
  auto const* const date = std::get_if<DateClaim>(&sentence.claims[at].body);
  bool const usable = date != nullptr && !date->is_duration && !date->is_set &&
                      date->period.start && date->period.end;
  return usable ? date : nullptr;
}

/// "from 1939 to 1945", as one claim or as two.
std::optional<DateEnds> ends_at(ClaimSentence const& sentence, std::uint32_t at) {
  DateClaim const* const date = date_at(sentence, at);
  if (date == nullptr) return std::nullopt;
  std::string_view const words = sentence.document.words(sentence.claims[at].span);
  bool const whole = words.starts_with("from ") || words.starts_with("between ") ||
                     words.starts_with("From ") || words.starts_with("Between ");
  bool const years = date->granularity == Granularity::year || date->period.start->month == 1;
  if (whole) {
    bool const by_year = years && date->period.start->day == 1 && date->period.end->month == 12 &&
                         date->period.end->day == 31;
    if (by_year) {
      Date const start = *date->period.start;
      Date const end = *date->period.end;
      return DateEnds{
          {start, Date{start.year, 12, 31}}, {Date{end.year, 1, 1}, end}, at, at, at + 1};
    }
    bool const by_day = words.find_first_of("0123456789") != std::string_view::npos;
    if (!by_day) return std::nullopt;
    return DateEnds{{date->period.start, date->period.start},
                    {date->period.end, date->period.end},
                    at,
                    at,
                    at + 1};
  }
  DateClaim const* const second = date_at(sentence, at + 1);
  std::string_view const lead = sentence.before(at);
  if (second == nullptr || (!lead.ends_with("from ") && !lead.ends_with("From ")))
    return std::nullopt;
  std::string_view const between = sentence.between(at, at + 1);
  if (between != " to " && between != " until ") return std::nullopt;
  return DateEnds{date->period, second->period, at, at + 1, at + 2};
}

constexpr double days_in_year = 365.25;

double days_of(std::string_view unit) {
  if (unit == "day") return 1;
  if (unit == "week") return 7;
  if (unit == "month") return days_in_year / 12;
  if (unit == "year") return days_in_year;
  return 0;
}

/// A duration as written lies between the shortest and the longest count of the days, the last day
/// included or not, and may be one short of or over a full unit: five or seven years for 1939-1945.
bool fits(Figure const& duration, DateEnds const& ends, double unit) {
  double const shortest = static_cast<double>(to_days(*ends.to.start) - to_days(*ends.from.end));
  double const longest = static_cast<double>(to_days(*ends.to.end) - to_days(*ends.from.start)) + 1;
  if (longest <= 0) return true;  // the years of the ends were guessed
  double const low = duration.interval.low->to_double() * unit;
  double const high = duration.interval.high->to_double() * unit;
  double const slack = unit > 1 ? unit * 0.5 : 0;
  return high >= shortest - slack && low <= longest + slack;
}

/// ", a total of", ", lasting", ", or", ", a period of": or the duration with a comma before
/// "from".
bool belongs(std::string_view words) {
  constexpr std::array<std::string_view, 9> links = {
      ", ",      " (",          ", or ", ", a period of ", ", a span of ", ", lasting ",
      ", some ", ", which is ", " - "};
  for (std::string_view const link : links) {
    if (words == link) return true;
  }
  return false;
}

}  // namespace

void check_durations(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems) {
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    std::optional<DateEnds> const ends = ends_at(sentence, at);
    if (!ends) continue;
    std::optional<std::uint32_t> stated;
    if (ends->end < sentence.last && belongs(sentence.between(ends->last, ends->end)))
      stated = ends->end;
    bool const lead = at > sentence.first && (sentence.between(at - 1, at) == ", " ||
                                              sentence.between(at - 1, at) == ", from ");
    if (!stated && lead) stated = at - 1;
    auto const* const duration =
        stated ? std::get_if<Figure>(&sentence.claims[*stated].body) : nullptr;
    if (duration == nullptr || duration->dimension != Dimension::time) continue;
    double const unit = days_of(duration->unit);
    bool const known = unit > 0 && duration->interval.low && duration->interval.high;
    if (!known || fits(*duration, *ends, unit)) continue;
    double const days = static_cast<double>(to_days(*ends->to.start) - to_days(*ends->from.start));
    std::string const real =
        unit > 1 ? fmt::format("{:.0f} {}s", std::floor(days / unit + 0.5), duration->unit)
                 : fmt::format("{:.0f} or {:.0f} days", days, days + 1);
    problems.push_back(
        {*stated,
         {ends->first},
         fmt::format("From {} to {} is {}, not {}.", to_iso(*ends->from.start),
                     to_iso(*ends->to.end), real,
                     sentence.document.words(sentence.claims[*stated].span)),
         fmt::format("{} to {} = {}", to_iso(*ends->from.start), to_iso(*ends->to.end), real),
         real});
  }
}

}  // namespace stet
