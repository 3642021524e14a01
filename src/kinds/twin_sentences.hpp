// Sentences that are the same but for a few words: what an edit leaves behind, and the surest place
// for a conflict, since everything around the difference agrees.
#pragma once

#include <optional>

#include "kinds/comparison.hpp"

namespace stet {

/// Where two such sentences differ, as spans of each side's `text`. A side that has nothing there
/// (a word dropped) has an empty span.
struct TwinDifference {
  Span claim;
  Span reference;
  std::vector<Word> claim_words;
  std::vector<Word> reference_words;
};

/// Nothing unless all but at most three words in one place agree, in order, and these are many; nor
/// for texts that were published more than a week apart, where the same words may tell of another
/// week.
[[nodiscard]] std::optional<TwinDifference> find_twin_difference(Side const& claim,
                                                                 Side const& reference);

/// Whether twins differ within these words of each side and nowhere else.
[[nodiscard]] bool differ_only_in(Side const& claim, Span of_claim, Side const& reference,
                                  Span of_reference);

}  // namespace stet
