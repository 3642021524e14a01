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
  bool relative = false;       // resolved against the article's or another date
  bool is_duration = false;    // "three years": no place in time
  bool is_set = false;         // "every Tuesday"
  std::string timex;           // TIMEX3 value where one exists: "2025-01", "P3Y", "2024-Q3"
  bool is_impossible = false;  // "31 February": read as written, with no place in time
  // Times of day, in seconds from midnight, at the two ends; without a day for a bare "10pm".
  std::optional<std::uint32_t> start_clock;
  std::optional<std::uint32_t> end_clock;
  std::optional<Weekday> weekday;  // where the words name one: "Friday, 28 January 2022"
  Span event_span;                 // the words of what happened then; empty when unknown
  std::string event;
};

/// The ends as ISO 8601: "2025-02-08", "2025-02-08T17:00", "T17:00"; empty where open.
[[nodiscard]] std::string iso_start(DateClaim const& date);
[[nodiscard]] std::string iso_end(DateClaim const& date);
/// "T17", "T17:30", "T17:30:05": as fine as the seconds need.
[[nodiscard]] std::string clock_timex(std::uint32_t seconds);

}  // namespace stet
