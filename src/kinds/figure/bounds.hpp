// Hedges and bounds around a number, and the interval that they and its digits allow.
#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "base/interval.hpp"
#include "kinds/figure/figure.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct HedgeBefore {
  Hedge const* hedge = nullptr;
  Opening opening = Opening::none;  // "between", "from"
  std::size_t begin = 0;            // of the first hedge word; the number's place without one
  std::size_t core = 0;             // where the opening or the number starts
};

/// The hedge words that end right before the number at `at`: "at least", "more than an estimated",
/// "about between". Looks back to `begin` at most.
[[nodiscard]] HedgeBefore hedge_before(std::string_view text, std::size_t begin, std::size_t at,
                                       RuleSet const& rules);

/// The values that the hedge leaves to a number, rules/hedges.rules; its rounding without one.
[[nodiscard]] Interval interval_of(Decimal value, Hedge const* hedge);

/// Whether the value itself is what the writer gives: not where only one end is known.
[[nodiscard]] bool gives_value(Hedge const* hedge);

/// Of "a third", "one in five": a share that one would call so, a hundredth either way.
[[nodiscard]] Interval share_interval(Decimal value);

}  // namespace stet
