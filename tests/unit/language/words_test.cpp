#include "language/words.hpp"

#include <gtest/gtest.h>

#include "rules/rule_set.hpp"

namespace stet {
namespace {

std::vector<Word> read(std::string_view text) {
  static RuleSet const rules = load_built_in_rules().value();
  return read_words(text, rules.lexicon);
}

TEST(ReadWords, KeepsWhatBelongsTogether) {
  std::vector<Word> const words =
      read("The U.S. didn't sell 1,200 short-term bonds \u2014 or 3.5.");
  std::vector<std::string> folded;
  for (Word const& word : words) folded.push_back(word.folded);
  EXPECT_EQ(folded, (std::vector<std::string>{"the", "u.s", "didn't", "sell", "1,200", "short-term",
                                              "bonds", "or", "3.5"}));
}

TEST(ReadWords, ReadsNumbersWithTheirScale) {
  EXPECT_EQ(read("22.2 million")[0].number, Decimal(222, 5));
  EXPECT_EQ(read("seven")[0].number, Decimal(7));
  EXPECT_EQ(read("5bn")[0].number, Decimal(5, 9));
  EXPECT_EQ(read("R1")[0].number, std::nullopt);
}

TEST(ReadWords, InflectionsAndSynonymsMatch) {
  EXPECT_TRUE(read("released")[0].matches(read("releases")[0]));
  EXPECT_TRUE(read("fell")[0].matches(read("dropped")[0]));
  EXPECT_TRUE(read("wiped out")[0].matches(read("lost")[0]));
  EXPECT_FALSE(read("fell")[0].matches(read("rose")[0]));
  EXPECT_FALSE(read("daily")[0].matches(read("monthly")[0]));
}

TEST(ReadWords, TheCountryIsNotThePronoun) {
  EXPECT_TRUE(read("the US")[1].content());
  EXPECT_FALSE(read("for us")[1].content());
}

TEST(ReadWords, HostileBytesEndSomewhere) {
  EXPECT_TRUE(read("").empty());
  EXPECT_TRUE(read("...,,,''\u2019\u2019--").empty());
  EXPECT_EQ(read(std::string(100000, 'a')).size(), 1U);
}

}  // namespace
}  // namespace stet
