// Whether a reference has the words that an article puts between quotation marks, from the same
// mouth.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Requires: `claim` is a quote; `reference` any claim: where it is a quote or an attribution its
/// words are searched, then its passage, else its statement and passage. A quotation never passes
/// by similarity. Rules: quote/altered and quote/misattributed (conflict), quote/truncated
/// (conflict where the cut takes a negation away, else supports), quote/out-of-context (supports).
[[nodiscard]] Comparison compare_quotes(Side const& claim, Side const& reference,
                                        Lexicon const& lexicon);

}  // namespace stet
