// Runs the checks inside an article over passages.txt.
#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "support/printed.hpp"

namespace stet::testing {
namespace {

struct Score {
  int agreeing = 0;
  int differing = 0;
  int found = 0;
  std::string false_findings;
  std::string missed;
};

constexpr Date published{2025, 2, 8};

void check_line(std::string_view line, Score& score) {
  constexpr std::string_view bar = " | ";
  std::size_t const first = line.find(bar);
  std::size_t const second = line.find(bar, first + bar.size());
  ASSERT_NE(second, std::string_view::npos) << line;
  bool const agrees = line.substr(first + bar.size(), second - first - bar.size()) == "agrees";
  std::string const passage(line.substr(second + bar.size()));
  Document const document = read(passage, DocumentType::text, published);
  auto const findings = printed("findings", document);
  ASSERT_TRUE(findings);
  std::string all;
  for (std::string const& finding : *findings) all += finding + "\n";
  if (agrees) {
    ++score.agreeing;
    if (!all.empty()) score.false_findings += fmt::format("{}\n  {}", passage, all);
    return;
  }
  ++score.differing;
  bool const found = all.find("internal/arithmetic") != std::string::npos;
  if (found) ++score.found;
  if (!found) score.missed += passage + "\n";
}

TEST(ArithmeticPassages, ErrorsAreFoundAndNothingElse) {
  Result<std::string> const content = read_file(STET_SOURCE_DIR "/tests/arithmetic/passages.txt");
  ASSERT_TRUE(content) << to_string(content.error());
  Score score;
  std::string_view rest = *content;
  while (!rest.empty()) {
    std::string_view const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!line.empty() && line.front() != '#') check_line(line, score);
  }
  EXPECT_EQ(score.agreeing, 200);
  EXPECT_EQ(score.differing, 200);
  EXPECT_EQ(score.false_findings, "");
  EXPECT_GE(score.found * 100, score.differing * 95) << score.missed;
}

}  // namespace
}  // namespace stet::testing
