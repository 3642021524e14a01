// The unit behind a number: percent, money, measures, and "per" something.
#pragma once

#include <string_view>

#include "kinds/figure/amount.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// Takes the unit that stands behind `amount.end`, with a blank, a hyphen or nothing between;
/// leaves the amount as it is when there is none. "two pounds" are a mass, "20 million pounds" are
/// money.
void take_unit(std::string_view text, Amount& amount, RuleSet const& rules);

/// Takes "an hour", "per kilo", "a barrel", "/kg" behind an amount with a unit: the unit becomes
/// "kilometre per hour", "dollar per barrel". A noun that is no unit ("a share") belongs to the
/// unit but not to the span.
void take_rate(std::string_view text, Amount& amount, RuleSet const& rules);

}  // namespace stet
