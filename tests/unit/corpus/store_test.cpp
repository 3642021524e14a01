#include <filesystem>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/index_terms.hpp"
#include "corpus/sqlite_references.hpp"
#include "sample_corpus.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class CorpusStore : public SampleCorpus {
 protected:
  void SetUp() override {
    SampleCorpus::SetUp();
    rules_ = load_built_in_rules().value();
    auto const built = build_corpus(corpus_, database_, rules_);
    ASSERT_TRUE(built) << to_string(built.error());
  }

  std::vector<std::string> ids(Query const& query) const {
    std::vector<std::string> out;
    auto const references = SqliteReferences::open(database_);
    auto const found = references.value()->candidates(query, 3);
    for (Candidate const& candidate : found.value()) {
      out.push_back(candidate.reference.id);
    }
    return out;
  }

  std::string open_error() const {
    auto const opened = SqliteReferences::open(database_);
    return opened ? "" : to_string(opened.error());
  }

  void change(char const* sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(database_.c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
  }

  RuleSet rules_;
};

TEST_F(CorpusStore, ExportGivesTheSameBytesBack) {
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

TEST_F(CorpusStore, TheSameTextGivesTheSameBytes) {
  std::string const second = folder_ + "/second.db";
  ASSERT_TRUE(build_corpus(corpus_, second, rules_));
  EXPECT_TRUE(read_file(second).value() == read_file(database_).value());
}

TEST_F(CorpusStore, AFailedBuildLeavesTheOldDatabase) {
  std::string const before = read_file(database_).value();
  append("facts/passengers.csv", "a,LFC,staff,210,,,people,,2023,2023,,,,,Staff.,,p. 2,");
  auto const built = build_corpus(corpus_, database_, rules_);
  ASSERT_FALSE(built);
  EXPECT_THAT(to_string(built.error()), HasSubstr("passengers.csv:7:48: the row names no source"));
  EXPECT_TRUE(read_file(database_).value() == before);
  EXPECT_EQ(list_files(folder_)->size(), 7U) << "a temporary file was left";
}

TEST_F(CorpusStore, AnUnwritableTargetIsAnError) {
  EXPECT_FALSE(build_corpus(corpus_, folder_ + "/no/such/folder.db", rules_));
}

TEST_F(CorpusStore, StructureComesFirst) {
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

TEST_F(CorpusStore, QuotationsAreFoundByTheirWords) {
  Query query;
  query.kind = "quote";
  query.quotation = "never sailed through such ice";
  EXPECT_EQ(ids(query).front(), "holm-ice");
}

TEST_F(CorpusStore, PassagesOfDocumentsCarryTheirPlace) {
  Query query;
  query.words = {"board", "approved", "quay"};
  auto const references = SqliteReferences::open(database_);
  auto const found = references.value()->candidates(query, 1);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ(found->front().reference.locator, "documents/minutes.txt:3:1");
  EXPECT_EQ(found->front().reference.source.title, "Minutes of the board");
}

TEST_F(CorpusStore, EntitiesResolve) {
  auto const references = SqliteReferences::open(database_);
  EXPECT_EQ(references.value()->canonical("LFC’s"), "Lund Ferries");
  EXPECT_EQ(references.value()->canonical("Captain Holm"), "Ada Holm");
  EXPECT_EQ(references.value()->canonical("Someone Else"), "Someone Else");
}

TEST_F(CorpusStore, ShowAndStatsAndSearch) {
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

TEST_F(CorpusStore, ASearchExplainsItself) {
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

TEST_F(CorpusStore, FilesThatAreNoCorpusAreNamed) {
  ASSERT_TRUE(write_file_atomically(database_, "just text, and not a short one at all"));
  EXPECT_THAT(open_error(), HasSubstr("ferries.db: the database is damaged"));
  ASSERT_TRUE(write_file_atomically(database_, ""));
  EXPECT_THAT(open_error(), HasSubstr("the file is no stet corpus"));
  std::filesystem::remove(database_);
  EXPECT_THAT(open_error(), HasSubstr("no such corpus database"));
  std::filesystem::create_directory(database_);
  EXPECT_THAT(open_error(), HasSubstr("is a folder, not a corpus database"));
}

TEST_F(CorpusStore, AForeignAndANewerDatabaseAreNamed) {
  change("PRAGMA user_version=99");
  EXPECT_THAT(open_error(), HasSubstr("the corpus has version 99 and this stet reads version 4"));
  change("PRAGMA application_id=7");
  EXPECT_THAT(open_error(), HasSubstr("the file is no stet corpus"));
}

TEST_F(CorpusStore, DamagedBytesNeverCrash) {
  std::string const whole = read_file(database_).value();
  Query query;
  query.subjects = {"LFC"};
  query.words = {"passengers", "board", "quay", "ice"};
  std::size_t refused = 0;
  for (std::size_t at = 100; at < whole.size(); at += 509) {
    std::string damaged = whole;
    for (std::size_t i = at; i < std::min(at + 64, whole.size()); ++i) {
      damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    }
    ASSERT_TRUE(write_file_atomically(database_, damaged));
    auto const references = SqliteReferences::open(database_);
    if (!references || !references.value()->candidates(query, 20)) ++refused;
  }
  EXPECT_GT(refused, 0U);
  ASSERT_TRUE(write_file_atomically(database_, whole.substr(0, whole.size() / 2)));
  auto const cut = SqliteReferences::open(database_);
  EXPECT_TRUE(!cut || !cut.value()->candidates(query, 20));
}

TEST_F(CorpusStore, AnEmptyQueryFindsNothing) { EXPECT_THAT(ids(Query{}), ElementsAre()); }

TEST_F(CorpusStore, ANewCorpusIsSound) {
  ASSERT_TRUE(init_corpus(folder_ + "/new", "a \"quoted\" name"));
  auto const report = lint_corpus(folder_ + "/new");
  EXPECT_TRUE(report->problems.empty());
  auto const built = build_corpus(folder_ + "/new", folder_ + "/new.db", rules_);
  ASSERT_TRUE(built) << to_string(built.error());
  EXPECT_EQ(built->name, "a \"quoted\" name");
  EXPECT_FALSE(init_corpus(corpus_, "again"));
}

}  // namespace
}  // namespace stet
