// Where sentences end. Linear in the text; knows nothing of markup, quotations or claims.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "rules/abbreviations.hpp"

namespace stet {

/// A sentence is never longer than this many bytes; what has no full stop for so long is cut at
/// white space, so that whatever reads sentences later works on bounded pieces.
inline constexpr std::uint32_t longest_sentence = 12'000;

/// Appends the sentences of `block`: trimmed, in order, disjoint. Closing quotation marks and
/// brackets belong to the sentence they close.
/// Requires: valid UTF-8; the span lies inside the text.
void split_sentences(std::string_view text, Span block, AbbreviationTable const& abbreviations,
                     std::vector<Span>& out);

}  // namespace stet
