// The values that a figure, as written, may stand for.
#pragma once

#include <optional>

#include "base/decimal.hpp"

namespace stet {

/// [low, high]; a missing end is unbounded; an open end does not itself belong to the interval.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;

  [[nodiscard]] bool contains(Decimal value) const;
  [[nodiscard]] bool overlaps(Interval const& other) const;
  friend bool operator==(Interval const&, Interval const&) = default;
};

[[nodiscard]] Interval exactly(Decimal value);
/// The values that round to `value` at its last written digit: 22.2 -> [22.15, 22.25).
[[nodiscard]] Interval rounding_of(Decimal value);

/// Interval arithmetic, rounded outwards: the true result lies inside whenever the operands do.
[[nodiscard]] Interval add(Interval const& left, Interval const& right);
[[nodiscard]] Interval subtract(Interval const& left, Interval const& right);
/// Requires: every end is given.
[[nodiscard]] Interval multiply(Interval const& left, Interval const& right);
/// Nothing when the divisor may be zero or an end is missing.
[[nodiscard]] std::optional<Interval> divide(Interval const& left, Interval const& right);

}  // namespace stet
