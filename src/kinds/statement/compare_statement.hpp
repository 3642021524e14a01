// Whether a reference's sentence carries a plain statement.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Supports only where nearly every content word, every name and every number is there and the
/// polarity is the same; everything else qualifies or is unrelated. Says no conflicts by itself:
/// words alone do not prove one.
[[nodiscard]] Comparison compare_statements(Side const& claim, Side const& reference,
                                            Lexicon const& lexicon);

}  // namespace stet
