// Ranks: "the largest", "its second-largest", "the third", "14th".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kinds/figure/amount.hpp"
#include "kinds/figure/read_figure.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// "the largest", "China's biggest" at `at` as rank 1; not "one of the largest".
[[nodiscard]] std::optional<FigureReading> read_superlative(std::string_view text,
                                                            std::size_t begin, std::size_t at,
                                                            RuleSet const& rules);

/// "second-largest": the ordinal at `at` with its superlative.
[[nodiscard]] std::optional<FigureReading> read_ranked_superlative(std::string_view text,
                                                                   std::size_t at,
                                                                   Amount const& ordinal,
                                                                   RuleSet const& rules);

/// Whether an ordinal names a rank: not "first-team", "the second half", "Second World War", "hold
/// on a second".
[[nodiscard]] bool is_rank(std::string_view text, std::size_t begin, std::size_t at,
                           Amount const& ordinal);

}  // namespace stet
