#include "kinds/figure/compare_value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace stet {
namespace {

/// A value to measure distances from: as given, or the middle of a closed interval.
std::optional<double> middle(Figure const& figure) {
  if (figure.value) return figure.value->to_double();
  Interval const& interval = figure.interval;
  if (interval.low && interval.high)
    return (interval.low->to_double() + interval.high->to_double()) / 2;
  if (interval.low) return interval.low->to_double();
  if (interval.high) return interval.high->to_double();
  return std::nullopt;
}

double relative_difference(double claim, double reference) {
  double const larger = std::max(std::fabs(claim), std::fabs(reference));
  return larger == 0 ? 0 : std::fabs(claim - reference) / larger;
}

/// The values that a plain number stands for; the finder's interval where it gives one.
Interval interval_of(Figure const& figure) {
  Interval const& given = figure.interval;
  if (given.low || given.high) return given;
  return figure.value ? exactly(*figure.value) : Interval{};
}

/// An open end reaches as far as a writer who knew better would let it.
bool beyond_open_end(Figure const& open, Figure const& other) {
  Interval const& interval = open.interval;
  std::optional<double> const value = middle(other);
  if (!value || interval.low.has_value() == interval.high.has_value()) return false;
  double const bound = (interval.low ? *interval.low : *interval.high).to_double();
  return relative_difference(*value, bound) > open_end_cap;
}

/// Whether `precise` rounds, or is cut off, to `round` at the last digit of `round` that is not
/// zero.
bool rounds_to(Decimal precise, Decimal round) {
  Decimal const significant = round.normalized();
  return round_to(precise, significant.exponent()) == round ||
         round_to(precise, significant.exponent(), Rounding::down) == round;
}

/// Small whole numbers are counted, not rounded: "3 dead" is not "about 3".
bool may_be_rounded(Decimal value) {
  return value.normalized().exponent() > 0 || value.normalized().exponent() < 0;
}

bool same_digits(Decimal left, Decimal right, int power) {
  return left.scaled(power) == right || right.scaled(power) == left;
}

bool is_scale_slip(Figure const& claim, Figure const& reference) {
  if (!claim.value || !reference.value || claim.value->is_zero()) return false;
  constexpr std::array<int, 3> powers = {3, 6, 9};
  return std::any_of(powers.begin(), powers.end(), [&](int power) {
    if (same_digits(*claim.value, *reference.value, power)) return true;
    // "600 million" against 593.7 billion: the slip and a rounding at once.
    return (may_be_rounded(*claim.value) &&
            relative_difference(claim.value->scaled(power).to_double(),
                                reference.value->to_double()) <= rounding_cap) ||
           (may_be_rounded(*claim.value) &&
            relative_difference(reference.value->scaled(power).to_double(),
                                claim.value->to_double()) <= rounding_cap);
  });
}

}  // namespace

ValueMatch match_values(Figure const& claim, Figure const& reference) {
  std::optional<double> const claimed = middle(claim);
  std::optional<double> const known = middle(reference);
  if (!claimed || !known) return ValueMatch::unknown;

  Interval const written = interval_of(claim);
  bool const inside = reference.value && reference.hedge.empty()
                          ? written.contains(*reference.value)
                          : written.overlaps(interval_of(reference));
  bool const same = claim.value && reference.value && *claim.value == *reference.value;
  if (inside && (beyond_open_end(claim, reference) || beyond_open_end(reference, claim)))
    return ValueMatch::loose;
  if (inside) return ValueMatch::equal;
  if (same && claim.hedge.empty()) return ValueMatch::equal;
  // The reference may itself be the rounder one.
  if (reference.value && claim.value && claim.hedge.empty() &&
      interval_of(reference).contains(*claim.value))
    return ValueMatch::equal;

  double const off = relative_difference(*claimed, *known);
  if (claim.value && reference.value && claim.hedge.empty() && off <= rounding_cap) {
    if (may_be_rounded(*claim.value) && rounds_to(*reference.value, *claim.value))
      return ValueMatch::rounder;
    if (may_be_rounded(*reference.value) && rounds_to(*claim.value, *reference.value))
      return ValueMatch::equal;
  }
  constexpr double near_by = 0.1;
  if (!claim.hedge.empty() && off <= near_by) return ValueMatch::hedge_mismatch;
  if (is_scale_slip(claim, reference)) return ValueMatch::scale_slip;
  return ValueMatch::different;
}

std::string readable_value(Decimal value, std::string_view unit) {
  struct Scale {
    std::size_t zeros;
    std::string_view word;
  };
  constexpr std::array<Scale, 3> scales = {{{12, "trillion"}, {9, "billion"}, {6, "million"}}};
  std::string digits = value.to_string();
  std::string_view word;
  for (Scale const& scale : scales) {
    bool const whole = digits.find('.') == std::string::npos;
    std::size_t const sign = digits.starts_with('-') ? 1 : 0;
    if (!whole || digits.size() <= scale.zeros + sign) continue;
    constexpr std::size_t most_places = 3;
    std::size_t const point = digits.size() - scale.zeros;
    std::size_t const last = digits.find_last_not_of('0');
    if (last >= point + most_places) break;
    digits = last < point ? digits.substr(0, point)
                          : digits.substr(0, point) + '.' + digits.substr(point, last + 1 - point);
    word = scale.word;
    break;
  }
  return fmt::format("{}{}{}{}{}", digits, word.empty() ? "" : " ", word, unit.empty() ? "" : " ",
                     unit);
}

std::string describe_difference(std::string_view claim_words, Figure const& claim,
                                std::string_view reference_words, Figure const& reference,
                                ValueMatch match) {
  std::string const both =
      fmt::format("the article says {}, the source {}", claim_words, reference_words);
  std::optional<double> const claimed = middle(claim);
  std::optional<double> const known = middle(reference);
  if (match == ValueMatch::equal) return "";
  if (!claimed || !known || *known == 0) return both;
  if (match == ValueMatch::scale_slip)
    return both + (std::fabs(*claimed) < std::fabs(*known)
                       ? ": the same digits at a smaller scale (million for billion?)"
                       : ": the same digits at a larger scale (billion for million?)");
  double const percent = (*claimed - *known) / std::fabs(*known) * 100;
  std::string const size = std::fabs(percent) < 1000
                               ? fmt::format("{:.1f} %", std::fabs(percent))
                               : fmt::format("{:.0f} times", std::fabs(*claimed / *known));
  return fmt::format("{} ({} {})", both, size, percent < 0 ? "lower" : "higher");
}

}  // namespace stet
