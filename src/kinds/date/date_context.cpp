#include "kinds/date/date_context.hpp"

#include <fmt/format.h>

namespace stet {
namespace {

DateClaim make(Date first, Date last, Granularity granularity, std::string timex, bool relative) {
  DateClaim claim;
  claim.period = {first, last};
  claim.granularity = granularity;
  claim.relative = relative;
  claim.timex = std::move(timex);
  return claim;
}

}  // namespace

DateClaim day_claim(Date day, bool relative) {
  return make(day, day, Granularity::day, to_iso(day), relative);
}

DateClaim month_claim(std::int32_t year, int month, bool relative) {
  Date const first{year, static_cast<std::uint8_t>(month), 1};
  return make(first, add_days(add_months(first, 1), -1), Granularity::month,
              fmt::format("{:04}-{:02}", year, month), relative);
}

DateClaim year_claim(std::int32_t year, bool relative) {
  return make(Date{year, 1, 1}, Date{year, 12, 31}, Granularity::year, fmt::format("{:04}", year),
              relative);
}

DateClaim quarter_claim(std::int32_t year, int quarter, bool relative) {
  Date const first{year, static_cast<std::uint8_t>(quarter * 3 - 2), 1};
  return make(first, add_days(add_months(first, 3), -1), Granularity::quarter,
              fmt::format("{:04}-Q{}", year, quarter), relative);
}

DateClaim week_claim(Date any_day, bool relative) {
  Date const monday = add_days(any_day, -static_cast<int>(weekday(any_day)));
  IsoWeek const week = iso_week(any_day);
  return make(monday, add_days(monday, 6), Granularity::week,
              fmt::format("{:04}-W{:02}", week.year, week.week), relative);
}

DateClaim decade_claim(std::int32_t first_year, bool relative) {
  return make(Date{first_year, 1, 1}, Date{first_year + 9, 12, 31}, Granularity::decade,
              fmt::format("{:03}", first_year / 10), relative);
}

DateClaim season_claim(int first_month, std::int32_t year, std::string_view timex) {
  Date const first{year, static_cast<std::uint8_t>(first_month), 1};
  DateClaim claim = month_claim(year, first_month, true);
  claim.period = {first, add_days(add_months(first, 3), -1)};
  claim.granularity = Granularity::season;
  claim.timex = fmt::format("{:04}-{}", year, timex);
  return claim;
}

}  // namespace stet
