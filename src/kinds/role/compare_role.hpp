// Whether a reference gives a person the same post.
#pragma once

#include "kinds/comparison.hpp"
#include "rules/lexicon.hpp"

namespace stet {

/// Requires: `claim` is a role; `reference` any claim (a role, or a statement that names person and
/// post). Another post is a conflict only where both hold at the same time and one person cannot
/// well have both: the same title with another organisation. Rule: role/conflict.
[[nodiscard]] Comparison compare_roles(Side const& claim, Side const& reference,
                                       Lexicon const& lexicon);

}  // namespace stet
