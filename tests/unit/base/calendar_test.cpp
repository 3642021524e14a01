#include "base/calendar.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Calendar, DaysGoThereAndBack) {
  for (std::int64_t day = -800000; day < 800000; day += 37) EXPECT_EQ(to_days(from_days(day)), day);
  EXPECT_EQ(to_days(Date{1970, 1, 1}), 0);
  EXPECT_EQ(from_days(20127), (Date{2025, 2, 8}));
}

TEST(Calendar, WeekdaysOfKnownDates) {
  EXPECT_EQ(weekday(Date{2025, 2, 8}), Weekday::saturday);
  EXPECT_EQ(weekday(Date{2022, 1, 28}), Weekday::friday);
  EXPECT_EQ(weekday(Date{1600, 1, 1}), Weekday::saturday);
}

TEST(Calendar, AddingMonthsClampsTheDay) {
  EXPECT_EQ(add_months(Date{2024, 1, 31}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(add_months(Date{2025, 1, 31}, -11), (Date{2024, 2, 29}));
  EXPECT_EQ(add_months(Date{2025, 12, 15}, 1), (Date{2026, 1, 15}));
}

TEST(Calendar, IsoWeekBelongsToThursdaysYear) {
  EXPECT_EQ(iso_week(Date{2021, 1, 3}).year, 2020);
  EXPECT_EQ(iso_week(Date{2021, 1, 3}).week, 53);
  EXPECT_EQ(iso_week(Date{2025, 1, 27}).week, 5);
}

TEST(Calendar, ReadsIsoDatesAndRefusesImpossibleOnes) {
  EXPECT_EQ(parse_iso_date("2025-02-08T11:00:00Z"), (Date{2025, 2, 8}));
  EXPECT_FALSE(parse_iso_date("2025-02-30"));
  EXPECT_FALSE(parse_iso_date("2025-2-8"));
  EXPECT_FALSE(parse_iso_date("2025-02-081"));
}

TEST(Period, OpenEndsContainEverythingOnTheirSide) {
  Period const since{Date{2019, 1, 1}, std::nullopt};
  EXPECT_TRUE(since.contains(Date{2030, 1, 1}));
  EXPECT_FALSE(since.contains(Date{2018, 12, 31}));
  EXPECT_TRUE(since.contains(Period{Date{2020, 1, 1}, Date{2020, 12, 31}}));
  EXPECT_FALSE((Period{Date{2020, 1, 1}, Date{2020, 12, 31}}).contains(since));
}

}  // namespace
}  // namespace stet
