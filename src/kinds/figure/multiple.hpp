// Figures that say how many times: "doubled", "four times as many", "fivefold", "four times a
// week".
#pragma once

#include <optional>
#include <string_view>

#include "kinds/figure/amount.hpp"
#include "kinds/figure/read_figure.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// A word at `at` that is a whole figure: "doubled", "twice as many", "a fraction of the cost".
[[nodiscard]] std::optional<FigureReading> read_multiple_word(std::string_view text, std::size_t at,
                                                              RuleSet const& rules);

/// "four times as many", "ten times the", "10-fold": whether the amount is a multiple; its end
/// moves.
[[nodiscard]] bool take_multiple(std::string_view text, Amount& amount);

/// "four times a week": makes the amount a frequency.
void take_frequency(std::string_view text, Amount& amount, RuleSet const& rules);

}  // namespace stet
