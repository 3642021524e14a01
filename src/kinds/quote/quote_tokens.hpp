// A quotation and what was said, as plain words: what the ladder of match_wording.hpp compares.
// Private to quote/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// A token of the quotation or the text: one plain word, as folded as the ladder's third rung.
struct QuoteToken {
  std::string folded;
  Span span;
  std::uint16_t classes = 0;
  bool ends_sentence = false;
  bool ends_clause = false;  // a comma, colon or semicolon follows

  [[nodiscard]] bool is(WordClass wanted) const {
    return (classes & static_cast<std::uint16_t>(wanted)) != 0;
  }
};
/// Plain words without the lexicon's phrases: a quotation's words are compared one by one.
[[nodiscard]] std::vector<QuoteToken> read_quote_tokens(std::string_view text,
                                                        Lexicon const& lexicon);

/// A run of quoted words without ellipsis or brackets; what may stand before it in the text.
struct QuoteSegment {
  std::vector<QuoteToken> tokens;
  bool after_ellipsis = false;
  bool after_bracket = false;
  bool new_part = false;  // the article's own words stand before it
};

struct QuotePieces {
  std::vector<QuoteSegment> segments;
  bool has_ellipsis = false;
  bool has_brackets = false;
};
/// The pieces of one quotation, divided again at ellipses and brackets.
[[nodiscard]] QuotePieces split_quotation(std::vector<std::string_view> const& parts,
                                          Lexicon const& lexicon);

/// The words [begin, end) for a message: "would not have".
[[nodiscard]] std::string join_tokens(std::vector<QuoteToken> const& tokens, std::size_t begin,
                                      std::size_t end);

}  // namespace stet
