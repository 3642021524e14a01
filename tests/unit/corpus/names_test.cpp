#include "corpus/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stet {
namespace {

using testing::ElementsAre;

TEST(NameKey, SpellingsOfOneNameAreOne) {
  EXPECT_EQ(name_key("High-Flyer’s"), "high flyer");
  EXPECT_EQ(name_key("the HIGH FLYER"), "high flyer");
  EXPECT_EQ(name_key("Amazon.com"), "amazon com");
  EXPECT_EQ(name_key("“—”"), "");
  EXPECT_EQ(name_key("São Tomé"), name_key("Sao Tome"));
  EXPECT_EQ(name_key("Jo\xCC\x88rg Łukasz Straße"), "jorg lukasz strasse");
  EXPECT_EQ(name_key("Türkiye"), "turkiye");
  EXPECT_NE(name_key("Møller"), name_key("Miller"));
  EXPECT_EQ(name_key("서울"), "서울");
  EXPECT_NE(name_key("Theodore"), name_key("odore"));
}

TEST(IndexWords, InflectionsFallTogetherAndNumbersStayWhole) {
  EXPECT_THAT(index_words("releases released releasing"),
              ElementsAre("releas", "releas", "releas"));
  EXPECT_THAT(index_words("companies' companies company"),
              ElementsAre("company", "company", "company"));
  EXPECT_THAT(index_words("1,234.5 million, 17."), ElementsAre("1,234.5", "million", "17"));
  EXPECT_THAT(index_words("sing string bus class"), ElementsAre("sing", "string", "bus", "class"));
}

TEST(IndexWords, ScriptsWithoutSpacesGivePairs) {
  EXPECT_THAT(index_words("技术创新"), ElementsAre("技术", "术创", "创新"));
  EXPECT_THAT(index_words("新"), ElementsAre("新"));
}

TEST(SplitAlternatives, TrimsAndLeavesEmptyOnesOut) {
  EXPECT_THAT(split_alternatives(" a b | |c|"), ElementsAre("a b", "c"));
  EXPECT_TRUE(split_alternatives("").empty());
}

}  // namespace
}  // namespace stet
