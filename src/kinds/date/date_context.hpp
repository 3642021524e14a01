// What a date expression is read against.
#pragma once

#include <optional>
#include <string_view>

#include "base/calendar.hpp"
#include "kinds/date/date_claim.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct DateContext {
  RuleSet const& rules;
  std::string_view text;         // ends with the sentence
  std::optional<Date> document;  // the article's own date
  std::optional<Date>
      last_mentioned;  // of the date before in the text: "that year", "three years later"
  std::optional<Date> last_quarter = std::nullopt;  // the start of the latest one reported on
  Granularity last_grain = Granularity::other;      // of the date before
  bool bare_month = false;   // beside another date: "may" without a day or year is the month
  bool looks_ahead = false;  // "will", "is due to": an unstated year or week is the coming one
  std::optional<std::int32_t> year =
      std::nullopt;  // of the other end of a range: "May to July 2022"
};

struct DateReading {
  Span span;
  DateClaim date;
};

/// One day, a month, a year, ... as a claim body with its TIMEX3 value.
[[nodiscard]] DateClaim day_claim(Date day, bool relative);
[[nodiscard]] DateClaim month_claim(std::int32_t year, int month, bool relative);
[[nodiscard]] DateClaim year_claim(std::int32_t year, bool relative);
[[nodiscard]] DateClaim quarter_claim(std::int32_t year, int quarter, bool relative);
[[nodiscard]] DateClaim week_claim(Date any_day, bool relative);
/// Three months from the first of `first_month` on; `timex` is the season's letters: "SU".
[[nodiscard]] DateClaim season_claim(int first_month, std::int32_t year, std::string_view timex);
[[nodiscard]] DateClaim decade_claim(std::int32_t first_year, bool relative);

}  // namespace stet
