#include "kinds/figure/compare_value.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Figure plain(std::string_view digits, int power = 0) {
  Figure figure;
  figure.value = Decimal::parse(digits).value().scaled(power);
  figure.interval = rounding_of(*figure.value);
  return figure;
}

Figure bounded(std::optional<Decimal> low, std::optional<Decimal> high, std::string hedge,
               Decimal value) {
  Figure figure;
  figure.value = value;
  figure.interval = Interval{low, high, true, true};
  figure.hedge = std::move(hedge);
  return figure;
}

TEST(MatchValues, TheWrittenDigitsAreThePrecision) {
  EXPECT_EQ(match_values(plain("22.2", 6), plain("22.17", 6)), ValueMatch::equal);
  EXPECT_EQ(match_values(plain("22.2", 6), plain("22.26", 6)), ValueMatch::rounder);  // cut off
  EXPECT_EQ(match_values(plain("22.2", 6), plain("22.31", 6)), ValueMatch::different);
  EXPECT_EQ(match_values(plain("17", 6), plain("22.2", 6)), ValueMatch::different);
}

TEST(MatchValues, ARoundFigureWithoutAHedgeIsImprecise) {
  EXPECT_EQ(match_values(plain("600", 9), plain("593.7", 9)), ValueMatch::rounder);
  EXPECT_EQ(match_values(plain("600", 9), plain("551", 9)), ValueMatch::different);
  EXPECT_EQ(match_values(plain("300"), plain("297")), ValueMatch::rounder);
  EXPECT_EQ(match_values(plain("297"), plain("300")), ValueMatch::equal);
  EXPECT_EQ(match_values(plain("63"), plain("64")), ValueMatch::different);
}

TEST(MatchValues, AHedgeHasASide) {
  Figure const more = bounded(Decimal(600, 9), std::nullopt, "more than", Decimal(600, 9));
  EXPECT_EQ(match_values(more, plain("589", 9)), ValueMatch::hedge_mismatch);
  EXPECT_EQ(match_values(more, plain("612", 9)), ValueMatch::equal);
  EXPECT_EQ(match_values(more, plain("300", 9)), ValueMatch::different);
  Figure const nearly = bounded(Decimal(540, 9), Decimal(600, 9), "nearly", Decimal(600, 9));
  EXPECT_EQ(match_values(nearly, plain("593.7", 9)), ValueMatch::equal);
  EXPECT_EQ(match_values(nearly, plain("605", 9)), ValueMatch::hedge_mismatch);
}

TEST(MatchValues, NamesASlipOfScale) {
  EXPECT_EQ(match_values(plain("5.6", 9), plain("5.6", 6)), ValueMatch::scale_slip);
  EXPECT_EQ(match_values(plain("600", 6), plain("593.7", 9)), ValueMatch::scale_slip);
}

TEST(MatchValues, TellsTheDifferenceInWords) {
  EXPECT_EQ(describe_difference("17 million", plain("17", 6), "22.2 million", plain("22.2", 6),
                                ValueMatch::different),
            "the article says 17 million, the source 22.2 million (23.4 % lower)");
}

}  // namespace
}  // namespace stet
