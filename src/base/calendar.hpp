// Days and periods in the proleptic Gregorian calendar. Time zones do not exist here: a newspaper's
// "Tuesday" is a day, not an instant.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

struct Date {
  std::int32_t year = 1970;
  std::uint8_t month = 1;  // 1-12
  std::uint8_t day = 1;    // 1-31

  friend constexpr auto operator<=>(Date const&, Date const&) = default;
};

enum class Weekday : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

[[nodiscard]] bool is_valid(Date date);
[[nodiscard]] bool is_leap_year(std::int32_t year);
[[nodiscard]] int days_in_month(std::int32_t year, int month);
/// Days since 1970-01-01 and back. Source: H. Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms".
[[nodiscard]] std::int64_t to_days(Date date);
[[nodiscard]] Date from_days(std::int64_t days);
[[nodiscard]] Weekday weekday(Date date);
[[nodiscard]] Date add_days(Date date, std::int64_t days);
/// The day is clamped to the month's length: 31 January plus one month is 28 or 29 February.
[[nodiscard]] Date add_months(Date date, std::int64_t months);
/// ISO 8601 week of the year: its year and its number.
struct IsoWeek {
  std::int32_t year = 0;
  int week = 0;
};
[[nodiscard]] IsoWeek iso_week(Date date);

/// "2025-02-08". Years below 1000 are padded; negative years get a sign.
[[nodiscard]] std::string to_iso(Date date);
/// Reads a leading "YYYY-MM-DD", which may be followed by "T..." or a space and a time.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);
[[nodiscard]] std::string_view name(Weekday weekday);  // "Monday"

/// A period of whole days, both ends included; a missing end is open.
struct Period {
  std::optional<Date> start;
  std::optional<Date> end;

  [[nodiscard]] bool empty() const { return !start && !end; }
  [[nodiscard]] bool contains(Date date) const;
  [[nodiscard]] bool contains(Period const& other) const;
  [[nodiscard]] bool overlaps(Period const& other) const;
  friend bool operator==(Period const&, Period const&) = default;
};

}  // namespace stet
