#include "corpus/fact_reference.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

FactRow figure_row() {
  FactRow row;
  row.id = "f1";
  row.measure = "passengers carried";
  row.value = "2.1e6";
  row.unit = "passengers";
  row.period_start = "2023";
  row.period_end = "2023-06";
  row.statement = "Lund Ferries carried 2.1 million passengers.";
  return row;
}

TEST(FactValues, PrecisionIsTheOneWritten) {
  EXPECT_EQ(parse_value("593.7e9")->to_string(), "593700000000");
  EXPECT_EQ(parse_value("593.7e9")->unit_of_last_place(), Decimal(100'000'000));
  EXPECT_EQ(parse_value("-17"), Decimal(-17));
  for (char const* const bad : {"", "1,000", "1e", "e9", "1e99", "nan", "5 %"}) {
    EXPECT_FALSE(parse_value(bad)) << bad;
  }
}

TEST(FactValues, DaysOfYearMonthAndDay) {
  EXPECT_EQ(parse_days("2024-02"), (Period{Date{2024, 2, 1}, Date{2024, 2, 29}}));
  EXPECT_EQ(parse_days("2024"), (Period{Date{2024, 1, 1}, Date{2024, 12, 31}}));
  EXPECT_EQ(parse_days("2024-02-29"), (Period{Date{2024, 2, 29}, Date{2024, 2, 29}}));
  for (char const* const bad : {"", "24", "2024-13", "2023-02-29", "2024/02", "2024-02-29T"}) {
    EXPECT_FALSE(parse_days(bad)) << bad;
  }
}

TEST(FactReference, AFigureHasItsRoundingAndItsPeriod) {
  Reference const reference = reference_of(figure_row(), "Lund Ferries", "", Source{});
  auto const& figure = std::get<Figure>(reference.claim.body);
  EXPECT_EQ(figure.subject, "Lund Ferries");
  EXPECT_EQ(figure.dimension, Dimension::count);
  EXPECT_EQ(figure.interval.low, Decimal(2'050'000));
  EXPECT_EQ(figure.interval.high, Decimal(2'150'000));
  EXPECT_EQ(figure.time, (Period{Date{2023, 1, 1}, Date{2023, 6, 30}}));
}

TEST(FactReference, StatedBoundsReplaceTheRounding) {
  FactRow row = figure_row();
  row.value.clear();
  row.low = "2e6";
  auto const figure = std::get<Figure>(reference_of(row, "Lund Ferries", "", Source{}).claim.body);
  EXPECT_FALSE(figure.value);
  EXPECT_EQ(figure.interval.low, Decimal(2'000'000));
  EXPECT_FALSE(figure.interval.high);
}

TEST(FactReference, AChangeHasItsDirectionInTheSign) {
  FactRow row = figure_row();
  row.measure = "fare change";
  row.unit = "%";
  row.value = "-3.5";
  auto const figure = std::get<Figure>(reference_of(row, "Lund Ferries", "", Source{}).claim.body);
  EXPECT_EQ(figure.change, Change::fall);
  EXPECT_EQ(figure.value, Decimal(35, -1));
  EXPECT_EQ(figure.dimension, Dimension::percent);
  row.measure = "balance";
  EXPECT_EQ(std::get<Figure>(reference_of(row, "", "", Source{}).claim.body).value,
            Decimal(-35, -1));
}

TEST(FactReference, TheUnitTellsDatesAndRoles) {
  FactRow row = figure_row();
  row.value.clear();
  row.unit = "date";
  row.period_start = row.period_end = "2023-06-04";
  auto const reference = reference_of(row, "Lund Ferries", "", Source{});
  auto const& date = std::get<DateClaim>(reference.claim.body);
  EXPECT_EQ(date.granularity, Granularity::day);
  EXPECT_EQ(date.event, "Lund Ferries passengers carried");
  row.unit = "role";
  row.measure = "captain";
  row.value = "port";
  row.statement = "Ada Holm is a captain with the Port of Lund.";
  auto const holm = reference_of(row, "Ada Holm", "Port of Lund", Source{});
  auto const& role = std::get<Role>(holm.claim.body);
  EXPECT_EQ(slice(holm.statement, role.role_span), "captain");
  EXPECT_EQ(slice(holm.statement, role.organisation_span), "Port of Lund");
  row.unit.clear();
  row.value.clear();
  EXPECT_EQ(kind_of(row), FactKind::statement);
}

TEST(FactReference, AQuotationsContentIsTheWordsInsideTheMarks) {
  QuoteRow row;
  row.text = "Not today";
  auto const reference = reference_of(row, "Ada Holm", Source{});
  auto const& quote = std::get<Quote>(reference.claim.body);
  EXPECT_EQ(reference.statement, "Ada Holm: “Not today”");
  ASSERT_EQ(quote.content.size(), 1U);
  EXPECT_EQ(slice(reference.statement, quote.content.front()), "Not today");
}

TEST(SourceRow, NoOriginMeansItself) {
  SourceRow row;
  row.id = "courier";
  row.tier = "2";
  EXPECT_EQ(source_of(row).origin, "courier");
  EXPECT_EQ(source_of(row).tier, 2);
  row.origin = "agency";
  EXPECT_EQ(source_of(row).origin, "agency");
}

}  // namespace
}  // namespace stet
