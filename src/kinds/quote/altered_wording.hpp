// The same utterance in other words: found by the words that stayed, told by those that changed.
// Private to quote/.
#pragma once

#include "kinds/quote/match_wording.hpp"
#include "kinds/quote/quote_tokens.hpp"

namespace stet {

/// Sets the rung to `altered`, the similarity and the diff where most of the quotation's words
/// stand in one stretch of the text in order; leaves `out` alone else.
void find_altered(std::vector<QuoteToken> const& text, QuotePieces const& pieces, Wording& out);

}  // namespace stet
