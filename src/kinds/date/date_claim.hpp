// A date as claimed: the period of days that the words stand for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.hpp"
#include "base/span.hpp"

namespace stet {

enum class Granularity : std::uint8_t {
  time,
  day,
  week,
  month,
  season,
  quarter,
  half,
  year,
  decade,
  century,
  other
};

struct DateClaim {
  Period period;  // empty for a bare duration or an unresolvable expression
  Granularity granularity = Granularity::day;
  bool relative = false;           // resolved against the article's or another date
  bool is_duration = false;        // "three years": no place in time
  bool is_set = false;             // "every Tuesday"
  std::string timex;               // TIMEX3 value where one exists: "2025-01", "P3Y", "2024-Q3"
  std::optional<Weekday> weekday;  // where the words name one: "Friday, 28 January 2022"
  Span event_span;                 // the words of what happened then; empty when unknown
  std::string event;
};

}  // namespace stet
