// stet corpus: what its actions print and the status that they end with.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class CorpusActions : public testing::Test {
 protected:
  void SetUp() override {
    database_ = build_small_corpus(folder_);
    corpus_ = folder_ / "corpus";
    other_ = folder_ / "other";
    std::filesystem::copy(corpus_, other_, std::filesystem::copy_options::recursive);
  }

  void change(std::string const& name, std::string const& from, std::string const& to) const {
    std::string text = folder_.read(name);
    std::size_t const at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    folder_.write(name, text.replace(at, from.size(), to));
  }

  Folder folder_;
  std::string database_;
  std::string corpus_;
  std::string other_;
};

TEST_F(CorpusActions, DiffEndsAsDiffDoes) {
  EXPECT_EQ(run_stet({"corpus", "diff", corpus_, database_}).status, 0);
  change("other/facts/traffic.csv", ",40000,", ",41000,");
  Outcome const outcome = run_stet({"corpus", "diff", database_, other_});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, StartsWith("~ facts bridge-2023 " + other_ + "/facts/traffic.csv:2"));
  EXPECT_THAT(outcome.out, HasSubstr("    value: 40000 -> 41000\n0 added, 0 removed, 1 changed\n"));
  Outcome const json = run_stet({"corpus", "diff", corpus_, other_, "-f", "json"});
  EXPECT_THAT(json.out, StartsWith("{\"schema\":\"stet/corpus-diff/1\",\"changes\":[{\"change\":"
                                   "\"changed\",\"table\":\"facts\",\"id\":\"bridge-2023\""));
}

TEST_F(CorpusActions, AMergeWithConflictsWritesNothing) {
  std::string const merged = folder_ / "merged";
  std::filesystem::copy(corpus_, folder_ / "base", std::filesystem::copy_options::recursive);
  change("other/facts/traffic.csv", ",40000,", ",41000,");
  EXPECT_EQ(run_stet({"corpus", "merge", folder_ / "base", corpus_, other_, "-o", merged}).status,
            0);
  EXPECT_EQ(run_stet({"corpus", "diff", merged, other_}).status, 0);
  std::filesystem::remove_all(merged);
  change("corpus/facts/traffic.csv", ",40000,", ",42000,");
  Outcome const outcome =
      run_stet({"corpus", "merge", folder_ / "base", corpus_, other_, "-o", merged});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, StartsWith("conflict: facts bridge-2023: both wrote value\n"));
  EXPECT_THAT(outcome.out, HasSubstr("theirs " + other_ + "/facts/traffic.csv:2\n"));
  EXPECT_FALSE(std::filesystem::exists(merged));
}

TEST_F(CorpusActions, AffectedNamesTheClaimsThatACorrectionTouches) {
  folder_.write("a.txt", "Harbour Bridge carried 40000 vehicles a day in 2023.\n");
  std::string const report = folder_ / "report.json";
  Outcome const checked =
      run_stet({"check", folder_ / "a.txt", "--corpus", database_, "-f", "json=" + report});
  ASSERT_EQ(checked.status, 0) << checked.err;
  change("other/facts/traffic.csv", ",40000,", ",41000,");
  Outcome const outcome = run_stet({"corpus", "affected", corpus_, other_, report});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("a.txt:1:"));
  EXPECT_THAT(outcome.out, HasSubstr("bridge-2023 changed (value)"));
  EXPECT_EQ(run_stet({"corpus", "affected", corpus_, corpus_, report}).status, 0);
}

TEST_F(CorpusActions, ASnapshotIsThatOfTheDatabase) {
  Outcome const text = run_stet({"corpus", "snapshot", corpus_});
  EXPECT_EQ(text.out, run_stet({"corpus", "snapshot", database_}).out);
  EXPECT_THAT(text.out, HasSubstr("    facts/traffic.csv\n"));
  EXPECT_THAT(run_stet({"corpus", "stats", database_}).out, HasSubstr(text.out.substr(0, 64)));
}

TEST_F(CorpusActions, AnImportSaysWhatItTookAndWhatNot) {
  folder_.write("books.bib", "@book{a, title = {Bridges}, year = 2020}\n@book{b, year = 2021}\n");
  Outcome const outcome =
      run_stet({"corpus", "import", "bibtex", folder_ / "books.bib", "-o", corpus_});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "books: 0 facts, 0 quotes, 0 documents, 1 new sources, 0 new entities; 0 repeated, 1 "
            "rejected\n");
  EXPECT_THAT(outcome.err, HasSubstr("corpus/rejected/books.csv"));
  EXPECT_THAT(outcome.err, testing::Not(HasSubstr("MB/s"))) << "progress without a terminal";
  Outcome const piped = run_stet({"corpus", "import", "bibtex", "-", "-o", corpus_, "--name", "x"},
                                 "@book{c, title = {Piers}}\n");
  EXPECT_THAT(piped.out, StartsWith("x: "));
  EXPECT_EQ(run_stet({"corpus", "import", "bibtex", "x.bib"}).status, 2);
  EXPECT_EQ(run_stet({"corpus", "import", "papyrus", "x", "-o", corpus_}).status, 2);
}

TEST_F(CorpusActions, ASearchExplainsItself) {
  Outcome const outcome =
      run_stet({"corpus", "search", database_, "Harbour", "Bridge", "--explain"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("about harbour bridge (shared by 1)"));
}

}  // namespace
}  // namespace stet::test
