// Prepares both sides of a comparison: the article's claim and the reference, with their words.
#pragma once

#include <span>
#include <vector>

#include "corpus/reference.hpp"
#include "corpus/reference_set.hpp"
#include "kinds/comparison.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// The claims of one sentence around the one at `index`, itself included, as they stand in
/// `claims` (ordered by place); at most 64 on either side.
[[nodiscard]] std::span<Claim const> claims_beside(std::vector<Claim> const& claims,
                                                   std::size_t index);

/// The claim's side. Names are looked up in `references` for their canonical forms. The result
/// points into `document` and `claims`.
[[nodiscard]] Side article_side(Document const& document, std::vector<Claim> const& claims,
                                std::size_t index, RuleSet const& rules,
                                std::vector<ReferenceSet const*> const& references);

/// The reference's side; points into `reference`.
[[nodiscard]] Side reference_side(Reference const& reference, RuleSet const& rules,
                                  ReferenceSet const& set);

}  // namespace stet
