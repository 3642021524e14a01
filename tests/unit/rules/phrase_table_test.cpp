#include "rules/phrase_table.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(PhraseTable, TakesTheLongestWholePhrase) {
  PhraseTable table;
  table.add("more", 1);
  table.add("more than", 2);
  EXPECT_EQ(table.longest("More  than ten", 0)->value, 2U);
  EXPECT_EQ(table.longest("More  than ten", 0)->length, 10U);
  EXPECT_EQ(table.longest("more thanks", 0)->value, 1U);
  EXPECT_FALSE(table.longest("moreover", 0));
}

TEST(PhraseTable, ExactLettersTellUsFromUs) {
  PhraseTable table;
  table.add("US", 1, LetterCase::exact);
  EXPECT_TRUE(table.longest("US", 0));
  EXPECT_FALSE(table.longest("us", 0));
}

TEST(PhraseTable, SymbolsMayBeFollowedByAnything) {
  PhraseTable table;
  table.add("US$", 1, LetterCase::exact);
  table.add("km", 2);
  EXPECT_EQ(table.longest("US$600", 0)->length, 3U);
  EXPECT_FALSE(table.longest("km2", 0));
  EXPECT_EQ(table.longest_prefix("km2", 0)->length, 2U);
}

TEST(PhraseTable, TypographicVariantsAreTheSamePhrase) {
  PhraseTable table;
  table.add("year-on-year", 1);
  table.add("in Zhang's view", 2);
  table.add("per cent", 3);
  EXPECT_TRUE(table.longest("year\u2011on\u2011year", 0));
  EXPECT_TRUE(table.longest("in Zhang\u2019s view", 0));
  EXPECT_TRUE(table.longest("per\u00A0cent", 0));
  EXPECT_FALSE(table.longest("per\n\ncent", 0));
}

TEST(PhraseTable, SpellingsThatDifferInCaseStandSideBySide) {
  PhraseTable table;
  table.add("mW", 1, LetterCase::exact);
  table.add("MW", 2, LetterCase::exact);
  EXPECT_EQ(table.longest("5 mW", 2)->value, 1U);
  EXPECT_EQ(table.longest("5 MW", 2)->value, 2U);
  EXPECT_FALSE(table.longest("5 mw", 2));
}

TEST(StartTable, LetsEveryPhraseThroughAndThrowsOutTheRest) {
  PhraseTable table;
  for (std::string_view const phrase : {"three", "a million", "$", "€", "ten"})
    table.add(phrase, 0);
  StartTable starts;
  starts.add(table);
  for (std::string_view const text :
       {"three", "Three", "a million", "A  million", "$5", "€5", "ten"})
    EXPECT_TRUE(starts.may_start(text, 0)) << text;
  for (std::string_view const text :
       {"the", "then", "apple", "tennis is not: only its third letter counts"})
    EXPECT_EQ(starts.may_start(text, 0), text.starts_with("ten")) << text;
}

}  // namespace
}  // namespace stet
