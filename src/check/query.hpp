// What to look up for a claim.
#pragma once

#include "corpus/reference_set.hpp"
#include "kinds/comparison.hpp"

namespace stet {

/// From the claim's own fields and its sentence. Pure.
[[nodiscard]] Query query_for(Side const& claim);

}  // namespace stet
