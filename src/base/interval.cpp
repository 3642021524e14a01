#include "base/interval.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

/// The corner values of a two-operand operation, rounded down and up.
template <typename Operation>
std::optional<Interval> corners(Interval const& left, Interval const& right, Operation operation) {
  if (!left.low || !left.high || !right.low || !right.high) return std::nullopt;
  Interval out;
  for (Decimal const a : {*left.low, *left.high}) {
    for (Decimal const b : {*right.low, *right.high}) {
      std::optional<Decimal> const down = operation(a, b, Rounding::down);
      std::optional<Decimal> const up = operation(a, b, Rounding::up);
      if (!down || !up) return std::nullopt;
      if (!out.low || *down < *out.low) out.low = down;
      if (!out.high || *up > *out.high) out.high = up;
    }
  }
  return out;
}

}  // namespace

bool Interval::contains(Decimal value) const {
  if (low && (value < *low || (low_open && value == *low))) return false;
  return !(high && (value > *high || (high_open && value == *high)));
}

bool Interval::overlaps(Interval const& other) const {
  auto const below = [](Interval const& a, Interval const& b) {
    if (!a.high || !b.low) return false;
    return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
  };
  return !below(*this, other) && !below(other, *this);
}

Interval exactly(Decimal value) { return Interval{value, value, false, false}; }

Interval rounding_of(Decimal value) {
  Decimal const half(5, value.exponent() - 1);
  Interval out{subtract(value, half), add(value, half), false, true};
  if (value.is_negative()) std::swap(out.low_open, out.high_open);
  return out;
}

Interval add(Interval const& left, Interval const& right) {
  Interval out;
  if (left.low && right.low) out.low = add(*left.low, *right.low, Rounding::down);
  if (left.high && right.high) out.high = add(*left.high, *right.high, Rounding::up);
  out.low_open = left.low_open || right.low_open;
  out.high_open = left.high_open || right.high_open;
  return out;
}

Interval subtract(Interval const& left, Interval const& right) {
  Interval negated{right.high, right.low, right.high_open, right.low_open};
  if (negated.low) negated.low = -*negated.low;
  if (negated.high) negated.high = -*negated.high;
  return add(left, negated);
}

Interval multiply(Interval const& left, Interval const& right) {
  return corners(left, right,
                 [](Decimal a, Decimal b, Rounding rounding) {
                   return std::optional(multiply(a, b, rounding));
                 })
      .value_or(Interval{});
}

std::optional<Interval> divide(Interval const& left, Interval const& right) {
  if (right.contains(Decimal(0))) return std::nullopt;
  return corners(left, right,
                 [](Decimal a, Decimal b, Rounding rounding) { return divide(a, b, rounding); });
}

}  // namespace stet
