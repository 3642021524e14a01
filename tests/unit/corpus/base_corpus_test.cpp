// The corpora of this repository: sound, and not at odds with the rules.
#include <filesystem>

#include <gmock/gmock.h>

#include "corpus/corpus.hpp"
#include "corpus/fact_reference.hpp"

namespace stet {
namespace {

std::string corpus_path(std::string const& name) { return std::string(STET_CORPORA) + "/" + name; }

class RepositoryCorpus : public testing::TestWithParam<char const*> {};

TEST_P(RepositoryCorpus, HasNoErrorsAndIsCanonical) {
  auto const report = lint_corpus(corpus_path(GetParam()));
  ASSERT_TRUE(report) << to_string(report.error());
  EXPECT_GT(report->counts.facts, 100U);
  for (CorpusProblem const& problem : report->problems) {
    EXPECT_EQ(problem.level, ProblemLevel::note) << to_string(problem.error);
  }
}

INSTANTIATE_TEST_SUITE_P(All, RepositoryCorpus, testing::Values("base", "deepseek-2025"));

TEST(BaseCorpus, ItsRatesAreThoseOfTheRules) {
  RuleSet const rules = load_built_in_rules().value();
  auto const text = load_corpus(corpus_path("base"));
  ASSERT_TRUE(text) << to_string(text.error());
  std::size_t compared = 0;
  for (auto const& row : text->facts) {
    FactRow const& fact = row.value;
    if (fact.measure != "exchange rate") continue;
    Period const period{parse_days(fact.period_start)->start, parse_days(fact.period_end)->end};
    auto const rates = rules.exchange_rates.rates("USD", fact.unit, period);
    ASSERT_TRUE(rates) << fact.id;
    EXPECT_EQ(*rates->low, *parse_value(fact.low)) << fact.id;
    EXPECT_EQ(*rates->high, *parse_value(fact.high)) << fact.id;
    ++compared;
  }
  EXPECT_GT(compared, 400U);
}

TEST(BaseCorpus, ItsHolidaysNameTheRightWeekdays) {
  auto const text = load_corpus(corpus_path("base"));
  std::size_t compared = 0;
  for (auto const& row : text->facts) {
    FactRow const& fact = row.value;
    if (!fact.measure.starts_with("day in ")) continue;
    Date const day = *parse_iso_date(fact.period_start);
    EXPECT_THAT(fact.statement, testing::HasSubstr(name(weekday(day)))) << fact.id;
    ++compared;
  }
  EXPECT_GT(compared, 50U);
}

}  // namespace
}  // namespace stet
