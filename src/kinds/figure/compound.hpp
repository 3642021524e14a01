// Amounts in two or more units of one dimension: "6ft 2in", "2 hours and 40 minutes", "20 dollars
// 43 cents", "an hour and a half".
#pragma once

#include <string_view>

#include "kinds/figure/amount.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// Joins the smaller parts behind `amount` to it. Measures are then given in the smallest unit
/// written, money in the larger one.
void join_parts(std::string_view text, Amount& amount, RuleSet const& rules);

}  // namespace stet
