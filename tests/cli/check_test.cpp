// stet check: what makes a run fail, and what is shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Check : public testing::Test {
 protected:
  Outcome check(std::vector<std::string> const& options) const {
    std::vector<std::string> arguments = {"check", article};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_stet(arguments);
  }
  Folder folder;
  // 28 January 2025 was a Tuesday: a finding that needs no corpus.
  std::string article = folder.write(
      "a.txt", "The ferry sank on Monday, 28 January 2025, the harbour office said.\n");
};

TEST_F(Check, FindingsAtTheLevelFailTheRun) {
  Outcome const shown = check({"--no-corpus", "--fail-on", "never"});
  ASSERT_EQ(shown.status, 0);
  ASSERT_THAT(shown.out, HasSubstr("[date/weekday]"));
  EXPECT_EQ(check({"--no-corpus", "--fail-on", "note"}).status, 1);
  EXPECT_EQ(check({"--no-corpus", "--fail-on", "date/weekday"}).status, 1);
  EXPECT_EQ(check({"--no-corpus", "--fail-on", "date/*"}).status, 1);
  EXPECT_EQ(check({"--no-corpus", "--fail-on", "quote/*"}).status, 0);
  EXPECT_EQ(check({"--no-corpus", "--fail-on", "conflicting"}).status, 0);
}

TEST_F(Check, RulesCanBeSelectedAndIgnored) {
  for (std::vector<std::string> const& options :
       {std::vector<std::string>{"--ignore", "date/weekday"},
        {"--ignore", "date"},
        {"--select", "figure/*"},
        {"--select", "date", "--ignore", "date/w*"}}) {
    std::vector<std::string> arguments = {"--no-corpus", "--fail-on", "note"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    Outcome const outcome = check(arguments);
    EXPECT_THAT(outcome.out, Not(HasSubstr("date/weekday")));
  }
  EXPECT_THAT(check({"--no-corpus", "--select", "date/*"}).out, HasSubstr("date/weekday"));
}

TEST_F(Check, WordsAreUnderlinedUnderTheirLine) {
  Outcome const outcome = check({"--no-corpus"});
  EXPECT_THAT(outcome.out, HasSubstr("    1 | The ferry sank on Monday, 28 January 2025"));
  EXPECT_THAT(outcome.out, HasSubstr("      |                   ^~~~~~"));
}

TEST_F(Check, ASourceFileIsAReference) {
  std::string const source =
      folder.write("source.txt", "Harbour Bridge carried 40,000 vehicles a day in 2023.\n");
  std::string const same = folder.write(
      "same.txt", "Harbour Bridge carried 40,000 vehicles a day in 2023, it is said.\n");
  Outcome const outcome = run_stet({"check", same, "--source", source, "-f", "json"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  nlohmann::json const report = nlohmann::json::parse(outcome.out);
  EXPECT_GT(report["summary"]["coverage"], 0);
}

TEST_F(Check, AMissingSourceIsNamed) {
  Outcome const outcome = check({"--source", folder / "none.txt"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("none.txt"));
}

TEST_F(Check, TheSummaryAlwaysStatesCoverage) {
  EXPECT_THAT(check({"--no-corpus", "-q"}).out, HasSubstr("% checked)"));
  std::string const corpus = build_small_corpus(folder);
  Outcome const outcome = check({"--corpus", corpus});
  EXPECT_THAT(outcome.out, HasSubstr("% checked)"));
  EXPECT_THAT(outcome.out, HasSubstr("searched small: 1 facts from 1 sources"));
  Outcome const by_environment = run_stet({"check", article}, "", {{"STET_CORPUS", corpus}});
  EXPECT_EQ(by_environment.out, outcome.out);
}

}  // namespace
}  // namespace stet::test
