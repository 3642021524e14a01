// A number with its scale and its unit, without hedge: the two ends of a range are two of these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.hpp"
#include "base/dimension.hpp"
#include "kinds/figure/read_number.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct Amount {
  NumberReading number;
  Decimal value;  // scaled
  std::string unit;
  Dimension dimension = Dimension::number;
  bool has_scale = false;
  bool prefixed = false;  // the currency stands before the number
  std::uint32_t end = 0;  // byte behind it
};

/// The amount at `at`. A unit is taken only where it reads as one: "5m" is metres only as a length,
/// "12 p" never pence.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view text, std::size_t at,
                                                RuleSet const& rules);

}  // namespace stet
