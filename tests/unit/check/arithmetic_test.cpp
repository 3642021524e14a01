#include "check/arithmetic/arithmetic.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

struct Written {
  std::string_view words;
  std::string_view number;
  std::string_view unit;
  Dimension dimension;
};

Written percent(std::string_view words, std::string_view number) {
  return {words, number, "%", Dimension::percent};
}
Written points(std::string_view words, std::string_view number) {
  return {words, number, "pp", Dimension::percent};
}
Written dollars(std::string_view words, std::string_view number) {
  return {words, number, "USD", Dimension::money};
}
Written count(std::string_view words, std::string_view number) {
  return {words, number, "", Dimension::number};
}

/// One sentence and its figures, as a finder would hand them over.
std::vector<ArithmeticProblem> problems_in(std::string text, std::vector<Written> const& figures) {
  static RuleSet const rules = load_built_in_rules().value();
  Document document;
  document.text = std::move(text);
  Span const all{0, static_cast<std::uint32_t>(document.text.size())};
  document.blocks.push_back({all, BlockKind::paragraph});
  document.sentences.push_back({all, 0});
  std::vector<Claim> claims;
  std::size_t at = 0;
  for (Written const& one : figures) {
    at = document.text.find(one.words, at);
    EXPECT_NE(at, std::string::npos) << one.words;
    Figure figure;
    figure.value = Decimal::parse(one.number);
    figure.interval = rounding_of(*figure.value);
    figure.unit = one.unit;
    figure.dimension = one.dimension;
    auto const begin = static_cast<std::uint32_t>(at);
    at += one.words.size();
    figure.core = {begin, static_cast<std::uint32_t>(at)};
    claims.push_back({figure.core, 0, figure});
  }
  return check_arithmetic(document, claims, rules);
}

TEST(Arithmetic, AChangeMustFitItsEnds) {
  EXPECT_TRUE(problems_in("Output rose 20% from 10 tonnes to 12 tonnes.",
                          {percent("20%", "20"), count("10", "10"), count("12", "12")})
                  .empty());
  auto const wrong = problems_in("Output rose 50% from 10 tonnes to 12 tonnes.",
                                 {percent("50%", "50"), count("10", "10"), count("12", "12")});
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].claim, 0U);
  EXPECT_EQ(wrong[0].working, "(12 - 10) / 10 = 20 %; '50%' is 49.5-50.5");
}

TEST(Arithmetic, RoundingAloneNeverFires) {
  // 9.55 to 10.5 could be anything from 8 to 10.5 per cent.
  EXPECT_TRUE(problems_in("Sales rose 10% from $9.6 to $10.5.",
                          {percent("10%", "10"), dollars("$9.6", "9.6"), dollars("$10.5", "10.5")})
                  .empty());
}

TEST(Arithmetic, PointsAreTheDifferenceOfPercentages) {
  EXPECT_TRUE(
      problems_in("The rate fell 0.2 points from 4.3% to 4.1%.",
                  {points("0.2 points", "0.2"), percent("4.3%", "4.3"), percent("4.1%", "4.1")})
          .empty());
  EXPECT_EQ(
      problems_in("The rate fell 0.5 points from 4.3% to 4.1%.",
                  {points("0.5 points", "0.5"), percent("4.3%", "4.3"), percent("4.1%", "4.1")})
          .size(),
      1U);
}

TEST(Arithmetic, PercentOfPercentagesIsLeftAlone) {
  EXPECT_TRUE(problems_in("Turnout rose 5% from 20% to 25%.",
                          {percent("5%", "5"), percent("20%", "20"), percent("25%", "25")})
                  .empty());
}

TEST(Arithmetic, TheDirectionStatedMustBeTheDirectionGone) {
  auto const reversed =
      problems_in("Rents fell from $50 to $55.", {dollars("$50", "50"), dollars("$55", "55")});
  ASSERT_EQ(reversed.size(), 1U);
  EXPECT_NE(reversed[0].message.find("direction"), std::string::npos);
  EXPECT_TRUE(problems_in("Trains from platform 9 to platform 4 fell silent.",
                          {count("9", "9"), count("4", "4")})
                  .empty());
}

TEST(Arithmetic, ASharePartAndWholeMustAgree) {
  EXPECT_TRUE(problems_in("Some 30 of the 60 members, or 50%, voted no.",
                          {count("30", "30"), count("60", "60"), percent("50%", "50")})
                  .empty());
  EXPECT_EQ(problems_in("Some 30 of the 60 members, or 40%, voted no.",
                        {count("30", "30"), count("60", "60"), percent("40%", "40")})
                .size(),
            1U);
  EXPECT_TRUE(problems_in("Of the 60 members, 30 came, and 40% voted no.",
                          {count("60", "60"), count("30", "30"), percent("40%", "40")})
                  .empty());
}

TEST(Arithmetic, PartsMustAddUpToTheirTotal) {
  auto const wrong = problems_in(
      "The fund gave 20 grants to schools, 15 to clubs and 10 to choirs, for a total of 55.",
      {count("20", "20"), count("15", "15"), count("10", "10"), count("55", "55")});
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].repair, "45");
  EXPECT_TRUE(
      problems_in(
          "The fund gave 20 grants to schools, 15 to clubs and 10 to choirs, for a total of 45.",
          {count("20", "20"), count("15", "15"), count("10", "10"), count("45", "45")})
          .empty());
}

}  // namespace
}  // namespace stet
