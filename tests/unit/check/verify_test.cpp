#include "check/verify.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

RuleSet const& rules() {
  static RuleSet const loaded = load_built_in_rules().value();
  return loaded;
}

VerifyResult verify(std::string_view claim, std::string evidence) {
  return verify_pair(claim, {{"d", std::move(evidence)}}, rules());
}

TEST(VerifyPair, ProbabilitiesAddUpToOne) {
  VerifyResult const result = verify("The bridge opened in 1932.", "It rained in Oslo.");
  EXPECT_NEAR(result.supported + result.conflicting + result.unsupported, 1, 1e-12);
}

TEST(VerifyPair, SupportsWhatTheEvidenceSays) {
  VerifyResult const result =
      verify("The harbour bridge of Sydney opened in 1932.",
             "Work took eight years. The harbour bridge of Sydney opened in March 1932.");
  EXPECT_EQ(result.verdict, Verdict::supported);
  ASSERT_EQ(result.evidence.size(), 1U);
  EXPECT_EQ(result.evidence[0].span.begin, 23U);
}

TEST(VerifyPair, AbsenceIsNoConflict) {
  VerifyResult const result =
      verify("The harbour bridge of Sydney cost 6 million pounds.", "Sydney has a harbour bridge.");
  EXPECT_EQ(result.verdict, Verdict::unsupported);
  EXPECT_TRUE(result.findings.empty());
}

TEST(VerifyPair, AnotherYearOfTheSameEventConflicts) {
  VerifyResult const result = verify("The harbour bridge of Sydney opened in 1935.",
                                     "The harbour bridge of Sydney opened in 1932.");
  EXPECT_EQ(result.verdict, Verdict::conflicting);
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].rule, "date/conflict");
}

TEST(VerifyPair, AnotherYearOfAnotherEventDoesNot) {
  EXPECT_NE(verify("The harbour bridge of Sydney opened in 1935.",
                   "The opera house of Sydney was begun in 1959.")
                .verdict,
            Verdict::conflicting);
}

TEST(VerifyPair, ANegationThatTheEvidenceDoesNotHaveConflicts) {
  EXPECT_EQ(verify("Maria Lund did not sign the peace treaty.",
                   "Maria Lund signed the peace treaty in Geneva.")
                .verdict,
            Verdict::conflicting);
}

TEST(VerifyPair, NoEvidenceIsUnsupported) {
  VerifyResult const result = verify_pair("It rained.", {}, rules());
  EXPECT_EQ(result.verdict, Verdict::unsupported);
  EXPECT_TRUE(result.evidence.empty());
}

}  // namespace
}  // namespace stet
