// The shapes of numbers in digits. Recognises only; values are made by kinds/figure/read_number. No
// Boost here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet::grammar {

enum class DigitShape : std::uint8_t {
  none,
  plain,     // "1204", "1,204,377", "12,45,000", "1 234 567", "6.4", ".08"
  ordinal,   // "14th", "2nd"
  fraction,  // "3/4"
  mixed,     // "1 1/2", "2 3/4"
  power,     // "1.3x10^6"
  exponent,  // "12.32e+14"
};

struct DigitNumber {
  DigitShape shape = DigitShape::none;
  std::uint32_t length = 0;  // of the whole
  std::uint32_t first = 0;  // length of the first number: of "1.3" in "1.3x10^6", of "1" in "1 1/2"
};

/// The longest number in digits at the start of `text`. It may not end inside another number
/// ("3.5.1", "10:30", "555-1234" give none).
[[nodiscard]] DigitNumber digits_at(std::string_view text);

struct DigitRatio {
  std::uint32_t first = 0;   // length of the left side
  std::uint32_t length = 0;  // of the whole
};

/// "1:8", "1:250": two sides that are no clock time.
[[nodiscard]] std::optional<DigitRatio> ratio_at(std::string_view text);

}  // namespace stet::grammar
