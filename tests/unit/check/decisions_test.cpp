// Decisions: what they are bound to, when they end, and their file.
#include "check/decisions.hpp"

#include <gtest/gtest.h>

#include "check/check.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

RuleSet const& rules() {
  static RuleSet const set = load_built_in_rules().value();
  return set;
}

FileReport report_of(std::string const& text) {
  ArticleReader reader("a.txt", text, DocumentType::text, rules(), {});
  Document document = (*reader.next()).value();
  return check_document(document, text, rules(), {}, {}).value();
}

Decision decision_about(CheckedClaim const& claim, DecisionKind kind, std::string by) {
  Decision decision;
  decision.fingerprint = claim.fingerprint;
  decision.claim_hash = claim.claim_hash;
  decision.evidence_hash = claim.evidence_hash;
  decision.kind = kind;
  decision.by = std::move(by);
  return decision;
}

constexpr char const* article = "The pier opened on Monday, 28 January 2025.\n";
constexpr char const* edited =
    "A storm came first.\n\nThe pier opened on Monday, 28 January 2025.\n\nIt rained.\n";
constexpr char const* lookalike = "The pier opened on Monday, 29 January 2025.\n";

std::size_t findings_left(std::string const& text, std::vector<Decision> const& decisions,
                          std::vector<Verdict> second_reader = {}) {
  FileReport report = report_of(text);
  Decisions const all(decisions, {std::move(second_reader), {2025, 3, 1}});
  all.attach(report, "a.txt");
  all.settle(report);
  std::size_t left = 0;
  for (CheckedClaim const& claim : report.claims) left += claim.findings.size();
  return left;
}

class BoundDecision : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(claim.findings.size(), 1U); }
  FileReport report = report_of(article);
  CheckedClaim claim = report.claims.front();
  Decision ok = decision_about(claim, DecisionKind::ok, "AB");
};

TEST_F(BoundDecision, HoldsThroughAnEditElsewhere) {
  EXPECT_EQ(findings_left(article, {ok}), 0U);
  EXPECT_EQ(findings_left(edited, {ok}), 0U);
}

TEST_F(BoundDecision, NeverMovesToALookalike) { EXPECT_EQ(findings_left(lookalike, {ok}), 1U); }

TEST_F(BoundDecision, EndsWithItsEvidence) {
  ok.evidence_hash = "other";
  EXPECT_EQ(findings_left(article, {ok}), 1U);
}

TEST_F(BoundDecision, EndsAfterItsLastDay) {
  ok.until = Date{2025, 3, 1};
  EXPECT_EQ(findings_left(article, {ok}), 0U);
  ok.until = Date{2025, 2, 28};
  EXPECT_EQ(findings_left(article, {ok}), 1U);
}

TEST_F(BoundDecision, OfOtherArticlesDoNotCount) {
  ok.path = "b.txt";
  EXPECT_EQ(findings_left(article, {ok}), 1U);
}

TEST_F(BoundDecision, LastWordOfAPersonCounts) {
  Decision const fix = decision_about(claim, DecisionKind::fix, "AB");
  EXPECT_EQ(findings_left(article, {ok, fix}), 1U);
  EXPECT_EQ(findings_left(article, {fix, ok}), 0U);
}

TEST_F(BoundDecision, ASecondReaderCanBeRequired) {
  std::vector<Verdict> const second = {claim.verdict};
  EXPECT_EQ(findings_left(article, {ok}, second), 1U);
  EXPECT_EQ(findings_left(article, {ok, ok}, second), 1U);
  Decision const other = decision_about(claim, DecisionKind::wont_fix, "CD");
  EXPECT_EQ(findings_left(article, {ok, other}, second), 0U);
}

TEST(EvidenceHash, FollowsTheFactNotTheScore) {
  CheckedClaim claim;
  claim.verdict = Verdict::supported;
  Evidence evidence;
  evidence.relation = Relation::supports;
  evidence.reference.id = "f1";
  evidence.reference.claim.body = Figure{};
  claim.evidence = {evidence};
  std::string const before = evidence_hash(claim);
  claim.evidence[0].score = 0.7;
  EXPECT_EQ(evidence_hash(claim), before);
  std::get<Figure>(claim.evidence[0].reference.claim.body).value = Decimal(12);
  EXPECT_NE(evidence_hash(claim), before);
}

TEST(DecisionFile, LinesComeBackAsWritten) {
  Decision decision;
  decision.claim = "a.md#c1";
  decision.fingerprint = "f";
  decision.kind = DecisionKind::needs_source;
  decision.by = "Ann \"the desk\" Lee";
  decision.note = "asked\nthe ministry";
  decision.until = Date{2025, 3, 1};
  decision.claim_hash = "c";
  decision.evidence_hash = "e";
  std::string const line = decision_line(decision);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  Result<Decision> const back = read_decision(line);
  ASSERT_TRUE(back) << to_string(back.error());
  EXPECT_EQ(decision_line(*back), line);
}

TEST(DecisionFile, NamesTheLineThatIsWrong) {
  std::string const good =
      R"({"fingerprint":"f","decision":"ok","by":"A","claim_hash":"c","evidence_hash":"e"})";
  Result<std::vector<Decision>> const read = read_decisions("d.jsonl", good + "\n{\"x\":1}\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where.line, 2U);
  EXPECT_EQ(read_decisions("d.jsonl", good + "\n" + good.substr(0, 30)).value().size(), 1U);
  EXPECT_FALSE(read_decision(R"({"fingerprint":"f","decision":"maybe","by":"A",)"
                             R"("claim_hash":"c","evidence_hash":"e"})"));
}

}  // namespace
}  // namespace stet
