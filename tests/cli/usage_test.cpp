// Usage: help, version, misspellings, options that this version lacks, exit statuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Usage, HelpNamesEveryVerb) {
  Outcome const help = run_stet({"--help"});
  EXPECT_EQ(help.status, 0);
  for (char const* const verb :
       {"check", "extract", "verify", "selftest", "corpus", "rules", "explain", "version"}) {
    EXPECT_THAT(help.out, HasSubstr(std::string("\n  ") + verb));
    Outcome const own = run_stet({verb, "--help"});
    EXPECT_EQ(own.status, 0);
    EXPECT_THAT(own.out, HasSubstr(std::string("stet ") + verb));
  }
}

TEST(Usage, VersionIsThatOfTheBuild) {
  EXPECT_EQ(run_stet({"version"}).out, "stet " STET_VERSION "\n");
  EXPECT_EQ(run_stet({"--version"}).out, "stet " STET_VERSION "\n");
}

class WrongUsage : public testing::TestWithParam<std::pair<std::vector<std::string>, std::string>> {
};

TEST_P(WrongUsage, IsOneLineThatHelpsAndStatusTwo) {
  auto const& [arguments, message] = GetParam();
  Outcome const outcome = run_stet(arguments);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, StartsWith("stet: "));
  EXPECT_THAT(outcome.err, HasSubstr(message));
  EXPECT_EQ(count_lines(outcome.err), 1U) << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongUsage,
    testing::Values(
        std::pair{std::vector<std::string>{}, "nothing to do"},
        std::pair{std::vector<std::string>{"chekc"}, "did you mean 'check'?"},
        std::pair{std::vector<std::string>{"check", "--corpsu", "x"}, "did you mean '--corpus'?"},
        std::pair{std::vector<std::string>{"check", "--lang", "x"}, "not part of this version"},
        std::pair{std::vector<std::string>{"replay", "x"}, "not part of this version"},
        std::pair{std::vector<std::string>{"check", "--no-corpus"}, "no PATH"},
        std::pair{std::vector<std::string>{"extract"}, "no PATH"},
        std::pair{std::vector<std::string>{"extract", "--date", "8 Feb", "x"}, "--date"},
        std::pair{std::vector<std::string>{"extract", "--date", "2025-02-30", "x"}, "--date"},
        std::pair{std::vector<std::string>{"extract", "--format", "yaml", "x"}, "yaml"},
        std::pair{std::vector<std::string>{"extract", "--format", "json", "x"}, "jsonl or text"},
        std::pair{std::vector<std::string>{"check", "-f", "jsno", "x"}, "did you mean 'json'?"},
        std::pair{std::vector<std::string>{"check", "-f", "json", "-f", "text", "x"},
                  "only one format"},
        std::pair{std::vector<std::string>{"check", "--fail-on", "eror", "x"},
                  "did you mean 'error'?"},
        std::pair{std::vector<std::string>{"check", "--min-level", "fatal", "x"}, "--min-level"},
        std::pair{std::vector<std::string>{"check", "--as-of", "soon", "x"}, "--as-of"},
        std::pair{std::vector<std::string>{"check", "--no-corpus", "--corpus", "x.db", "x"},
                  "contradicts"},
        std::pair{std::vector<std::string>{"extract", "-j", "0", "x"}, "--jobs"},
        std::pair{std::vector<std::string>{"extract", "--color", "pink", "x"}, "--color"},
        std::pair{std::vector<std::string>{"extract", "--stdin-type", "pdf", "-"}, "--stdin-type"},
        std::pair{std::vector<std::string>{"explain", "figure/conflcit"},
                  "did you mean 'figure/conflict'?"},
        std::pair{std::vector<std::string>{"rules"}, "rules"},
        std::pair{std::vector<std::string>{"corpus"}, "corpus"},
        std::pair{std::vector<std::string>{"corpus", "biuld", "x"}, "did you mean 'build'?"},
        std::pair{std::vector<std::string>{"corpus", "build", "x"}, "-o"}));

TEST(Usage, EveryRuleIsListedAndExplained) {
  Outcome const list = run_stet({"rules", "list"});
  EXPECT_EQ(list.status, 0);
  EXPECT_THAT(list.out, HasSubstr("figure/conflict"));
  Outcome const page = run_stet({"explain", "figure/conflict"});
  EXPECT_EQ(page.status, 0);
  EXPECT_THAT(page.out, StartsWith("figure/conflict (error)"));
  EXPECT_EQ(run_stet({"rules", "explain", "figure/conflict"}).out, page.out);
}

}  // namespace
}  // namespace stet::test
