// Baselines: what an entry stands for, when it ends, and the file.
#include "check/baseline.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

FileReport report_with(std::vector<std::string> const& fingerprints) {
  FileReport file;
  file.document.text = "Words.";
  for (std::string const& fingerprint : fingerprints) {
    CheckedClaim claim;
    claim.fingerprint = fingerprint;
    claim.evidence_hash = "e1";
    claim.findings.push_back({"figure/imprecise", Level::warning, "m", "", {0, 5}});
    file.claims.push_back(claim);
  }
  return file;
}

Baseline baseline_of(FileReport const& file) {
  Baseline baseline;
  baseline.corpora = {"news.db"};
  add_to_baseline(file, "a.md", "2025-02-08", baseline);
  normalise(baseline);
  return baseline;
}

std::size_t left_of(FileReport file, BaselineRun& run, std::string const& name = "a.md") {
  run.apply(file, name);
  std::size_t left = 0;
  for (CheckedClaim const& claim : file.claims) left += claim.findings.size();
  return left;
}

TEST(BaselineRun, CountsEqualFindings) {
  BaselineRun run(baseline_of(report_with({"f1", "f1"})));
  EXPECT_EQ(left_of(report_with({"f1", "f1", "f1", "f2"}), run), 2U);
  EXPECT_EQ(run.stale(), 0U);
}

TEST(BaselineRun, ShrinksToWhatMatched) {
  BaselineRun run(baseline_of(report_with({"f1", "f1", "f2"})));
  FileReport file = report_with({"f1"});
  run.apply(file, "a.md");
  EXPECT_EQ(run.stale(), 2U);
  EXPECT_EQ(file.findings.size(), 2U);
  Baseline const left = run.remaining();
  ASSERT_EQ(left.entries.size(), 1U);
  EXPECT_EQ(left.entries[0].count, 1U);
  EXPECT_EQ(left.entries[0].added, "2025-02-08");
}

TEST(BaselineRun, KeepsEntriesOfFilesThatWereNotRead) {
  BaselineRun run(baseline_of(report_with({"f1"})));
  EXPECT_EQ(left_of(report_with({"f1"}), run, "b.md"), 1U);
  EXPECT_EQ(run.remaining().entries.size(), 1U);
}

TEST(BaselineRun, ANewFactOrVerdictEndsAnEntry) {
  Baseline const baseline = baseline_of(report_with({"f1"}));
  FileReport fact = report_with({"f1"});
  fact.claims[0].evidence_hash = "e2";
  BaselineRun run(baseline);
  EXPECT_EQ(left_of(fact, run), 1U);
  FileReport verdict = report_with({"f1"});
  verdict.claims[0].verdict = Verdict::conflicting;
  BaselineRun other(baseline);
  other.apply(verdict, "a.md");
  EXPECT_EQ(verdict.claims[0].findings.size(), 1U);
  ASSERT_EQ(verdict.findings.size(), 1U);
  EXPECT_NE(verdict.findings[0].message.find("on other evidence"), std::string::npos);
}

TEST(BaselineFile, ComesBackAsWritten) {
  std::string const text = write_baseline(baseline_of(report_with({"f2", "f1", "f1"})));
  Result<Baseline> const back = read_baseline("b.jsonl", text);
  ASSERT_TRUE(back) << to_string(back.error());
  EXPECT_EQ(write_baseline(*back), text);
  EXPECT_EQ(back->entries.size(), 2U);
}

TEST(BaselineFile, ErrorsNameTheLine) {
  std::string const head = "{\"schema\":\"stet/baseline/1\",\"corpora\":[]}\n";
  EXPECT_EQ(read_baseline("b", head + "{}\n").error().where.line, 2U);
  EXPECT_FALSE(read_baseline("b", ""));
  EXPECT_FALSE(read_baseline("b", "{\"schema\":\"stet/baseline/9\",\"corpora\":[]}\n"));
  EXPECT_TRUE(read_baseline("b", head));
}

}  // namespace
}  // namespace stet
