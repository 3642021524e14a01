// kill -9 at any moment: nothing lost, nothing half. STET_KILLS says how many times, else a few.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run_stet.hpp"

namespace stet::test {
namespace {

namespace fs = std::filesystem;

int kills_wanted() {
  char const* const wanted = std::getenv("STET_KILLS");  // NOLINT(concurrency-mt-unsafe)
  return wanted == nullptr ? 25 : std::atoi(wanted);
}

/// Starts the program and kills it after so many microseconds; true when it was killed in time.
bool kill_after(std::vector<std::string> words, unsigned microseconds) {
  words.insert(words.begin(), STET_BINARY);
  pid_t const child = ::fork();
  if (child == 0) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int const nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    ::execv(STET_BINARY, pointers.data());
    ::_exit(127);
  }
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

std::string facts(int count, int salt) {
  std::string out =
      "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,valid_to,"
      "supersedes,rank,statement,source,locator,note\n";
  for (int i = 0; i < count; ++i) {
    out += fmt::format(
        "f{},bridge,vehicles on lane {},{},,,vehicles,,2023,2023,,,,,Lane {} carried {}.,count,p. "
        "4,\n",
        i, i, 1000 + i + salt, i, 1000 + i + salt);
  }
  return out;
}

class Killed : public testing::Test {
 protected:
  void SetUp() override {
    database_ = build_small_corpus(folder_);
    corpus_ = folder_ / "corpus";
  }

  std::string snapshot(std::string const& path) const {
    Outcome const outcome = run_stet({"corpus", "snapshot", path});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.out.substr(0, 64);
  }

  /// The time that a whole run takes.
  static unsigned duration(std::vector<std::string> const& words) {
    timespec start{};
    timespec end{};
    ::clock_gettime(CLOCK_MONOTONIC, &start);
    EXPECT_EQ(run_stet(words).status, 0);
    ::clock_gettime(CLOCK_MONOTONIC, &end);
    return static_cast<unsigned>((end.tv_sec - start.tv_sec) * 1'000'000 +
                                 (end.tv_nsec - start.tv_nsec) / 1000);
  }

  Folder folder_;
  std::string corpus_;
  std::string database_;
};

TEST_F(Killed, ABuildLeavesTheOldDatabaseOrTheNewOne) {
  std::string const before = folder_.read("small.db");
  folder_.write("corpus/facts/lanes.csv", facts(2000, 0));
  std::vector<std::string> const words = {"corpus", "build", corpus_, "-o", database_};
  unsigned const whole = duration(words);
  std::string const after = folder_.read("small.db");
  int const kills = kills_wanted();
  int killed = 0;
  for (int i = 0; i < kills; ++i) {
    folder_.write("small.db", before);
    // Spread over the whole run, and a little beyond.
    auto const time = static_cast<unsigned>(i + 1) * whole / static_cast<unsigned>(kills);
    killed += kill_after(words, time + time / 10) ? 1 : 0;
    std::string const now = folder_.read("small.db");
    ASSERT_TRUE(now == before || now == after) << "killed after " << time << " us";
  }
  EXPECT_GT(killed, kills / 2);
  ASSERT_EQ(run_stet(words).status, 0);
  for (auto const& entry : fs::directory_iterator(folder_.path())) {
    EXPECT_THAT(entry.path().filename().string(), testing::Not(testing::HasSubstr("building")))
        << "a killed build was not swept away";
  }
}

TEST_F(Killed, AnImportLosesNothingAndRunsToItsEnd) {
  folder_.write("more.csv", [] {
    std::string out = "Lane,Count\n";
    for (int i = 0; i < 20'000; ++i) out += fmt::format("Lane {},{}\n", i, i);
    return out;
  }());
  folder_.write(
      "map.toml",
      "[fact]\nsubject = \"{Lane}\"\nmeasure = \"traffic\"\nvalue = \"{Count}\"\nunit = "
      "\"vehicles\"\nstatement = \"{Lane} carried {Count}.\"\nsource = \"lanes\"\n[source]"
      "\nid = \"lanes\"\ntitle = \"Lanes\"\ntier = \"1\"\n");
  std::vector<std::string> const words = {
      "corpus", "import", "csv", folder_ / "more.csv", "--map", folder_ / "map.toml",
      "-o",     corpus_};
  fs::copy(corpus_, folder_ / "original", fs::copy_options::recursive);
  std::string const before = snapshot(corpus_);
  unsigned const whole = duration(words);
  std::string const after = snapshot(corpus_);
  int const kills = kills_wanted();
  int killed = 0;
  for (int i = 0; i < kills; ++i) {
    fs::remove_all(corpus_);
    fs::copy(folder_ / "original", corpus_, fs::copy_options::recursive);
    auto const time = static_cast<unsigned>(i + 1) * whole / static_cast<unsigned>(kills);
    killed += kill_after(words, time) ? 1 : 0;
    EXPECT_EQ(run_stet({"corpus", "lint", corpus_}).status, 0) << "killed after " << time << " us";
    ASSERT_EQ(run_stet(words).status, 0);
    ASSERT_EQ(snapshot(corpus_), after) << "killed after " << time << " us";
  }
  EXPECT_GT(killed, kills / 2);
  EXPECT_NE(before, after);
}

TEST_F(Killed, AMergeLeavesAWholeFolderOrNone) {
  folder_.write("ours/corpus.toml", "name = \"small\"\n");
  for (char const* const name : {"corpus.toml", "sources.csv", "entities.csv"}) {
    folder_.write(std::string("ours/") + name, folder_.read(std::string("corpus/") + name));
  }
  folder_.write("ours/facts/lanes.csv", facts(3000, 7));
  std::vector<std::string> const words = {"corpus", "merge", corpus_,           folder_ / "ours",
                                          corpus_,  "-o",    folder_ / "merged"};
  unsigned const whole = duration(words);
  std::string const after = snapshot(folder_ / "merged");
  int const kills = kills_wanted();
  for (int i = 0; i < kills; ++i) {
    fs::remove_all(folder_ / "merged");
    auto const time = static_cast<unsigned>(i + 1) * whole / static_cast<unsigned>(kills);
    kill_after(words, time);
    if (fs::exists(folder_ / "merged")) {
      ASSERT_EQ(snapshot(folder_ / "merged"), after);
    }
  }
}

}  // namespace
}  // namespace stet::test
