// Whether a reference has the same person say the same thing, in whatever words.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Requires: `claim` is an attribution. Supports needs the same source and nearly all of the
/// content, figures and names included; conflicts needs in addition that one side alone is negated.
/// Rules: attribution/conflict.
[[nodiscard]] Comparison compare_attributions(Side const& claim, Side const& reference,
                                              Lexicon const& lexicon);

}  // namespace stet
