// What every import keeps to: idempotent, resumable, rejected rows with their lines.
#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "importing.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view map = R"([fact]
subject = "{Harbour}"
measure = "berths"
value = "{Berths}"
unit = "berths"
period_start = "{Year}"
period_end = "{Year}"
statement = "In {Year}, {Harbour} had {Berths} berths."
source = "berths-{Year}"
[source]
id = "berths-{Year}"
title = "Berths in {Year}"
tier = "1"
)";

class Import : public Importing {
 protected:
  void SetUp() override {
    Importing::SetUp();
    map_ = folder_ + "/map.toml";
    ASSERT_TRUE(write_file_atomically(map_, map));
  }
  std::string map_;
};

TEST_F(Import, AMapMakesFactsOfRows) {
  ImportCounts const counts = import("csv", "berths.csv",
                                     "Harbour,Year,Berths\n"
                                     "Lund Ferries,2022,\"1,210\"\n"
                                     "\"Ystad, old\",2023,14\n",
                                     map_);
  EXPECT_EQ(counts.facts, 2U);
  EXPECT_EQ(counts.sources, 2U);
  EXPECT_EQ(counts.entities, 1U) << "Lund Ferries is known already";
  EXPECT_THAT(facts(), ElementsAre("Lund Ferries|berths|1210 berths|2022..2022|berths-2022",
                                   "Ystad, old|berths|14 berths|2023..2023|berths-2023"));
  EXPECT_THAT(lint_errors(), IsEmpty());
}

TEST_F(Import, AgainGivesTheSameBytes) {
  constexpr std::string_view table = "Harbour,Year,Berths\nYstad,2022,12\nYstad,2023,14\n";
  import("csv", "berths.csv", table, map_);
  auto const snapshot = corpus_snapshot(*load_corpus(corpus_));
  ImportCounts const again = import("csv", "berths.csv", table, map_);
  EXPECT_EQ(again.facts, 2U);
  EXPECT_EQ(again.sources, 0U);
  EXPECT_EQ(again.entities, 0U);
  EXPECT_EQ(corpus_snapshot(*load_corpus(corpus_)), snapshot);
}

TEST_F(Import, AChangedValueKeepsItsId) {
  import("csv", "berths.csv", "Harbour,Year,Berths\nYstad,2022,12\n", map_);
  std::string const id = load_corpus(corpus_)->facts[0].value.id;
  import("csv", "berths.csv", "Harbour,Year,Berths\nYstad,2022,13\n", map_);
  auto const text = load_corpus(corpus_);
  EXPECT_EQ(text->facts[0].value.id, id);
  EXPECT_EQ(text->facts[0].value.value, "13");
}

TEST_F(Import, RejectedRowsHaveTheirLinesAndReasons) {
  ImportCounts const counts = import("csv", "berths.csv",
                                     "Harbour,Year,Berths\n"
                                     "Ystad,2022,dozens\n"
                                     "Ystad,2023,\"1\n4\"\n"
                                     "Ystad,soon,14\n"
                                     "Ystad,14\n"
                                     ",2023,5\n"
                                     "Ystad,2023,6\n"
                                     "Ystad,2023,7\n",
                                     map_);
  EXPECT_EQ(counts.facts, 1U);
  EXPECT_EQ(counts.rejected, 5U);
  EXPECT_EQ(counts.repeated, 1U);
  std::string const file = rejected("berths");
  EXPECT_THAT(file, HasSubstr("line,reason,row\n2,\"\"\"dozens\"\" is no decimal number\","));
  EXPECT_THAT(file, HasSubstr("\n3,\"\"\"1\n4\"\" is no decimal number\","));
  EXPECT_THAT(file, HasSubstr("\n5,\"\"\"soon\"\" is no date\","));
  EXPECT_THAT(file, HasSubstr("\n6,not as many fields as the header,\"Ystad,14\"\n"));
  EXPECT_THAT(file, HasSubstr("\n7,the row has no subject,"));
  EXPECT_THAT(lint_errors(), IsEmpty());
}

TEST_F(Import, AHandWrittenTableOfTheSameNameIsSafe) {
  std::string const before = read_file(corpus_ + "/facts/passengers.csv").value();
  import("csv", "passengers.csv", "Harbour,Year,Berths\nYstad,2022,12\n", map_);
  EXPECT_EQ(read_file(corpus_ + "/facts/passengers.csv").value(), before);
}

TEST_F(Import, WhatItNeedsIsNamed) {
  auto const failure = [&](ImportRequest const& request) {
    auto const report = import_into_corpus(request, RuleSet{}, {});
    return report ? "" : to_string(report.error());
  };
  std::string const table = folder_ + "/berths.csv";
  ASSERT_TRUE(write_file_atomically(table, "Harbour,Year\n"));
  EXPECT_THAT(failure({"csv", {table}, corpus_, "", ""}), HasSubstr("--map is missing"));
  EXPECT_THAT(failure({"csv", {table}, corpus_, "", map_}),
              HasSubstr("berths.csv:1:1: the table has no column \"Berths\""));
  EXPECT_THAT(failure({"csv", {table}, folder_, "", map_}), HasSubstr("no corpus.toml here"));
  EXPECT_THAT(failure({"csv", {table + "x"}, corpus_, "", map_}), HasSubstr("No such file"));
  EXPECT_THAT(failure({"xls", {table}, corpus_, "", map_}), HasSubstr("one of bibtex,"));
  ASSERT_TRUE(write_file_atomically(map_, "[fact]\nsubjekt = \"x\"\n"));
  EXPECT_THAT(failure({"csv", {table}, corpus_, "", map_}),
              HasSubstr("map.toml:2:1: no column is called subjekt"));
}

/// A table of many megabytes, so that there are checkpoints to stop at.
std::string long_table() {
  std::string out = "Harbour,Year,Berths,Remarks\n";
  std::string const filling(9000, 'x');
  for (int i = 0; i < 3'000; ++i) out += fmt::format("Quay {},2023,{},{}\n", i, i, filling);
  return out;
}

TEST_F(Import, AStoppedRunGoesOn) {
  RuleSet const rules = load_built_in_rules().value();
  std::string const table = folder_ + "/berths.csv";
  ASSERT_TRUE(write_file_atomically(table, long_table()));
  import_file("csv", table, map_);
  std::string const whole = corpus_snapshot(*load_corpus(corpus_));
  std::filesystem::remove_all(corpus_);
  SampleCorpus::SetUp();
  ASSERT_TRUE(write_file_atomically(map_, map));

  ImportRequest const request{"csv", {table}, corpus_, "", map_};
  int runs = 0;
  std::uint64_t last = 0;
  for (bool stopped = true; stopped; ++runs) {
    ASSERT_LT(runs, 10);
    auto const report = import_into_corpus(request, rules, [&](ImportProgress const& progress) {
      EXPECT_GT(progress.done, last) << "it began again";
      last = progress.done;
      return false;
    });
    ASSERT_TRUE(report) << to_string(report.error());
    stopped = report->stopped;
    EXPECT_EQ(report->counts.repeated, 0U);
    if (stopped) {
      EXPECT_THAT(facts(), IsEmpty()) << "half an import was published";
    }
  }
  EXPECT_GE(runs, 3);
  EXPECT_EQ(corpus_snapshot(*load_corpus(corpus_)), whole);
}

TEST_F(Import, JsonLinesKeepTheirDigits) {
  ImportCounts const counts = import(
      "jsonl", "more.jsonl",
      "{\"id\":\"report\",\"title\":\"A report\",\"tier\":1}\n"
      "{\"subject\":\"LFC\",\"measure\":\"share\",\"value\":12.50,\"unit\":\"%\",\"period_start\":"
      "\"2023\",\"period_end\":\"2023\",\"statement\":\"LFC had 12.50 percent.\",\"source\":"
      "\"report\"}\n"
      "{\"speaker\":\"Holm\",\"text\":\"We sail on\",\"source\":\"report\"}\n"
      "{\"subject\":\"LFC\",\"colour\":\"red\"}\n"
      "{\"subject\":[[\"LFC\"]]}\n"
      "nothing\n");
  EXPECT_EQ(counts.facts, 1U);
  EXPECT_EQ(counts.quotes, 1U);
  EXPECT_EQ(counts.sources, 1U);
  EXPECT_EQ(counts.rejected, 3U);
  EXPECT_THAT(facts(), ElementsAre("LFC|share|12.50 %|2023..2023|report"));
  EXPECT_THAT(rejected("more"), HasSubstr("4,\"no column is called \"\"colour\"\"\""));
  EXPECT_THAT(lint_errors(), IsEmpty());
}

TEST_F(Import, AnEndlessLineIsOneRejectedRow) {
  std::string lines = "{\"subject\":\"" + std::string(longest_record + 10, 'x') + "\"}\n";
  lines += "{\"speaker\":\"Holm\",\"text\":\"We sail on\",\"source\":\"courier\"}\n";
  ImportCounts const counts = import("jsonl", "long.jsonl", lines);
  EXPECT_EQ(counts.rejected, 1U);
  EXPECT_EQ(counts.quotes, 1U);
}

}  // namespace
}  // namespace stet
