#include "rules/rule_example.hpp"

#include <gtest/gtest.h>

namespace stet::testing {
namespace {

TEST(RuleExample, TakesDateTextAndExpectationApart) {
  auto const example = parse_rule_example("(2025-02-08) It fell.\\nIt rose. => figure «3 km»");
  ASSERT_TRUE(example);
  EXPECT_EQ(to_iso(example->date.value()), "2025-02-08");
  EXPECT_EQ(example->text, "It fell.\nIt rose.");
  EXPECT_EQ(example->view, "all");
  EXPECT_EQ(example->expected, "figure «3 km»");
}

TEST(RuleExample, ParenthesisThatIsNoDateBelongsToTheText) {
  auto const example = parse_rule_example("(see below) It fell. => sentences: 1");
  ASSERT_TRUE(example);
  EXPECT_FALSE(example->date);
  EXPECT_EQ(example->text, "(see below) It fell.");
  EXPECT_EQ(example->view, "sentences");
  EXPECT_EQ(example->expected, "1");
}

TEST(RuleExample, NeedsBothSides) {
  for (std::string_view const value :
       {"no arrow", "=> no text", "no expectation =>", "(2025-01-01) => x"}) {
    EXPECT_FALSE(parse_rule_example(value)) << value;
  }
}

TEST(RuleExample, OccursLooksAtTheNamedView) {
  std::string shown;
  EXPECT_TRUE(occurs(*parse_rule_example("It rained. => sentences: 1"), shown));
  EXPECT_TRUE(occurs(*parse_rule_example("It rained. => sentence «It rained.»"), shown));
  EXPECT_TRUE(occurs(*parse_rule_example("It rained. => paragraph «It rained.»"), shown));
  EXPECT_FALSE(occurs(*parse_rule_example("It rained. => sentences: 2"), shown));
  EXPECT_FALSE(occurs(*parse_rule_example("It rained. => rained in Kyoto"), shown));
}

}  // namespace
}  // namespace stet::testing
