#include "base/interval.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Decimal read(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Interval, RoundingOfIsHalfAUnitEitherWay) {
  Interval const interval = rounding_of(read("22.2").scaled(6));
  EXPECT_TRUE(interval.contains(read("22150000")));
  EXPECT_FALSE(interval.contains(read("22250000")));
  EXPECT_FALSE(rounding_of(read("-2")).contains(read("-2.5")));
}

TEST(Interval, OverlapRespectsOpenEnds) {
  EXPECT_FALSE(rounding_of(read("1")).overlaps(rounding_of(read("2"))));
  EXPECT_TRUE(rounding_of(read("1.5")).overlaps(rounding_of(read("2"))));
  EXPECT_TRUE((Interval{read("5"), std::nullopt, true, false}).overlaps(exactly(read("6"))));
  EXPECT_FALSE((Interval{read("5"), std::nullopt, true, false}).overlaps(exactly(read("5"))));
}

TEST(Interval, ArithmeticEnclosesEveryResult) {
  Interval const a{read("-2"), read("3")};
  Interval const b{read("4"), read("5")};
  EXPECT_EQ(multiply(a, b), (Interval{read("-10"), read("15")}));
  EXPECT_EQ(subtract(a, b), (Interval{read("-7"), read("-1")}));
  EXPECT_EQ(divide(a, b).value(), (Interval{read("-0.5"), read("0.75")}));
  EXPECT_FALSE(divide(b, a));
}

}  // namespace
}  // namespace stet
