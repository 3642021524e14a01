// Two lists of edits to quotations, one line each: those that invert what was said must never pass,
// those that any style book allows must never be flagged.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "kinds/quote/match_wording.hpp"
#include "rules/rule_set.hpp"

namespace stet {
namespace {

struct Edit {
  std::string said;
  std::string printed;
};

std::vector<Edit> read_edits(std::string const& name) {
  std::string const text = read_file(STET_SOURCE_DIR "/tests/unit/kinds/" + name).value();
  std::vector<Edit> edits;
  std::string pending;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = text.find('\n', at);
    std::string const line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    std::size_t const arrow = line.find(" => ");
    if (arrow == std::string::npos) {
      pending += line + "\n";  // what was said may run over a line's end
      continue;
    }
    edits.push_back({pending + line.substr(0, arrow), line.substr(arrow + 4)});
    pending.clear();
  }
  return edits;
}

std::vector<std::string_view> parts_of(std::string_view printed) {
  std::vector<std::string_view> parts;
  while (true) {
    std::size_t const bar = printed.find(" | ");
    parts.push_back(printed.substr(0, bar));
    if (bar == std::string_view::npos) return parts;
    printed.remove_prefix(bar + 3);
  }
}

bool passes(Edit const& edit) {
  static RuleSet const rules = load_built_in_rules().value();
  Wording const wording = match_wording(parts_of(edit.printed), edit.said, rules.lexicon);
  return wording.rung < Rung::altered && !wording.inverts && wording.swallowed.empty() &&
         wording.cut_before.empty() && wording.cut_after.empty();
}

TEST(QuotationEdits, NoInvertedQuotationPasses) {
  std::vector<Edit> const edits = read_edits("inverted_quotations.txt");
  EXPECT_GE(edits.size(), 40U);
  for (Edit const& edit : edits) EXPECT_FALSE(passes(edit)) << edit.said << " => " << edit.printed;
}

TEST(QuotationEdits, NoLegitimateEditIsFlagged) {
  std::vector<Edit> const edits = read_edits("legitimate_quotations.txt");
  EXPECT_GE(edits.size(), 40U);
  for (Edit const& edit : edits) EXPECT_TRUE(passes(edit)) << edit.said << " => " << edit.printed;
}

}  // namespace
}  // namespace stet
