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
      last_mentioned;        // of the date before in the text: "that year", "three years later"
  bool looks_ahead = false;  // "will", "is due to": an unstated year or week is the coming one
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
[[nodiscard]] DateClaim decade_claim(std::int32_t first_year, bool relative);

}  // namespace stet
