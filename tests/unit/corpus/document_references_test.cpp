#include "corpus/document_references.hpp"

#include <gmock/gmock.h>

#include "sample_corpus.hpp"

namespace stet {
namespace {

using DocumentSource = SampleCorpus;

TEST_F(DocumentSource, SentencesOfTheDocumentAreFoundByTheirWords) {
  RuleSet const rules = load_built_in_rules().value();
  std::string const path = corpus_ + "/documents/minutes.txt";
  auto const references = DocumentReferences::read({path}, rules, {});
  ASSERT_TRUE(references) << to_string(references.error());
  Query query;
  query.kind = "statement";
  query.words = {"board", "approves", "quay"};
  auto const found = references.value()->candidates(query, 5);
  ASSERT_FALSE(found->empty());
  Reference const& best = found->front().reference;
  EXPECT_EQ(best.statement, "The board approved a new quay.");
  EXPECT_EQ(best.locator, path + ":3:1");
  EXPECT_EQ(best.source.tier, 1);
  EXPECT_THAT(best.context, testing::HasSubstr("12 million kronor"));
}

TEST_F(DocumentSource, AMissingFileIsAnError) {
  RuleSet const rules = load_built_in_rules().value();
  auto const references = DocumentReferences::read({folder_ + "/none.txt"}, rules, {});
  ASSERT_FALSE(references);
  EXPECT_EQ(references.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace stet
