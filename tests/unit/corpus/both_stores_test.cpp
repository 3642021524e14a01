// What every kind of store must do: the same tests against a file and against a server.
#include "both_stores.hpp"

#include <gmock/gmock.h>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/index_terms.hpp"

namespace stet {

void BothStores::SetUp() {
  SampleCorpus::SetUp();
  rules_ = load_built_in_rules().value();
  database_ = GetParam()(folder_);
  auto const built = build_corpus(corpus_, database_, rules_);
  ASSERT_TRUE(built) << to_string(built.error());
}

namespace {

using testing::ElementsAre;

TEST_P(BothStores, ExportGivesTheSameBytesBack) {
  auto const written = export_corpus(database_, folder_ + "/out");
  ASSERT_TRUE(written) << to_string(written.error());
  EXPECT_EQ(written->size(), 6U);
  auto const originals = list_files(corpus_);
  for (std::string const& path : originals.value()) {
    std::string const copy = folder_ + "/out" + path.substr(corpus_.size());
    EXPECT_EQ(read_file(copy).value(), read_file(path).value()) << copy;
  }
  EXPECT_FALSE(export_corpus(database_, folder_ + "/out")) << "a folder in use was overwritten";
}

TEST_P(BothStores, StructureComesFirst) {
  Query query;
  query.kind = "figure";
  query.subjects = {"Lund Ferry Company"};
  query.measure = "carried passengers";
  query.unit = "passengers";
  query.time = {Date{2023, 1, 1}, Date{2023, 12, 31}};
  query.words = {"ferry", "company", "passengers", "carried", "million"};
  EXPECT_EQ(ids(query).front(), "lund-2023");
  query.time = {Date{2022, 1, 1}, Date{2022, 12, 31}};
  EXPECT_EQ(ids(query).front(), "lund-2022");
  query.measure = "revenue";
  query.unit = "SEK";
  EXPECT_EQ(ids(query).front(), "lund-revenue");
}

TEST_P(BothStores, QuotationsAreFoundByTheirWords) {
  Query query;
  query.kind = "quote";
  query.quotation = "never sailed through such ice";
  EXPECT_EQ(ids(query).front(), "holm-ice");
}

TEST_P(BothStores, PassagesOfDocumentsCarryTheirPlace) {
  Query query;
  query.words = {"board", "approved", "quay"};
  auto const references = StoredReferences::open(database_);
  auto const found = references.value()->candidates(query, 1);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().reference.locator, "documents/minutes.txt:3:1");
  EXPECT_EQ(found->front().reference.source.title, "Minutes of the board");
}

TEST_P(BothStores, EntitiesResolve) {
  auto const references = StoredReferences::open(database_);
  EXPECT_EQ(references.value()->canonical("LFC’s"), "Lund Ferries");
  EXPECT_EQ(references.value()->canonical("Captain Holm"), "Ada Holm");
  EXPECT_EQ(references.value()->canonical("Someone Else"), "Someone Else");
}

TEST_P(BothStores, ShowAndStatsAndSearch) {
  auto const shown = show_reference(database_, "holm-role");
  ASSERT_TRUE(shown);
  EXPECT_EQ(std::get<Role>(shown->claim.body).organisation, "Port of Lund");
  EXPECT_EQ(shown->source.origin, "harbour-2023");
  EXPECT_EQ(show_reference(database_, "nothing").error().code, ErrorCode::not_found);
  auto const stats = corpus_stats(database_);
  EXPECT_EQ(stats->name, "ferries");
  EXPECT_EQ(stats->counts.facts, 5U);
  EXPECT_EQ(stats->counts.documents, 1U);
  EXPECT_EQ(stats->sources_by_tier.at(1), 2U);
  EXPECT_EQ(stats->references_by_kind.at("role"), 1U);
  EXPECT_EQ(search_corpus(database_, "night line", 1)->front().reference.id, "line-opened");
}

TEST_P(BothStores, ASearchExplainsItself) {
  auto const found = explain_search(database_, "Lund Ferry Company", 5);
  ASSERT_TRUE(found) << to_string(found.error());
  ASSERT_FALSE(found->empty());
  std::vector<std::string> reasons;
  double sum = 0;
  for (MatchedTerm const& term : found->front().terms) {
    reasons.push_back(describe_term(term.term));
    sum += term.score;
  }
  EXPECT_THAT(reasons, testing::Contains("about lund ferries"));
  EXPECT_THAT(reasons, testing::Contains("the word lund"));
  EXPECT_NEAR(sum, found->front().candidate.score, 1e-9);
}

TEST_P(BothStores, AnEmptyQueryFindsNothing) { EXPECT_THAT(ids(Query{}), ElementsAre()); }

TEST_P(BothStores, ANewBuildTakesThePlaceOfTheOld) {
  std::string const before = corpus_stats(database_)->snapshot;
  auto const reader = StoredReferences::open(database_);
  append("facts/passengers.csv",
         "staff,LFC,staff,210,,,people,,2023,2023,,,,,Staff of 210.,courier,p. 2,");
  ASSERT_TRUE(build_corpus(corpus_, database_, rules_));
  auto const after = corpus_stats(database_);
  EXPECT_NE(after->snapshot, before);
  EXPECT_EQ(after->counts.facts, 6U);
  Query query;
  query.words = {"night", "line"};
  // A reader that was there before never mixes the two: it has the old one, or says so.
  auto const found = reader.value()->candidates(query, 3);
  EXPECT_TRUE(found || to_string(found.error()).find("was replaced while") != std::string::npos);
}

TEST_P(BothStores, ARefusedBuildLeavesTheOld) {
  std::string const before = corpus_stats(database_)->snapshot;
  append("facts/passengers.csv", "a,LFC,staff,210,,,people,,2023,2023,,,,,Staff.,,p. 2,");
  EXPECT_FALSE(build_corpus(corpus_, database_, rules_));
  EXPECT_EQ(corpus_stats(database_)->snapshot, before);
}

TEST_P(BothStores, TextIsNeverTakenForSql) {
  std::string const quote = "Robert'); DROP TABLE facts; -- \\N \\. \"x\" \t $1 ?";
  write(
      "quotes/odd.jsonl",
      R"({"id":"odd","speaker":"ada-holm","text":"Robert'); DROP TABLE facts; -- \\N \\. \"x\" \t $1 ?",)"
      R"("source":"courier"})"
      "\n");
  ASSERT_TRUE(build_corpus(corpus_, database_, rules_));
  auto const shown = show_reference(database_, "odd");
  ASSERT_TRUE(shown) << to_string(shown.error());
  EXPECT_THAT(shown->statement, testing::HasSubstr(quote));
  EXPECT_FALSE(show_reference(database_, "x' OR 'a'='a"));
}

}  // namespace
}  // namespace stet
