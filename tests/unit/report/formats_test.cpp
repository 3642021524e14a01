// One report through every format: what a hostile article may not do, and that all agree.
#include "report/formats.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "report/region.hpp"

namespace stet {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// An article of two lines whose second holds an emoji, a command and a formula, with a finding
/// about the words "4 km".
Report hostile_report() {
  FileReport file;
  file.document.path = "drafts/a b,c.md";
  file.document.text =
      "First.\n😀 ::error::owned \"=1+1\" <script>alert(1)</script> 4 km\xE2\x80\xAE long.";
  file.source_text = file.document.text;
  file.document.blocks = {
      {{0, 6}, BlockKind::paragraph},
      {{7, static_cast<std::uint32_t>(file.document.text.size())}, BlockKind::paragraph}};
  file.document.sentences = {{file.document.blocks[0].span, 0}, {file.document.blocks[1].span, 1}};
  auto const at = static_cast<std::uint32_t>(file.document.text.find("4 km"));
  CheckedClaim claim;
  claim.claim = {{at, at + 4}, 1, Figure{}};
  claim.verdict = Verdict::conflicting;
  claim.fingerprint = std::string(64, 'a');
  claim.findings.push_back({"figure/conflict", Level::error,
                            "=SUM(A1)\n::error::owned 100% <b>bold</b>", "Which one?",
                            claim.claim.span});
  file.claims.push_back(claim);
  file.findings.push_back({"internal/inconsistent", Level::warning, "Two dates.", "", {}});
  Report report;
  report.files.push_back(std::move(file));
  return report;
}

std::string rendered(std::string_view format) {
  return render(*format_named(format), hostile_report());
}

TEST(Formats, TheSameReportGivesTheSameBytes) {
  for (Format const& format : formats()) {
    EXPECT_EQ(rendered(format.name), rendered(format.name)) << format.name;
    EXPECT_FALSE(rendered(format.name).empty()) << format.name;
  }
}

TEST(Formats, SarifHasARegionInCodeUnitsAndAFingerprintOfTheClaim) {
  nlohmann::json const run = nlohmann::json::parse(rendered("sarif"))["runs"][0];
  ASSERT_EQ(run["results"].size(), 2U);
  nlohmann::json const& result = run["results"][1];
  EXPECT_EQ(result["ruleId"], "figure/conflict");
  nlohmann::json const& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "drafts/a%20b%2Cc.md");
  EXPECT_EQ(place["region"]["startLine"], 2);
  std::string const before = "XX ::error::owned \"=1+1\" <script>alert(1)</script> ";
  EXPECT_EQ(place["region"]["startColumn"], before.size() + 1) << "the emoji is two units";
  EXPECT_EQ(place["region"]["endColumn"], before.size() + 5);
  EXPECT_EQ(result["partialFingerprints"].size(), 1U);
  EXPECT_GT(run["tool"]["driver"]["rules"].size(), 20U);
  EXPECT_EQ(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 1)
      << "what stands nowhere in the text is shown at its beginning";
}

TEST(Formats, NothingOfAnArticleBecomesACommand) {
  std::string const out = rendered("github");
  std::size_t commands = 0;
  for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
    ++commands;
    EXPECT_THAT(out.substr(at), StartsWith("::"));
  }
  EXPECT_EQ(commands, 3U) << out;
  EXPECT_THAT(out, StartsWith("::error file=drafts/a b%2Cc.md,line=2,endLine=2,col="));
  EXPECT_THAT(out, HasSubstr("100%25"));
}

TEST(Formats, OfALevelTenAreShown) {
  Report report = hostile_report();
  std::vector<Finding>& findings = report.files[0].claims[0].findings;
  findings.resize(25, findings.front());
  std::string const out = render(*format_named("github"), report);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 12) << "ten errors, a warning, the summary";
  EXPECT_THAT(out, HasSubstr("25 errors"));
}

TEST(Formats, NothingOfAnArticleBecomesAFormula) {
  std::string const out = rendered("csv");
  EXPECT_THAT(out, HasSubstr("\"'=SUM(A1)"));
  EXPECT_THAT(out, Not(HasSubstr(",\"=")));
}

TEST(Formats, NoFormatPassesOnADirectionMark) {
  for (std::string_view const name : {"text", "github", "csv"}) {
    EXPECT_THAT(rendered(name), Not(HasSubstr("\xE2\x80\xAE"))) << name;
  }
}

TEST(Region, ColumnsCountCodeUnits) {
  Document document;
  document.text = "a😀b\r\ncé";
  LineIndex const lines(document.text);
  Utf16Region const b = utf16_region(document, lines, {5, 6});
  EXPECT_EQ(b.start_column, 4U);
  EXPECT_EQ(b.end_column, 5U);
  Utf16Region const last = utf16_region(document, lines, {9, 11});
  EXPECT_EQ(last.start_line, 2U);
  EXPECT_EQ(last.start_column, 2U);
  EXPECT_EQ(last.end_column, 3U);
}

}  // namespace
}  // namespace stet
