#include "kinds/quote/match_wording.hpp"

#include <gtest/gtest.h>

#include "rules/rule_set.hpp"

namespace stet {
namespace {

Lexicon const& lexicon() {
  static RuleSet const rules = load_built_in_rules().value();
  return rules.lexicon;
}

Wording match(std::vector<std::string_view> const& parts, std::string_view text) {
  return match_wording(parts, text, lexicon());
}

TEST(Wording, ClimbsTheLadderOneRungAtATime) {
  std::string_view const said =
      "We will open the *new* bridge \u2013 at last \u2013 in June, and then we rest.";
  EXPECT_EQ(match({"in June, and then we rest"}, said).rung, Rung::exact);
  EXPECT_EQ(match({"the new bridge - at last - in June"}, said).rung, Rung::typography);
  EXPECT_EQ(match({"The new bridge, at last, in June"}, said).rung, Rung::punctuation);
  EXPECT_EQ(match({"We will open the new bridge \u2026 in June"}, said).rung, Rung::ellipsis);
  EXPECT_EQ(match({"We will open [it] at last"}, said).rung, Rung::brackets);
  EXPECT_EQ(match({"We never liked bridges at all"}, said).rung, Rung::absent);
}

TEST(Wording, NamesTheWordsThatDiffer) {
  Wording const wording = match({"We could open the new bridge in July"},
                                "We will open the new bridge in June, and then we rest.");
  EXPECT_EQ(wording.rung, Rung::altered);
  EXPECT_EQ(wording.diff, "\"will\" became \"could\", \"june\" became \"july\"");
}

TEST(Wording, AnEllipsisMayNotSwallowANegation) {
  Wording const wording =
      match({"The council is \u2026 ready to sign"}, "The council is certainly not ready to sign.");
  EXPECT_TRUE(wording.inverts);
  EXPECT_EQ(wording.swallowed, "not");
}

TEST(Wording, AnEllipsisMayLeaveOutAnAside) {
  Wording const wording = match({"The council is \u2026 ready to sign"},
                                "The council is, as I told you yesterday, ready to sign.");
  EXPECT_EQ(wording.rung, Rung::ellipsis);
  EXPECT_FALSE(wording.inverts);
  EXPECT_TRUE(wording.swallowed.empty());
}

TEST(Wording, WholeSentencesMayBeLeftOutBetweenSentences) {
  Wording const wording =
      match({"We lost. \u2026 We will be back."}, "We lost. It was not pretty. We will be back.");
  EXPECT_EQ(wording.rung, Rung::ellipsis);
  EXPECT_TRUE(wording.swallowed.empty());
}

TEST(Wording, SeesWhatWasCutJustBefore) {
  Wording const negated = match({"a threat to anybody"}, "This is not a threat to anybody here.");
  EXPECT_TRUE(negated.inverts);
  Wording const modal = match({"a turning point"}, "It should be a turning point for us.");
  EXPECT_EQ(modal.cut_before, "should be");
  EXPECT_FALSE(modal.inverts);
  Wording const contrast = match({"The plan works"}, "The plan works, but only on paper.");
  EXPECT_EQ(contrast.cut_after, "but only on");
}

TEST(Wording, PartsInAnotherOrderAreStitched) {
  Wording const wording = match({"we closed the mine", "prices had fallen"},
                                "Once prices had fallen for a year, we closed the mine.");
  EXPECT_EQ(wording.rung, Rung::altered);
  EXPECT_TRUE(wording.reordered);
}

TEST(Wording, TheSameWordsSaidTwiceAreTakenWhereTheyDoNoHarm) {
  Wording const wording =
      match({"ready to sign"}, "They are not ready to sign. We are ready to sign.");
  EXPECT_FALSE(wording.inverts);
}

}  // namespace
}  // namespace stet
