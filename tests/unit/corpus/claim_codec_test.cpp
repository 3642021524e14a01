#include "corpus/claim_codec.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(ClaimCodec, AFigureComesBackWhole) {
  Figure figure;
  figure.core = {3, 9};
  figure.value = Decimal(1250, -2);
  figure.interval = Interval{Decimal(12), std::nullopt, true, false};
  figure.unit = "USD";
  figure.dimension = Dimension::money;
  figure.change = Change::fall;
  figure.hedge = "nearly";
  figure.time = {Date{2025, 1, 27}, std::nullopt};
  figure.equals = 0;
  auto const back = decode_claim(encode_claim({{0, 9}, 0, figure}), 10);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->span, (Span{0, 9}));
  auto const& read = std::get<Figure>(back->body);
  EXPECT_EQ(read.core, figure.core);
  EXPECT_EQ(read.value->exponent(), -2);  // the precision written
  EXPECT_EQ(read.interval, figure.interval);
  EXPECT_EQ(read.unit, "USD");
  EXPECT_EQ(read.dimension, Dimension::money);
  EXPECT_EQ(read.change, Change::fall);
  EXPECT_EQ(read.hedge, "nearly");
  EXPECT_EQ(read.time, figure.time);
  EXPECT_EQ(read.equals, 0U);
}

TEST(ClaimCodec, EveryKindIsEncodedTheSameTwice) {
  Quote quote;
  quote.content = {{1, 4}, {6, 9}};
  quote.speaker.canonical = "Ada Holm";
  quote.force = Force::denial;
  DateClaim date;
  date.period = {Date{2025, 2, 1}, Date{2025, 2, 28}};
  date.weekday = Weekday::friday;
  Role role;
  role.person = "Ada Holm";
  Citation citation;
  citation.supports = {4, 7};
  for (ClaimBody const& body :
       {ClaimBody(quote), ClaimBody(date), ClaimBody(role), ClaimBody(citation),
        ClaimBody(Statement{{0, 2}, {2, 3}, {4, 5}}), ClaimBody(Attribution{})}) {
    std::string const once = encode_claim({{0, 9}, 0, body});
    auto const back = decode_claim(once, 10);
    ASSERT_TRUE(back) << once;
    EXPECT_EQ(encode_claim(*back), once);
  }
}

TEST(ClaimCodec, DamagedClaimsAreRefusedOrMadeHarmless) {
  EXPECT_FALSE(decode_claim("", 9));
  EXPECT_FALSE(decode_claim("[]", 9));
  EXPECT_FALSE(decode_claim(R"({"kind":"poem","span":[0,1],"body":{}})", 9));
  auto const outside =
      decode_claim(R"({"kind":"figure","span":[0,99],"body":{"core":[7,3],"dimension":99}})", 9);
  ASSERT_TRUE(outside);
  EXPECT_EQ(outside->span, Span{});
  EXPECT_EQ(std::get<Figure>(outside->body).core, Span{});
  EXPECT_EQ(std::get<Figure>(outside->body).dimension, Dimension::number);
}

}  // namespace
}  // namespace stet
