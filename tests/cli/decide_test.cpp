// stet decide: what it records, and that nothing recorded is lost.
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;

class Decide : public testing::Test {
 protected:
  Outcome decide(std::vector<std::string> const& more) const {
    std::vector<std::string> words = {"decide", "-c", config};
    words.insert(words.end(), more.begin(), more.end());
    return run_stet(words);
  }
  Outcome check() const { return run_stet({"check", "-c", config, article}); }
  std::vector<nlohmann::json> lines() const {
    std::vector<nlohmann::json> out;
    std::istringstream text(folder.read(".stet/decisions.jsonl"));
    for (std::string line; std::getline(text, line);) out.push_back(nlohmann::json::parse(line));
    return out;
  }

  Folder folder;
  std::string config = folder.write("stet.toml", "[check]\nno_corpus = true\n");
  std::string article = folder.write("a.md", "The ferry sank on Monday, 28 January 2025.\n");
  std::string claim = article + "#c1";
};

TEST_F(Decide, RecordsOneLineThatSettlesTheClaim) {
  ASSERT_EQ(check().status, 1);
  Outcome const outcome = decide({claim, "--ok", "--by", "AB", "--note", "old calendar"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  ASSERT_EQ(lines().size(), 1U);
  EXPECT_EQ(lines()[0]["path"], "a.md");
  EXPECT_EQ(lines()[0]["decision"], "ok");
  Outcome const checked = check();
  EXPECT_EQ(checked.status, 0);
  EXPECT_THAT(checked.out, HasSubstr("1 decided"));
  folder.write("a.md", "It rained.\n\nThe ferry sank on Monday, 28 January 2025.\n");
  EXPECT_EQ(check().status, 0) << "an edit elsewhere keeps it";
  folder.write("a.md", "The ferry sank on Monday, 29 January 2025.\n");
  EXPECT_EQ(check().status, 1) << "another claim";
}

TEST_F(Decide, TakesTheBeginningOfAFingerprint) {
  ASSERT_EQ(decide({claim, "--fix", "--by", "AB"}).status, 0);
  std::string const start = lines()[0]["fingerprint"].get<std::string>().substr(0, 8);
  EXPECT_EQ(decide({article + "#" + start, "--ok", "--by", "AB"}).status, 0);
  EXPECT_EQ(check().status, 0);
}

TEST_F(Decide, ASecondReaderCanBeRequired) {
  folder.write("stet.toml",
               "[check]\nno_corpus = true\n[decisions]\nsecond_reader = [\"unsupported\"]\n");
  ASSERT_EQ(decide({claim, "--ok", "--by", "AB"}).status, 0);
  EXPECT_EQ(check().status, 1);
  ASSERT_EQ(decide({claim, "--ok", "--by", "CD"}).status, 0);
  EXPECT_EQ(check().status, 0);
}

TEST_F(Decide, SaysWhatIsMissing) {
  EXPECT_THAT(decide({claim, "--ok"}).err, HasSubstr("--by NAME"));
  EXPECT_THAT(decide({claim, "--by", "AB"}).err, HasSubstr("which decision?"));
  EXPECT_THAT(decide({claim, "--ok", "--fix", "--by", "AB"}).err, HasSubstr("which decision?"));
  EXPECT_THAT(decide({article + "#c99", "--ok", "--by", "AB"}).err, HasSubstr("no c99"));
  EXPECT_THAT(decide({article, "--ok", "--by", "AB"}).err, HasSubstr("names no claim"));
  EXPECT_THAT(decide({}).err, HasSubstr("about which claim?"));
  EXPECT_THAT(decide({claim, "--ok", "--by", "AB", "--until", "soon"}).err, HasSubstr("--until"));
}

TEST_F(Decide, ImportsWhatAReportSavedOnce) {
  ASSERT_EQ(decide({claim, "--ok", "--by", "AB"}).status, 0);
  nlohmann::json one = lines()[0];
  one["by"] = "CD";
  one.erase("path");
  std::string const saved = folder.write("saved.jsonl", one.dump() + "\n");
  EXPECT_THAT(decide({"--import", saved}).out, HasSubstr("1 decisions read, 1 new"));
  EXPECT_THAT(decide({"--import", saved}).out, HasSubstr("1 decisions read, 0 new"));
  EXPECT_EQ(lines().size(), 2U);
  EXPECT_EQ(decide({"--import", folder.write("bad.jsonl", "{\"decision\":\"ok\"}\n")}).status, 2);
  EXPECT_EQ(lines().size(), 2U);
}

TEST_F(Decide, TwoAtOnceLoseNothing) {
  constexpr int each = 12;
  auto const many = [&](std::string const& who) {
    for (int i = 0; i < each; ++i) {
      EXPECT_EQ(decide({claim, "--ok", "--by", who + std::to_string(i)}).status, 0);
    }
  };
  std::thread first(many, "A");
  std::thread second(many, "B");
  first.join();
  second.join();
  EXPECT_EQ(lines().size(), 2U * each);
}

TEST_F(Decide, AKillLosesNothingSaved) {
  ASSERT_EQ(decide({claim, "--ok", "--by", "first"}).status, 0);
  std::size_t before = 1;
  for (unsigned wait = 500; wait < 30000; wait += 1500) {
    pid_t const child = ::fork();
    if (child == 0) {
      int const nowhere = ::open("/dev/null", O_RDWR);
      ::dup2(nowhere, 1);
      ::dup2(nowhere, 2);
      ::execl(STET_BINARY, STET_BINARY, "decide", "-c", config.c_str(), claim.c_str(), "--ok",
              "--by", "late", nullptr);
      ::_exit(127);
    }
    ::usleep(wait);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    std::size_t const after = lines().size();  // each line is whole, or parsing fails the test
    EXPECT_GE(after, before);
    before = after;
  }
  EXPECT_EQ(check().status, 0);
}

}  // namespace
}  // namespace stet::test
