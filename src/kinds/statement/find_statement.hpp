// The finder of statement claims. Pure; never fails on prose.
#pragma once

#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Appends what it finds to `claims`; may read, never change, what earlier finders put there.
void find_statements(Document const& document, Analysis const& analysis, RuleSet const& rules,
                     std::vector<Claim>& claims);

}  // namespace stet
