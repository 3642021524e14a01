// Bad input: a one-line error that names the place and exit status 2, or a right result in linear
// time; nothing written half.
#include <chrono>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class BadInput : public testing::Test {
 protected:
  /// One line on standard error that names `place`, status 2.
  void expect_error(Outcome const& outcome, std::string const& place) {
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, StartsWith("stet: " + place));
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
  }
  Folder folder;
};

TEST_F(BadInput, EmptyFile) {
  std::string const path = folder.write("empty.txt", "");
  expect_error(run_stet({"extract", path}), path);
  expect_error(run_stet({"check", "--no-corpus", "-q", path}), path);
  std::string const blank = folder.write("blank.md", " \n\t\n");
  expect_error(run_stet({"extract", blank}), blank);
}

TEST_F(BadInput, BinaryFile) {
  std::string const path = folder.write("image.txt", std::string("GIF89a\0\x01\xFF\xFE\0", 11));
  expect_error(run_stet({"extract", path}), path);
}

TEST_F(BadInput, InvalidUtf8NamesItsLine) {
  std::string const path = folder.write("latin.txt", "First line.\nCaf\xE9 prices rose.\n");
  expect_error(run_stet({"extract", path}), path + ":2:");
}

TEST_F(BadInput, UnreadableAndMissingPaths) {
  expect_error(run_stet({"extract", folder / "nothing.txt"}), folder / "nothing.txt");
  expect_error(run_stet({"extract", folder / "*.md"}), folder / "*.md");
  std::filesystem::create_directory(folder / "hollow");
  expect_error(run_stet({"extract", folder / "hollow"}), folder / "hollow");
  // A link to itself can be read by nobody, not even by root.
  std::string const loop = folder / "loop.txt";
  std::filesystem::create_symlink(loop, loop);
  expect_error(run_stet({"extract", loop}), loop);
}

TEST_F(BadInput, MalformedArticleLineNamesItsLine) {
  std::string const path = folder.write(
      "articles.jsonl", "{\"id\":\"a\",\"text\":\"Sales rose 4 per cent.\"}\n\n{\"id\":\"b\",\n");
  Outcome const outcome = run_stet({"extract", path});
  expect_error(outcome, path + ":3");
  EXPECT_THAT(outcome.out, HasSubstr("\"article\":\"a\""));
}

TEST_F(BadInput, OneBadFileDoesNotStopTheOthers) {
  std::string const good = folder.write("good.txt", "Sales rose 4 per cent in 2023.\n");
  Outcome const outcome = run_stet({"extract", folder / "missing.txt", good});
  expect_error(outcome, folder / "missing.txt");
  EXPECT_EQ(outcome.out, run_stet({"extract", good}).out);
}

TEST_F(BadInput, DamagedAndMissingDatabases) {
  std::string const article = folder.write("a.txt", "Sales rose 4 per cent in 2023.\n");
  std::string const damaged = folder.write("damaged.db", std::string(8192, 'x'));
  expect_error(run_stet({"check", article, "--corpus", damaged}), damaged);
  expect_error(run_stet({"check", article, "--corpus", folder / "no.db"}), folder / "no.db");
  std::filesystem::path const whole{build_small_corpus(folder)};
  std::string const cut =
      folder.write("cut.db", folder.read(whole.filename().string()).substr(0, 5000));
  expect_error(run_stet({"check", article, "--corpus", cut}), cut);
}

TEST_F(BadInput, ARowWithoutSourceIsRefusedAndNothingIsWritten) {
  std::filesystem::remove(build_small_corpus(folder));
  std::string facts = folder.read("corpus/facts/traffic.csv");
  facts.replace(facts.find(",count,"), 7, ",,");
  folder.write("corpus/facts/traffic.csv", facts);
  Outcome const built = run_stet({"corpus", "build", folder / "corpus", "-o", folder / "small.db"});
  EXPECT_EQ(built.status, 2);
  EXPECT_THAT(built.err, HasSubstr("traffic.csv:2"));
  EXPECT_FALSE(std::filesystem::exists(folder / "small.db"));
  Outcome const lint = run_stet({"corpus", "lint", folder / "corpus"});
  EXPECT_EQ(lint.status, 1);
  EXPECT_THAT(lint.out, HasSubstr("traffic.csv:2"));
}

TEST_F(BadInput, NothingToCheckAgainst) {
  std::string const article = folder.write("a.txt", "Sales rose 4 per cent in 2023.\n");
  Outcome const outcome = run_stet({"check", article});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("nothing to check against"));
  EXPECT_EQ(run_stet({"check", "--no-corpus", article}).status, 0);
}

TEST_F(BadInput, AFailedRunLeavesNoReportBehind) {
  std::string const article = folder.write("a.txt", "Sales rose 4 per cent in 2023.\n");
  std::string const report = folder / "no/such/folder/report.json";
  Outcome const outcome = run_stet({"check", "--no-corpus", article, "-f", "json=" + report});
  expect_error(outcome, report);
  EXPECT_FALSE(std::filesystem::exists(report));
}

TEST_F(BadInput, ManyOpeningQuotationMarksTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 14000; ++i) text += "\u201C";
  std::string const path = folder.write("quotes.txt", text + "\n");
  auto const start = std::chrono::steady_clock::now();
  EXPECT_EQ(run_stet({"extract", path}).status, 0);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST_F(BadInput, OneVeryLongLineTakesLinearTime) {
  std::string text;
  while (text.size() < 2'000'000) text += "The mill sold 1,200 tonnes of paper in March 2021. ";
  std::string const path = folder.write("long.txt", text);
  auto const start = std::chrono::steady_clock::now();
  EXPECT_EQ(run_stet({"check", "--no-corpus", "-q", path}).status, 0);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST_F(BadInput, HostileTextCannotSteerTheTerminal) {
  std::string const path = folder.write(
      "hostile.txt", "The \x1B[31mport\u202E handled 40 ships on Monday, 28 January 2025.\n");
  Outcome const outcome = run_stet({"check", "--no-corpus", "-v", path});
  EXPECT_EQ(outcome.out.find('\x1B'), std::string::npos);
  EXPECT_EQ(outcome.out.find("\u202E"), std::string::npos);
  Outcome const name = run_stet({"extract", "\x1B[2J.txt"});
  EXPECT_EQ(name.err.find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace stet::test
