// When something held, when the corpus knew it, and who said it first.
#include <gmock/gmock.h>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/known_references.hpp"
#include "corpus/stored_references.hpp"
#include "sample_corpus.hpp"

namespace stet {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

class TimeAxes : public SampleCorpus {
 protected:
  /// The sample with a census that was revised: recorded in May 2024, valid from April.
  void SetUp() override {
    SampleCorpus::SetUp();
    write(
        "facts/census.csv",
        "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,valid_to,"
        "supersedes,rank,statement,source,locator,note,recorded\n"
        "cars-1,lund-ferries,cars carried,410e3,,,cars,,2023,2023,2024-02-01,2024-03-31,,,"
        "Lund Ferries carried 410 000 cars.,courier,p. 1,,2024-02-01\n"
        "cars-2,lund-ferries,cars carried,433e3,,,cars,,2023,2023,2024-04-01,,cars-1,,"
        "The count was put right to 433 thousand.,harbour-2023,p. 2,,2024-05-02\n");
    auto const built = build_corpus(corpus_, database_, load_built_in_rules().value());
    ASSERT_TRUE(built) << to_string(built.error());
  }

  std::vector<std::string> known_on(std::string const& day, std::size_t limit = 5) const {
    auto const found = search_corpus(database_, "cars carried", limit, parse_iso_date(day));
    std::vector<std::string> out;
    for (Candidate const& candidate : found.value()) out.push_back(candidate.reference.id);
    return out;
  }
};

TEST_F(TimeAxes, WhatWasNotRecordedWasNotKnown) {
  EXPECT_THAT(known_on("2024-01-31"), Not(Contains("cars-1")));
  EXPECT_THAT(known_on("2024-02-01"), Contains("cars-1"));
  EXPECT_THAT(known_on("2024-05-01"), Not(Contains("cars-2"))) << "valid, but not yet recorded";
  EXPECT_THAT(known_on("2024-05-02"), Contains("cars-2"));
}

TEST_F(TimeAxes, RowsWithoutADayWereAlwaysKnown) {
  EXPECT_THAT(known_on("1990-01-01"), Contains("lund-2023"));
}

TEST_F(TimeAxes, WhatWasNotKnownTakesNoPlace) {
  EXPECT_THAT(known_on("2024-03-01", 1), ElementsAre("cars-1"));
  EXPECT_EQ(known_on("1990-01-01", 1).size(), 1U);
}

TEST_F(TimeAxes, AReplacedFactBringsItsReplacement) {
  auto const references = StoredReferences::open(database_);
  Query query;
  query.words = {"410", "000"};
  auto const found = references.value()->candidates(query, 2);
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ(found->at(0).reference.id, "cars-1");
  EXPECT_EQ(found->at(1).reference.id, "cars-2");
}

TEST_F(TimeAxes, TheColumnSurvivesBuildAndExport) {
  ASSERT_TRUE(export_corpus(database_, folder_ + "/out"));
  for (char const* const path : {"/facts/census.csv", "/facts/passengers.csv"}) {
    EXPECT_EQ(read_file(folder_ + "/out" + path).value(), read_file(corpus_ + path).value());
  }
}

TEST_F(TimeAxes, RecordedIsAWholeDay) {
  append("facts/census.csv",
         "b,lund-ferries,bikes,4,,,bikes,,2023,2023,,,,,Bikes.,courier,p. 1,,2024-05");
  auto const report = lint_corpus(corpus_);
  ASSERT_EQ(report->problems.size(), 1U);
  EXPECT_EQ(report->problems[0].error.message, "\"2024-05\" is no day");
}

TEST_F(TimeAxes, OriginsLeadToTheFirstReport) {
  append("sources.csv", "blog,A blog,,,article,,,,,,,en,3,courier,");
  append("facts/passengers.csv",
         "echo,lund-ferries,cabins,12,,,cabins,,2023,2023,,,,,There were 12 cabins.,blog,p. 1,");
  ASSERT_TRUE(build_corpus(corpus_, database_, load_built_in_rules().value()));
  EXPECT_EQ(show_reference(database_, "echo")->source.origin, "harbour-2023");
}

TEST_F(TimeAxes, OriginsDoNotRunInCircles) {
  append("sources.csv", "one,One,,,article,,,,,,,en,3,two,");
  append("sources.csv", "two,Two,,,article,,,,,,,en,3,one,");
  append("sources.csv", "own,Own,,,article,,,,,,,en,3,own,");
  auto const report = lint_corpus(corpus_);
  ASSERT_EQ(report->problems.size(), 1U);
  EXPECT_EQ(report->problems[0].error.message, "this leads into a circle of origins");
}

}  // namespace
}  // namespace stet
