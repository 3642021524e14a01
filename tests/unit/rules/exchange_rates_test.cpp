#include "rules/exchange_rates.hpp"

#include <gtest/gtest.h>

#include "rules/rule_set.hpp"

namespace stet {
namespace {

ExchangeRates load(std::string_view text) {
  return ExchangeRates::load(parse_entries("rates", text).value()).value();
}

TEST(ExchangeRates, TakesEveryMonthThatThePeriodTouches) {
  ExchangeRates const rates = load("[rates CNY]\n2025-01 = 7.2 7.3\n2025-02 = 7.1 7.25\n");
  Interval const both = rates.rates("USD", "CNY", {Date{2025, 1, 31}, Date{2025, 2, 1}}).value();
  EXPECT_EQ(both.low, Decimal(71, -1));
  EXPECT_EQ(both.high, Decimal(73, -1));
  EXPECT_FALSE(rates.rates("USD", "CNY", {Date{2024, 1, 1}, Date{2024, 1, 31}}));
  EXPECT_FALSE(rates.rates("USD", "XYZ", {Date{2025, 1, 1}, Date{2025, 1, 31}}));
}

TEST(ExchangeRates, CrossesGoThroughTheDollar) {
  ExchangeRates const rates = load("[rates EUR]\n2010 = 0.8 0.8\n[rates GBP]\n2010 = 0.6 0.6\n");
  EXPECT_EQ(rates.rates("GBP", "USD", {Date{2010, 5, 1}, Date{2010, 5, 1}})->low,
            Decimal(166666666666666, -14));
  EXPECT_EQ(rates.rates("EUR", "GBP", {Date{2010, 5, 1}, Date{2010, 5, 1}})->high, Decimal(75, -2));
}

TEST(ExchangeRates, BuiltInRatesKnowTheYuanOfEarly2025) {
  RuleSet const rules = load_built_in_rules().value();
  Interval const yuan =
      rules.exchange_rates.rates("USD", "CNY", {Date{2025, 2, 8}, Date{2025, 2, 8}}).value();
  EXPECT_TRUE(yuan.contains(Decimal(728, -2)));
  EXPECT_FALSE(yuan.contains(Decimal(67, -1)));
}

TEST(ExchangeRates, ErrorsPointAtTheLine) {
  Result<ExchangeRates> const wrong =
      ExchangeRates::load(parse_entries("r", "[rates CNY]\n2025-13 = 1 2\n").value());
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().where.line, 2U);
}

}  // namespace
}  // namespace stet
