// What the figures of a document measure: of whom, what, when and where.
#pragma once

#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Fills in subject, measure, period and place of every figure of `claims`, which stand in the
/// order of the text. The subject is the noun phrase before the figure's verb, the owner in "Tarn's
/// 17 million", or the subject of the sentence before where a pronoun or a bare "the company"
/// stands; what is compared ("against 17 million for Tarn") shares measure and period with the
/// figure before it. What the words leave open stays empty. Linear in the text.
void measure_figures(Document const& document, Analysis const& analysis, RuleSet const& rules,
                     std::vector<Claim>& claims);

/// The period of a figure that stands at `index`: the date next to it that no other figure and no
/// relative clause keeps apart; empty when there is none in its sentence.
[[nodiscard]] Period period_beside(Document const& document, std::vector<Claim> const& claims,
                                   std::size_t index);

}  // namespace stet
