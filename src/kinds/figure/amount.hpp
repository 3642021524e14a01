// A number with its sign, scale and unit, without hedge: the two ends of a range are two of these.
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
  Decimal value;  // scaled and signed
  std::string unit;
  Dimension dimension = Dimension::number;
  std::int32_t power = 0;    // of ten, of its scale word or letter; 0 without one
  bool prefixed = false;     // the currency stands before the number
  bool maybe_scale = false;  // "35m": metres, or million where a plural noun follows
  std::uint32_t end = 0;     // byte behind it
};

/// The amount at `at`. A unit is taken only where it reads as one: "5m" is metres only as a length,
/// "12 p" never pence; a letter or digit that stays unexplained gives nothing.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view text, std::size_t at,
                                                RuleSet const& rules);

}  // namespace stet
