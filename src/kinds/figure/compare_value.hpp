// Two values of one unit: equal within what their writing allows, and if not, how they differ.
// Knows nothing of what is measured; compare_figure.hpp decides whether two figures may be
// compared.
#pragma once

#include <cstdint>
#include <string>

#include "kinds/figure/figure.hpp"

namespace stet {

enum class ValueMatch : std::uint8_t {
  equal,           // the article's interval holds the reference's value, or both overlap
  rounder,         // the article is rounder than its writing admits: "600 billion" for 593.7
  hedge_mismatch,  // "more than 600" for 589: near, but on the wrong side
  scale_slip,      // the same digits, a thousand or a million times off
  different,
  loose,   // an open end allows it, but far from the bound: "more than 10" for 40
  unknown  // one side has no value and no bound
};

/// Tolerance comes from how the numbers are written: half a unit of the last digit, and the hedge's
/// interval. A round number without a hedge ("600 billion") may stand for one that rounds to it, up
/// to `rounding_cap` of the value, and is then `rounder`, never silently equal.
[[nodiscard]] ValueMatch match_values(Figure const& claim, Figure const& reference);
inline constexpr double rounding_cap = 0.025;
/// "More than 600" is a good account of values up to this share beyond; what lies farther is
/// `loose`.
inline constexpr double open_end_cap = 0.25;

/// "article 17 million, source 22.2 million (23 % lower)". `claim_words` as written.
/// "593.7 billion USD", "3.07 %": every digit, with a scale word for a large round number.
[[nodiscard]] std::string readable_value(Decimal value, std::string_view unit);

[[nodiscard]] std::string describe_difference(std::string_view claim_words, Figure const& claim,
                                              std::string_view reference_words,
                                              Figure const& reference, ValueMatch match);

}  // namespace stet
