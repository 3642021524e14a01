// The language of house rules: what it reads and what it says about mistakes.
#include "rules/house_rules.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

HouseRule rule_with(std::string const& lines) {
  Result<std::vector<HouseRule>> const rules =
      parse_house_rules("r.rules", "rule a\n" + lines + "\nmessage \"m\"\n");
  EXPECT_TRUE(rules) << to_string(rules.error());
  return rules ? rules->front() : HouseRule{};
}

TEST(HouseRules, AndBindsStrongerThanOr) {
  HouseRule const rule = rule_with("when kind is figure and value >= 1.5bn or not named");
  ASSERT_EQ(rule.when.size(), 2U);
  ASSERT_EQ(rule.when[0].size(), 2U);
  EXPECT_EQ(rule.when[0][1].op, HouseOperator::at_least);
  EXPECT_EQ(rule.when[0][1].number, Decimal(1500000000));
  ASSERT_EQ(rule.when[1].size(), 1U);
  EXPECT_TRUE(rule.when[1][0].negated);
  EXPECT_EQ(rule.when[1][0].field, HouseField::named);
}

TEST(HouseRules, WordsInARowAreOneValue) {
  HouseRule const rule =
      rule_with("when sentence has death toll, \"killed, or \\\"lost\\\"\", Café");
  std::vector<std::string> const wanted = {"death toll", "killed, or \"lost\"", "café"};
  EXPECT_EQ(rule.when[0][0].texts, wanted);
}

TEST(HouseRules, EveryExampleOfAFieldIsACondition) {
  for (HouseFieldInfo const& field : house_fields()) {
    HouseRule const rule = rule_with("when " + std::string(field.example));
    ASSERT_EQ(rule.when.size(), 1U) << field.name;
    EXPECT_EQ(rule.when[0][0].field, field.field) << field.name;
    EXPECT_EQ(house_fields()[static_cast<std::size_t>(field.field)].name, field.name);
  }
}

TEST(HouseRules, ScopesAndExamplesAddUp) {
  HouseRule const rule = rule_with(
      "need cited\nin \"news/**\", \"world/*\"\nsection Business\nexample \"A.\"\nexample \"B.\"\n"
      "not \"C.\"\nlevel off");
  EXPECT_EQ(rule.paths.size(), 2U);
  EXPECT_EQ(rule.sections, std::vector<std::string>{"business"});
  EXPECT_EQ(rule.examples.size(), 2U);
  EXPECT_EQ(rule.counterexamples.size(), 1U);
  EXPECT_EQ(rule.level, "off");
}

struct Mistake {
  std::string text;
  std::uint32_t line;
  std::uint32_t column;
  std::string message;
  std::string hint;
};

class HouseMistake : public testing::TestWithParam<Mistake> {};

TEST_P(HouseMistake, IsNamedWithItsPlace) {
  Result<std::vector<HouseRule>> const rules = parse_house_rules("r.rules", GetParam().text);
  ASSERT_FALSE(rules);
  EXPECT_EQ(rules.error().where.line, GetParam().line);
  EXPECT_EQ(rules.error().where.column, GetParam().column);
  EXPECT_EQ(rules.error().message, GetParam().message);
  EXPECT_EQ(rules.error().hint, GetParam().hint);
}

INSTANTIATE_TEST_SUITE_P(
    All, HouseMistake,
    testing::Values(
        Mistake{"rule a\n  wen kind is date", 2, 3, "no line begins with 'wen'",
                "did you mean 'when'?"},
        Mistake{"when named", 1, 1, "'when' belongs to no rule", "begin with: rule NAME"},
        Mistake{"rule a\nwhen kynd is date", 2, 6, "no field is called 'kynd'",
                "did you mean 'kind'?"},
        Mistake{"rule a\nwhen kind is figur", 2, 14, "no kind is called 'figur'",
                "did you mean 'figure'?"},
        Mistake{"rule a\nwhen kind is", 2, 13, "here should stand a value", ""},
        Mistake{"rule a\nwhen value > many", 2, 14, "'value' is compared with one number",
                "2, 1.5, 20k, 3m, 1bn, 2tn, 5%"},
        Mistake{"rule a\nwhen value has 3", 2, 6, "'value' is a number", "value >= 2, value is 2"},
        Mistake{"rule a\nwhen words > 3", 2, 6, "'words' is a text", "words is ..., words has ..."},
        Mistake{"rule a\nwhen note is 3", 2, 6, "'note' is said alone", "note, or not note"},
        Mistake{"rule a\nlevel eror", 2, 7, "'eror' is no level", "did you mean 'error'?"},
        Mistake{"rule a\nmessage \"{wrods}\"", 2, 11, "no field is called 'wrods'",
                "did you mean 'words'?"},
        Mistake{"rule a\nmessage \"x", 2, 11, "here should stand '\"'", ""},
        Mistake{"rule a\nneed note", 1, 1, "the rule a has no message",
                "message \"what is missing\""},
        Mistake{"rule a\nmessage \"m\"", 1, 1, "the rule a is about nothing",
                "when ..., need ..., or both"},
        Mistake{"check a/b\nneed note", 2, 1, "a check has no 'need'", "level or message"}));

TEST(HouseRules, AnyBytesGiveAnAnswer) {
  std::string const seed =
      "rule a\nwhen kind is figure and not words has \"x\", y or value >= 1\n"
      "need note\nmessage \"{words}\"\n";
  for (std::size_t at = 0; at < seed.size(); ++at) {
    for (char const byte : {'"', '\\', '\n', '\xff', '{', ','}) {
      std::string text = seed;
      text[at] = byte;
      Result<std::vector<HouseRule>> const rules = parse_house_rules("r.rules", text);
      EXPECT_TRUE(rules || !rules.error().message.empty());
    }
  }
  std::string deep = "rule a\nwhen not note";
  for (int i = 0; i < 3000; ++i) deep += " and note";
  EXPECT_EQ(parse_house_rules("r.rules", deep).error().message, "this line is too long");
}

}  // namespace
}  // namespace stet
