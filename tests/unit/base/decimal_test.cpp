#include "base/decimal.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Decimal read(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, KeepsThePrecisionWrittenAndComparesByValue) {
  EXPECT_EQ(read("12.50"), read("12.5"));
  EXPECT_EQ(read("12.50").unit_of_last_place(), read("0.01"));
  EXPECT_EQ(read("22.2").scaled(6).to_string(), "22200000");
  EXPECT_EQ(read("22.2").scaled(6).unit_of_last_place(), read("100000"));
}

TEST(Decimal, PrintsPlainNotation) {
  EXPECT_EQ(read("-0.50").to_string(), "-0.5");
  EXPECT_EQ(Decimal(1, 12).to_string(), "1000000000000");
  EXPECT_EQ(Decimal(5, -7).to_string(), "0.0000005");
  EXPECT_EQ(Decimal(0, 9).to_string(), "0");
}

TEST(Decimal, ReadingRefusesWhatIsNotANumber) {
  for (std::string_view const text :
       {"", "-", ".", "1.", "1,000", "1e5", "nan", "1.2.3", "1234567890123456789"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
  EXPECT_TRUE(Decimal::parse("000000000000000000000001"));
}

TEST(Decimal, OrdersAcrossExponentsAndSigns) {
  EXPECT_LT(Decimal(-1, 12), Decimal(1, -12));
  EXPECT_LT(Decimal(999, 0), Decimal(1, 3));
  EXPECT_LT(Decimal(-1, 3), Decimal(-999, 0));
  EXPECT_EQ(Decimal(1, 3), Decimal(1000));
}

TEST(Decimal, ArithmeticIsExactWhileItFits) {
  EXPECT_EQ(add(read("0.1"), read("0.2")), read("0.3"));
  EXPECT_EQ(subtract(read("1"), read("0.999")), read("0.001"));
  EXPECT_EQ(multiply(read("1.1"), read("1.1")), read("1.21"));
  EXPECT_EQ(divide(read("138"), read("4")), read("34.5"));
}

TEST(Decimal, DivisionRoundsInTheDirectionAsked) {
  Decimal const down = divide(read("1"), read("3"), Rounding::down).value();
  Decimal const up = divide(read("1"), read("3"), Rounding::up).value();
  EXPECT_EQ(down, read("0.333333333333333"));
  EXPECT_EQ(up, read("0.333333333333334"));
  EXPECT_EQ(divide(read("-2"), read("3")), read("-0.666666666666667"));
  EXPECT_FALSE(divide(read("1"), read("0")));
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  EXPECT_EQ(round_to(read("24.85"), 0), read("25"));
  EXPECT_EQ(round_to(read("24.5"), 0), read("25"));
  EXPECT_EQ(round_to(read("-24.5"), 0), read("-25"));
  EXPECT_EQ(round_to(read("589"), 1, Rounding::down), read("580"));
}

TEST(Decimal, AddingTheVeryLargeAndTheVerySmallStaysInBounds) {
  Decimal const sum = add(Decimal(1, 300), Decimal(1, -300), Rounding::up);
  EXPECT_GT(sum, Decimal(1, 300));
  EXPECT_LT(sum, Decimal(2, 300));
}

}  // namespace
}  // namespace stet
