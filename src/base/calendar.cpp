#include "base/calendar.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace stet {

bool is_leap_year(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int32_t year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_valid(Date date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

std::int64_t to_days(Date date) {
  std::int64_t const year = std::int64_t{date.year} - (date.month <= 2 ? 1 : 0);
  std::int64_t const era = (year >= 0 ? year : year - 399) / 400;
  std::int64_t const year_of_era = year - era * 400;
  std::int64_t const shifted_month = (date.month + 9) % 12;
  std::int64_t const day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
  std::int64_t const day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date from_days(std::int64_t days) {
  days += 719468;
  std::int64_t const era = (days >= 0 ? days : days - 146096) / 146097;
  std::int64_t const day_of_era = days - era * 146097;
  std::int64_t const year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  std::int64_t const day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  std::int64_t const shifted_month = (5 * day_of_year + 2) / 153;
  auto const day = static_cast<std::uint8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  auto const month =
      static_cast<std::uint8_t>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return Date{static_cast<std::int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month,
              day};
}

Weekday weekday(Date date) {
  std::int64_t const day = (to_days(date) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(day < 0 ? day + 7 : day);
}

Date add_days(Date date, std::int64_t days) { return from_days(to_days(date) + days); }

Date add_months(Date date, std::int64_t months) {
  std::int64_t const index = std::int64_t{date.year} * 12 + (date.month - 1) + months;
  std::int64_t const year = index >= 0 ? index / 12 : (index - 11) / 12;
  int const month = static_cast<int>(index - year * 12) + 1;
  int const day = std::min<int>(date.day, days_in_month(static_cast<std::int32_t>(year), month));
  return Date{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(day)};
}

IsoWeek iso_week(Date date) {
  Date const thursday = add_days(date, 3 - static_cast<int>(weekday(date)));
  std::int64_t const day_of_year = to_days(thursday) - to_days(Date{thursday.year, 1, 1});
  return IsoWeek{thursday.year, static_cast<int>(day_of_year / 7) + 1};
}

std::string to_iso(Date date) {
  return date.year < 0 ? fmt::format("-{:04}-{:02}-{:02}", -date.year, date.month, date.day)
                       : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  auto const number = [&](std::size_t at, std::size_t length) -> int {
    int value = 0;
    for (char const c : text.substr(at, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  int const year = number(0, 4);
  int const month = number(5, 2);
  int const day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  Date const date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string_view name(Weekday day) {
  constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  return names[static_cast<std::size_t>(day)];
}

bool Period::contains(Date date) const {
  return !(start && date < *start) && !(end && *end < date);
}

bool Period::contains(Period const& other) const {
  if (start && (!other.start || *other.start < *start)) return false;
  return !(end && (!other.end || *end < *other.end));
}

bool Period::overlaps(Period const& other) const {
  if (end && other.start && *end < *other.start) return false;
  return !(other.end && start && *other.end < *start);
}

}  // namespace stet
