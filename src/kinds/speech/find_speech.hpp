// The finder of quotations and attributions: one pass, since both share their cues and sources.
#pragma once

#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Appends quote and attribution claims to `claims`. Pure; never fails on prose.
void find_speech(Document const& document, Analysis const& analysis, RuleSet const& rules,
                 std::vector<Claim>& claims);

}  // namespace stet
