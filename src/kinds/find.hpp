// From a document to its claims. The list of finders is find.cpp; each kind's is in its own folder.
#pragma once

#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Every claim of the checkable blocks, ordered by (begin, longest first, kind). Pure: the same
/// document gives the same claims. Prose never fails. Indices inside claims (equals, continues,
/// supports) are indices into the vector returned.
[[nodiscard]] std::vector<Claim> find_claims(Document const& document, Analysis const& analysis,
                                             RuleSet const& rules);

}  // namespace stet
