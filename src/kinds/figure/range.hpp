// Two amounts that make one figure: ranges, scores, and shares such as "one in five".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kinds/figure/amount.hpp"
#include "rules/hedges.hpp"
#include "rules/rule_set.hpp"

namespace stet {

enum class PairKind : std::uint8_t {
  range,  // "3 to 5 million", "between 40 and 60", "$10-15"
  score,  // "3-1", "52 to 48"
  share,  // "one in five", "nine out of ten"
};

struct AmountPair {
  PairKind kind = PairKind::range;
  Amount second;
};

/// What stands behind `first` (which starts at `at`) and forms one figure with it; the scale and
/// the unit written at one end hold for both, which changes `first`. Without an opening two amounts
/// with a unit each are no range where a word of change stands before them: "rose 12 % to 15 %".
[[nodiscard]] std::optional<AmountPair> read_pair(std::string_view text, std::size_t begin,
                                                  std::size_t at, Amount& first, Opening opening,
                                                  RuleSet const& rules);

/// The word of change before `at` in its clause, not far back.
[[nodiscard]] Direction direction_before(std::string_view text, std::size_t begin, std::size_t at,
                                         RuleSet const& rules);

}  // namespace stet
