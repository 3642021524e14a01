#include "check/consistency/consistency.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

RuleSet const& rules() {
  static RuleSet const loaded = load_built_in_rules().value();
  return loaded;
}

/// An article of one-sentence paragraphs.
Document article(std::vector<std::string> const& paragraphs) {
  Document document;
  for (std::string const& paragraph : paragraphs) {
    auto const begin = static_cast<std::uint32_t>(document.text.size());
    document.text += paragraph;
    Span const span{begin, static_cast<std::uint32_t>(document.text.size())};
    document.blocks.push_back({span, BlockKind::paragraph});
    document.sentences.push_back({span, static_cast<std::uint32_t>(document.blocks.size() - 1)});
    document.text += "\n\n";
  }
  document.metadata.date = Date{2025, 2, 8};
  return document;
}

Span find(Document const& document, std::string_view words) {
  auto const at = static_cast<std::uint32_t>(document.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Claim money(Document const& document, std::string_view words, Decimal value, std::string unit) {
  Figure figure;
  figure.core = find(document, words);
  figure.value = value;
  figure.interval = rounding_of(value);
  figure.unit = std::move(unit);
  figure.dimension = Dimension::money;
  return {figure.core, document.sentence_at(figure.core.begin), figure};
}

std::vector<InternalProblem> problems_in(Document const& document,
                                         std::vector<Claim> const& claims = {}) {
  return check_consistency(document, analyse(document, rules()), claims, rules());
}

std::vector<InternalProblem> pair_problems(Decimal dollars) {
  Document const document = article({"They gave 138 million yuan (US$19 million) away."});
  std::vector<Claim> claims{money(document, "138 million yuan", Decimal(138, 6), "CNY"),
                            money(document, "US$19 million", dollars, "USD")};
  std::get<Figure>(claims[1].body).equals = 0;
  return problems_in(document, claims);
}

TEST(CurrencyPairs, ARateOfTheTimeExplainsThePair) {
  EXPECT_TRUE(pair_problems(Decimal(19, 6)).empty());
  auto const wrong = pair_problems(Decimal(25, 6));
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].rule, "internal/currency-pair");
  EXPECT_EQ(wrong[0].working, "138000000 CNY / 25000000 USD = 5.52");
}

std::vector<InternalProblem> weekday_problems(Weekday weekday, bool relative) {
  Document const document = article({"It happened on the day named here."});
  DateClaim date;
  date.period = {Date{2022, 1, 28}, Date{2022, 1, 28}};
  date.weekday = weekday;
  date.relative = relative;
  return problems_in(document, {{find(document, "the day named"), 0, date}});
}

TEST(Weekdays, MustBeTheDatesOwn) {
  EXPECT_TRUE(weekday_problems(Weekday::friday, false).empty());
  auto const wrong = weekday_problems(Weekday::thursday, false);
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong[0].message, "2022-01-28 was a Friday, not a Thursday.");
}

TEST(Weekdays, AGuessedYearIsNotHeldAgainstTheWriter) {
  EXPECT_TRUE(weekday_problems(Weekday::thursday, true).empty());  // 28 January 2021 was one
  EXPECT_EQ(weekday_problems(Weekday::monday, true).size(), 1U);
}

std::vector<std::string> name_problems(std::vector<std::string> const& paragraphs) {
  std::vector<std::string> out;
  for (InternalProblem const& problem : problems_in(article(paragraphs)))
    out.push_back(problem.working);
  return out;
}

TEST(Names, OneNameSpeltTwoWays) {
  EXPECT_EQ(name_problems({"The plan of Maria Lindqvist was bold.", "Later Maria Lindquist left."}),
            std::vector<std::string>{"Lindquist / Lindqvist"});
  EXPECT_EQ(name_problems({"A host is Gitee now.", "Users of Gitee grew.", "The site Gitee paid.",
                           "Then Gittee fell."}),
            std::vector<std::string>{"Gittee / Gitee"});
}

TEST(Names, DifferentPeopleAndDerivedWordsAreLeftAlone) {
  EXPECT_TRUE(
      name_problems({"The judge Erik Hansen spoke.", "His rival Nils Hanson did not."}).empty());
  EXPECT_TRUE(name_problems({"In America it rained.", "Most Americans slept.", "An American woke."})
                  .empty());
  EXPECT_TRUE(name_problems(
                  {"Both Gambia and Zambia voted.", "Then Zambia and Gambia left, as Zambia said."})
                  .empty());
}

TEST(Names, AWordWithDoubledLettersIsNotItsOwnVariant) {
  EXPECT_TRUE(
      name_problems({"The model Deepeel-R came.", "Then Deepeel-R left.", "Now Deepeel-R is back."})
          .empty());
}

TEST(Paragraphs, TheSameParagraphTwiceIsReportedOnce) {
  std::string const long_text =
      "A paragraph of more than eighty letters that an editor pasted twice into the very same "
      "article by mistake.";
  auto const found = problems_in(article({long_text, "Something else.", long_text}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].rule, "internal/duplicate");
  EXPECT_TRUE(problems_in(article({"Short.", "Short."})).empty());
}

TEST(StatedDates, TwoThatDifferAreReported) {
  Document document = article({"Text."});
  document.metadata.stated_dates = {{Date{2025, 2, 8}, "published line", {}},
                                    {Date{2025, 2, 8}, "label", {}}};
  EXPECT_TRUE(problems_in(document).empty());
  document.metadata.stated_dates.push_back({Date{2025, 2, 9}, "json-ld", {}});
  EXPECT_EQ(problems_in(document).size(), 1U);
}

Claim topic(Document const& document, std::string_view words, Decimal value) {
  Claim claim = money(document, words, value, "USD");
  auto& figure = std::get<Figure>(claim.body);
  figure.subject = "Acme";
  figure.measure = "net profit";
  figure.time = {Date{2024, 1, 1}, Date{2024, 12, 31}};
  return claim;
}

TEST(Figures, OneThingGivenTwoFigures) {
  Document const document = article(
      {"Acme's net profit in 2024 was $5 million.", "In 2024 net profit came to $7 million."});
  Claim const five = topic(document, "$5 million", Decimal(5, 6));
  Claim const seven = topic(document, "$7 million", Decimal(7, 6));
  EXPECT_EQ(problems_in(document, {five, seven}).size(), 1U);
  Claim other_year = seven;
  std::get<Figure>(other_year.body).time = {Date{2023, 1, 1}, Date{2023, 12, 31}};
  EXPECT_TRUE(problems_in(document, {five, other_year}).empty());
  Claim no_period = seven;
  std::get<Figure>(no_period.body).time = {};
  EXPECT_TRUE(problems_in(document, {five, no_period}).empty());
}

}  // namespace
}  // namespace stet
