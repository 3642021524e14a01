// Whether a reference puts the same event on the same day.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Requires: `claim` is a date; `reference` any claim with a time. Supports when the periods agree
/// and the reference tells of the same event; conflicts when the event is clearly the same and the
/// periods, as finely given as each other, share no day. Rule: date/conflict.
[[nodiscard]] Comparison compare_dates(Side const& claim, Side const& reference,
                                       Lexicon const& lexicon);

}  // namespace stet
