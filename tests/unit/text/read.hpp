// What the tests of this folder share: reading one document from a string.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/reader.hpp"

namespace stet {

inline RuleSet const& test_rules() {
  static RuleSet const rules = load_built_in_rules().value();
  return rules;
}

/// Requires: `bytes` can be read.
inline Document read_one(std::string_view bytes, DocumentType type, ReadOptions options = {}) {
  ArticleReader reader("article", bytes, type, test_rules(), options);
  auto article = reader.next();
  EXPECT_TRUE(article && *article);
  return article && *article ? **std::move(article) : Document{};
}

inline std::vector<std::string> sentences_of(Document const& document) {
  std::vector<std::string> out;
  for (Sentence const& sentence : document.sentences) {
    out.emplace_back(document.words(sentence.span));
  }
  return out;
}

inline std::vector<std::string> blocks_of(Document const& document, BlockKind kind) {
  std::vector<std::string> out;
  for (Block const& block : document.blocks) {
    if (block.kind == kind) out.emplace_back(document.words(block.span));
  }
  return out;
}

}  // namespace stet
