// Exact decimal numbers. A claimed value is never a binary floating-point number: the digits that
// were written are the precision that was claimed.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// coefficient * 10^exponent, with at most 18 significant digits. "12.50" keeps its trailing zero
/// (coefficient 1250, exponent -2), so that `unit_of_last_place` can tell the precision written;
/// comparison is by value, so 12.50 == 12.5.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int64_t coefficient, std::int32_t exponent = 0)
      : coefficient_(coefficient), exponent_(exponent) {}

  /// Reads "-1204.50": an optional sign, digits, an optional point with digits. No separators, no
  /// exponent, no spaces. Nothing when the text is not that or has more than 18 significant digits.
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] constexpr std::int64_t coefficient() const { return coefficient_; }
  [[nodiscard]] constexpr std::int32_t exponent() const { return exponent_; }
  [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == 0; }
  [[nodiscard]] constexpr bool is_negative() const { return coefficient_ < 0; }

  /// 10^exponent: the place of the last digit written.
  [[nodiscard]] constexpr Decimal unit_of_last_place() const { return Decimal(1, exponent_); }
  /// This value times 10^power, exactly: the digits written stay the same.
  [[nodiscard]] constexpr Decimal scaled(std::int32_t power) const {
    return Decimal(coefficient_, exponent_ + power);
  }
  [[nodiscard]] constexpr Decimal operator-() const { return Decimal(-coefficient_, exponent_); }
  [[nodiscard]] Decimal abs() const { return is_negative() ? -*this : *this; }
  /// The same value without trailing zeros.
  [[nodiscard]] Decimal normalized() const;
  /// Plain notation without exponent or needless zeros: "1000000000000", "-0.5".
  [[nodiscard]] std::string to_string() const;
  /// For ratios and scores only, never for a claimed value.
  [[nodiscard]] double to_double() const;

  friend std::strong_ordering operator<=>(Decimal left, Decimal right);
  friend bool operator==(Decimal left, Decimal right) { return (left <=> right) == 0; }

 private:
  std::int64_t coefficient_ = 0;
  std::int32_t exponent_ = 0;
};

enum class Rounding {
  down,
  up,
  nearest
};  // towards minus infinity, plus infinity, half away from zero

/// Results that need more than 18 digits are rounded in the direction given.
[[nodiscard]] Decimal add(Decimal left, Decimal right, Rounding rounding = Rounding::nearest);
[[nodiscard]] Decimal subtract(Decimal left, Decimal right, Rounding rounding = Rounding::nearest);
[[nodiscard]] Decimal multiply(Decimal left, Decimal right, Rounding rounding = Rounding::nearest);
/// Nothing when the divisor is zero. 15 significant digits.
[[nodiscard]] std::optional<Decimal> divide(Decimal left, Decimal right,
                                            Rounding rounding = Rounding::nearest);
/// `value` rounded to a multiple of 10^exponent.
[[nodiscard]] Decimal round_to(Decimal value, std::int32_t exponent,
                               Rounding rounding = Rounding::nearest);

}  // namespace stet
