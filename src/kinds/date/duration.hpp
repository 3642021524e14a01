// Lengths of time and sets of times: "872 days", "a two-year", "every week".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "kinds/date/date_context.hpp"

namespace stet {

/// A number (or "a", "several") and a unit of time.
struct TimeSpan {
  std::optional<Decimal> count;  // nothing for "several", "some"
  bool is_counted = false;       // a number gave the count, not an article
  std::string unit;  // the letter of rules/calendar.rules: "D", "W", "M", "Y", "TM", ...
  std::uint32_t end = 0;
};
[[nodiscard]] std::optional<TimeSpan> read_time_span(DateContext const& context, std::size_t at);

/// "P872D", "PT40M", "P10Y" for a decade, "PXY" for several years.
[[nodiscard]] std::string timex_of(TimeSpan const& span);

/// `from` moved by a span; months and years clamp the day. Nothing for hours and less, or an
/// unknown count.
[[nodiscard]] std::optional<Date> moved(Date from, TimeSpan const& span, int direction);

/// A set of times: "every week", "each July", "every two years", "Mondays".
[[nodiscard]] std::optional<DateReading> read_set(DateContext const& context, std::size_t at);

/// A length of time without a place in it that is no figure: "a week", "several months", "the first
/// nine months".
[[nodiscard]] std::optional<DateReading> read_duration(DateContext const& context, std::size_t at);

}  // namespace stet
