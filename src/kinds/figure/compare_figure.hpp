// Whether a reference's figure speaks of the same quantity as an article's, and if so whether it
// agrees.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Requires: both claims are figures. Supports needs the same unit, a shared subject and measure
/// and no period or modifier that excludes the other. Conflicts needs more: the claim's own
/// subject, most of the measure from both sides and a period known on both. In doubt: qualifies.
/// Rules: figure/conflict, figure/imprecise (supports), figure/hedge-mismatch,
/// figure/unit-mismatch.
[[nodiscard]] Comparison compare_figures(Side const& claim, Side const& reference,
                                         Lexicon const& lexicon);

}  // namespace stet
