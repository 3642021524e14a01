#include <filesystem>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "base/file_system.hpp"
#include "both_stores.hpp"
#include "corpus/corpus.hpp"
#include "corpus/stored_references.hpp"
#include "sample_corpus.hpp"

namespace stet {
namespace {

using testing::HasSubstr;

INSTANTIATE_TEST_SUITE_P(Sqlite, BothStores, testing::Values(+[](std::string const& folder) {
                           return folder + "/ferries.db";
                         }));

class CorpusStore : public SampleCorpus {
 protected:
  void SetUp() override {
    SampleCorpus::SetUp();
    rules_ = load_built_in_rules().value();
    auto const built = build_corpus(corpus_, database_, rules_);
    ASSERT_TRUE(built) << to_string(built.error());
  }

  std::string open_error() const {
    auto const opened = StoredReferences::open(database_);
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
    auto const references = StoredReferences::open(database_);
    if (!references || !references.value()->candidates(query, 20)) ++refused;
  }
  EXPECT_GT(refused, 0U);
  ASSERT_TRUE(write_file_atomically(database_, whole.substr(0, whole.size() / 2)));
  auto const cut = StoredReferences::open(database_);
  EXPECT_TRUE(!cut || !cut.value()->candidates(query, 20));
}

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
