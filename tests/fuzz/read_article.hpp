// One run of a reader over arbitrary bytes.
#pragma once

#include <string_view>

#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "text/reader.hpp"
#include "unit/text/invariants.hpp"

namespace stet::fuzz {

/// Ends the program when a document that the reader gives breaks an invariant. An error is a right
/// answer. A line of .jsonl is its own source, whose offsets are into the article's text.
inline void read_articles(std::string_view bytes, DocumentType type) {
  ArticleReader reader("fuzz", bytes, type, rules(), {});
  while (auto const article = reader.next()) {
    if (!*article) continue;
    Document const& document = **article;
    bool const own_text = type == DocumentType::jsonl;
    expect_nothing(stet::broken_invariant(document, own_text ? document.text : bytes));
  }
}

}  // namespace stet::fuzz
