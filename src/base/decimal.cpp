#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>

namespace stet {
namespace {

__extension__ typedef __int128 Wide;  // NOLINT: -Wpedantic accepts only this spelling

constexpr int max_digits = 18;
constexpr Wide max_coefficient = 1'000'000'000'000'000'000;  // 10^18, exclusive
constexpr std::int32_t max_exponent = 1'000'000;  // far beyond any text, far from overflow

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

/// value / 10, rounded as asked; `sticky` tells that non-zero digits were dropped before.
Wide drop_digits(Wide value, std::int32_t count, Rounding rounding) {
  if (count <= 0) return value;
  if (count > 38)
    return rounding == Rounding::up && value > 0
               ? 1
               : (rounding == Rounding::down && value < 0 ? -1 : 0);
  Wide divisor = 1;
  for (std::int32_t i = 0; i < count; ++i) divisor *= 10;
  Wide const quotient = value / divisor;
  Wide const rest = value % divisor;
  if (rest == 0) return quotient;
  switch (rounding) {
    case Rounding::down:
      return rest < 0 ? quotient - 1 : quotient;
    case Rounding::up:
      return rest > 0 ? quotient + 1 : quotient;
    case Rounding::nearest:
      break;
  }
  bool const away = magnitude(rest) >= divisor - magnitude(rest);
  if (!away) return quotient;
  return rest < 0 ? quotient - 1 : quotient + 1;
}

int digit_count(Wide value) {
  int digits = 0;
  for (value = magnitude(value); value != 0; value /= 10) ++digits;
  return digits;
}

Decimal fit(Wide coefficient, std::int32_t exponent, Rounding rounding) {
  int const excess = digit_count(coefficient) - max_digits;
  if (excess > 0) {
    coefficient = drop_digits(coefficient, excess, rounding);
    exponent += excess;
    if (magnitude(coefficient) >= max_coefficient) {
      coefficient /= 10;
      ++exponent;
    }
  }
  return Decimal(static_cast<std::int64_t>(coefficient), exponent);
}

Wide times_power_of_ten(Wide value, std::int32_t power) {
  for (; power > 0; --power) value *= 10;
  return value;
}

/// Position of the leading digit: 10^(leading - 1) <= |value| < 10^leading.
std::int64_t leading(Decimal value) {
  return digit_count(value.coefficient()) + std::int64_t{value.exponent()};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  std::int64_t coefficient = 0;
  std::int32_t exponent = 0;
  int significant = 0;
  bool point = false;
  bool digits = false;
  for (char const c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = true;
    if (significant > 0 || c != '0') ++significant;
    if (significant > max_digits) return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    if (point) --exponent;
    if (exponent < -max_exponent) return std::nullopt;
  }
  if (!digits || text.back() == '.') return std::nullopt;
  return Decimal(negative ? -coefficient : coefficient, exponent);
}

Decimal Decimal::normalized() const {
  if (coefficient_ == 0) return Decimal();
  Decimal out = *this;
  while (out.coefficient_ % 10 == 0) {
    out.coefficient_ /= 10;
    ++out.exponent_;
  }
  return out;
}

std::string Decimal::to_string() const {
  Decimal const value = normalized();
  std::string digits = std::to_string(value.abs().coefficient_);
  if (value.exponent_ >= 0) {
    digits.append(static_cast<std::size_t>(value.exponent_), '0');
  } else {
    auto const places = static_cast<std::size_t>(-std::int64_t{value.exponent_});
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  return value.is_negative() ? "-" + digits : digits;
}

double Decimal::to_double() const {
  return static_cast<double>(coefficient_) * std::pow(10.0, exponent_);
}

std::strong_ordering operator<=>(Decimal left, Decimal right) {
  int const left_sign = (left.coefficient_ > 0) - (left.coefficient_ < 0);
  int const right_sign = (right.coefficient_ > 0) - (right.coefficient_ < 0);
  if (left_sign != right_sign || left_sign == 0) return left_sign <=> right_sign;
  std::int64_t const left_leading = leading(left);
  std::int64_t const right_leading = leading(right);
  if (left_leading != right_leading) {
    return left_sign > 0 ? left_leading <=> right_leading : right_leading <=> left_leading;
  }
  // The same leading digit: exponents differ by less than 18, so both fit once aligned.
  std::int32_t const low = std::min(left.exponent_, right.exponent_);
  Wide const a = times_power_of_ten(left.coefficient_, left.exponent_ - low);
  Wide const b = times_power_of_ten(right.coefficient_, right.exponent_ - low);
  return a < b ? std::strong_ordering::less
               : (a > b ? std::strong_ordering::greater : std::strong_ordering::equal);
}

Decimal add(Decimal left, Decimal right, Rounding rounding) {
  if (left.is_zero()) return right;
  if (right.is_zero()) return left;
  if (left.exponent() < right.exponent()) std::swap(left, right);
  std::int32_t const shift = left.exponent() - right.exponent();
  if (shift <= 19) {
    return fit(times_power_of_ten(left.coefficient(), shift) + right.coefficient(),
               right.exponent(), rounding);
  }
  // The smaller one lies below the 18 digits kept; one sticky unit preserves the direction.
  Wide const sticky = right.is_negative() ? -1 : 1;
  return fit(times_power_of_ten(left.coefficient(), 19) + sticky, left.exponent() - 19, rounding);
}

Decimal subtract(Decimal left, Decimal right, Rounding rounding) {
  return add(left, -right, rounding);
}

Decimal multiply(Decimal left, Decimal right, Rounding rounding) {
  return fit(Wide{left.coefficient()} * right.coefficient(), left.exponent() + right.exponent(),
             rounding);
}

std::optional<Decimal> divide(Decimal left, Decimal right, Rounding rounding) {
  if (right.is_zero()) return std::nullopt;
  left = left.normalized();
  right = right.normalized();
  if (left.is_zero()) return Decimal();
  int const shift =
      std::max(0, 17 + digit_count(right.coefficient()) - digit_count(left.coefficient()));
  Wide numerator = times_power_of_ten(left.coefficient(), shift);
  Wide denominator = right.coefficient();
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  // Ten times the quotient with a sticky last digit, so that one rounding serves every direction.
  Wide const quotient = numerator / denominator;
  Wide const rest = numerator % denominator;
  Wide const sticky = rest == 0 ? 0 : (rest < 0 ? -1 : 1);
  Wide const scaled = quotient * 10 + sticky;
  std::int32_t const exponent = left.exponent() - right.exponent() - shift - 1;
  int const excess = digit_count(scaled) - 15;
  if (excess <= 0) return fit(scaled, exponent, rounding).normalized();
  return fit(drop_digits(scaled, excess, rounding), exponent + excess, rounding).normalized();
}

Decimal round_to(Decimal value, std::int32_t exponent, Rounding rounding) {
  if (value.exponent() >= exponent) return value;
  return fit(drop_digits(value.coefficient(), exponent - value.exponent(), rounding), exponent,
             rounding);
}

}  // namespace stet
