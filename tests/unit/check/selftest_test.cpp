#include "check/selftest/selftest.hpp"

#include <gtest/gtest.h>

#include "check/selftest/edits.hpp"
#include "kinds/find.hpp"
#include "language/analysis.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

constexpr std::string_view article =
    "Norvik sold 4.2 million lamps in 2019, the company said.\n\n"
    "\"The harbour will stay open for every ship through the winter,\" said Ann Lee.\n";

Document read(std::string_view text, RuleSet const& rules) {
  ArticleReader reader("draft.txt", text, DocumentType::text, rules, {});
  return reader.next()->value();
}

std::vector<Edit> edits_of(Document const& document, RuleSet const& rules) {
  return make_edits(document, find_claims(document, analyse(document, rules), rules), 2);
}

TEST(Selftest, EachEditChangesTheTextAtItsPlaceOnly) {
  RuleSet const rules = load_built_in_rules().value();
  Document const document = read(article, rules);
  std::vector<Edit> const edits = edits_of(document, rules);
  ASSERT_GE(edits.size(), 5U);
  for (Edit const& edit : edits) {
    std::string const text = edited_text(edit, document.text);
    EXPECT_NE(text, document.text) << edit.kind;
    EXPECT_EQ(text.substr(0, edit.span.begin), document.text.substr(0, edit.span.begin));
    EXPECT_TRUE(text.ends_with(document.text.substr(edit.span.end))) << edit.kind;
  }
}

TEST(Selftest, FindsAScaleSlipAndIsContentWithTheArticleAsItIs) {
  RuleSet const rules = load_built_in_rules().value();
  Result<SelftestResult> const result = selftest(read(article, rules), rules, 2);
  ASSERT_TRUE(result);
  EXPECT_GT(result->unedited_claims, 2U);
  EXPECT_EQ(result->unedited_conflicts, 0U);
  EXPECT_EQ(result->kinds.at("scale").made, 1U);
  EXPECT_EQ(result->kinds.at("scale").flagged, 1U);
  EXPECT_EQ(result->kinds.at("quotation word").flagged, result->kinds.at("quotation word").made);
}

}  // namespace
}  // namespace stet
