// The same input gives the same bytes, and every span points at its words in the file on disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr std::string_view article =
    "Traffic on Harbour Bridge\n\n"
    "Harbour Bridge carried 55,000 vehicles a day in 2023, the mayor said. "
    "\u201CWe count every car,\u201D Ann Lee said on 28 January 2024.\n";

std::vector<json> lines_of(std::string const& text) {
  std::vector<json> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out.push_back(json::parse(line));
  return out;
}

TEST(Output, ThreadsLocaleAndRepetitionChangeNothing) {
  Folder const folder;
  std::string const corpus = build_small_corpus(folder);
  std::string articles;
  for (int i = 0; i < 70; ++i)
    articles += json{{"id", std::to_string(i)}, {"text", article}}.dump() + "\n";
  std::string const path = folder.write("articles.jsonl", articles);
  for (char const* const format : {"text", "json", "jsonl"}) {
    std::vector<std::string> const command = {"check", path,   "--corpus", corpus,
                                              "-f",    format, "-j"};
    auto const with = [&](std::string const& threads, Environment const& environment) {
      std::vector<std::string> arguments = command;
      arguments.push_back(threads);
      return run_stet(arguments, "", environment);
    };
    Outcome const once = with("1", {});
    EXPECT_NE(once.out, "");
    EXPECT_EQ(once.out, with("1", {}).out);
    EXPECT_EQ(once.out, with("2", {}).out);
    EXPECT_EQ(once.out, with("5", {{"LC_ALL", "tr_TR.UTF-8"}, {"TZ", "Asia/Tokyo"}}).out);
    EXPECT_EQ(once.out, with("2", {{"LC_ALL", "C"}, {"COLUMNS", "20"}}).out);
  }
}

TEST(Output, FilesComeInTheOrderGivenAndFoldersSorted) {
  Folder const folder;
  folder.write("in/b.txt", "Sales rose 4 per cent.\n");
  folder.write("in/a.md", "Sales rose 5 per cent.\n");
  folder.write("in/deep/c.txt", "Sales rose 6 per cent.\n");
  folder.write("in/ignored.png", "x");
  auto const paths = [](Outcome const& outcome) {
    json const report = json::parse(outcome.out);
    std::vector<std::string> out;
    for (json const& file : report["files"]) out.push_back(file["path"]);
    return out;
  };
  std::vector<std::string> const given = {folder / "in/b.txt", folder / "in/a.md"};
  EXPECT_EQ(paths(run_stet({"check", "--no-corpus", "-f", "json", given[0], given[1]})), given);
  std::vector<std::string> const sorted = {folder / "in/a.md", folder / "in/b.txt",
                                           folder / "in/deep/c.txt"};
  EXPECT_EQ(paths(run_stet({"check", "--no-corpus", "-f", "json", folder / "in"})), sorted);
  std::vector<std::string> const texts = {sorted[1], sorted[2]};
  EXPECT_EQ(paths(run_stet({"check", "--no-corpus", "-f", "json", folder / "in/**/*.txt"})), texts);
}

/// Every span's bytes in the file are the words that it stands for, and its line and column lead
/// there.
void expect_accurate(std::string const& bytes, std::string const& out) {
  std::vector<json> const claims = lines_of(out);
  ASSERT_FALSE(claims.empty());
  for (json const& claim : claims) {
    std::size_t const start = claim["span"]["start"];
    std::size_t const end = claim["span"]["end"];
    EXPECT_EQ(bytes.substr(start, end - start), claim["text"]);
    std::size_t line_start = 0;
    for (int line = 1; line < claim["span"]["line"]; ++line)
      line_start = bytes.find('\n', line_start) + 1;
    if (line_start == 0 && bytes.starts_with("\xEF\xBB\xBF")) line_start = 3;
    std::string const before = bytes.substr(line_start, start - line_start);
    auto const points = std::count_if(before.begin(), before.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    EXPECT_EQ(claim["span"]["column"], points + 1);
  }
}

TEST(Output, SpansPointIntoTheFileOnDisk) {
  Folder const folder;
  std::string const plain(article);
  std::string crlf;
  for (char const c : plain) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  int number = 0;
  for (std::string const& bytes : {plain, crlf, "\xEF\xBB\xBF" + plain, "\xEF\xBB\xBF" + crlf,
                                   "\U0001F600 \u4E2D\u6587 " + plain}) {
    std::string const path = folder.write(std::to_string(number++) + ".txt", bytes);
    expect_accurate(bytes, run_stet({"extract", path}).out);
  }
}

TEST(Output, SpansOfAnArticleLinePointIntoItsText) {
  Folder const folder;
  std::string const text = "Costs fell.\r\n\r\n" + std::string(article);
  std::string const path = folder.write("a.jsonl", json{{"id", "x"}, {"text", text}}.dump() + "\n");
  Outcome const outcome = run_stet({"extract", "--no-config", "--format", "jsonl", path});
  EXPECT_EQ(outcome.status, 0);
  expect_accurate(text, outcome.out);
  EXPECT_EQ(lines_of(outcome.out).front()["article"], "x");
}

TEST(Output, StandardInputIsAnArticleWithTheNameGiven) {
  Outcome const outcome =
      run_stet({"extract", "-", "--stdin-path", "draft.md", "--date", "2024-01-30"}, article);
  ASSERT_EQ(outcome.status, 0);
  EXPECT_EQ(lines_of(outcome.out).front()["path"], "draft.md");
}

TEST(Output, JsonReportIsOfItsSchema) {
  Folder const folder;
  std::string const corpus = build_small_corpus(folder);
  std::string const path = folder.write("a.txt", article);
  Outcome const outcome = run_stet({"check", path, "--corpus", corpus, "-f", "json"});
  json const report = json::parse(outcome.out);
  EXPECT_EQ(report["schema"], "stet/report/1");
  EXPECT_EQ(report["tool"]["version"], STET_VERSION);
  EXPECT_EQ(report["corpora"][0]["name"], "small");
  json const& claims = report["files"][0]["claims"];
  EXPECT_EQ(report["summary"]["claims"], claims.size());
  std::map<std::string, int> verdicts;
  std::map<std::string, int> levels;
  for (json const& claim : claims) {
    ++verdicts[claim["verdict"]];
    for (json const& finding : claim["findings"]) ++levels[finding["level"]];
    for (char const* const key : {"path", "id", "kind", "span", "text", "sentence", "fingerprint"})
      EXPECT_TRUE(claim.contains(key)) << key;
  }
  EXPECT_EQ(report["summary"]["verdicts"], json(verdicts));
  EXPECT_EQ(report["summary"]["levels"], levels.empty() ? json::object() : json(levels));
  for (json const& claim :
       lines_of(run_stet({"check", path, "--corpus", corpus, "-f", "jsonl"}).out))
    EXPECT_TRUE(claim.contains("verdict"));
}

TEST(Output, SeveralFormatsInOneRun) {
  Folder const folder;
  std::string const path = folder.write("a.txt", article);
  Outcome const outcome =
      run_stet({"check", "--no-corpus", path, "-f", "text", "-f", "json=" + folder / "out.json",
                "-f", "jsonl=" + folder / "out.jsonl"});
  EXPECT_THAT(outcome.out, HasSubstr("% checked)"));
  EXPECT_EQ(folder.read("out.json"), run_stet({"check", "--no-corpus", path, "-f", "json"}).out);
  EXPECT_EQ(folder.read("out.jsonl"), run_stet({"check", "--no-corpus", path, "-f", "jsonl"}).out);
}

TEST(Output, ColoursOnlyWhenAskedForOffATerminal) {
  Folder const folder;
  std::string const path = folder.write("a.txt", article);
  std::vector<std::string> const plain = {"check", "--no-corpus", path};
  std::vector<std::string> coloured = plain;
  coloured.insert(coloured.end(), {"--color", "always"});
  EXPECT_EQ(run_stet(plain).out.find('\x1B'), std::string::npos);
  EXPECT_NE(run_stet(coloured).out.find('\x1B'), std::string::npos);
  EXPECT_NE(run_stet(coloured, "", {{"NO_COLOR", "1"}}).out.find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace stet::test
