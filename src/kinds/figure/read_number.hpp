// Numbers in digits or words, with their scale words, as exact decimals.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "rules/number_words.hpp"

namespace stet {

enum class NumberForm : std::uint8_t {
  plain,
  ordinal,   // "14th", "third"
  fraction,  // "two-thirds", "3/4", "half"
  vague,     // "thousands", "tens of thousands": `value` is the least it can be
};

struct NumberReading {
  NumberForm form = NumberForm::plain;
  Decimal value;             // keeps the precision written: "22.2 million" is 222 * 10^5
  std::uint32_t length = 0;  // bytes
  std::int32_t power = 0;    // of ten, of the last scale word: 6 of "22.2 million"
  bool in_words = false;
  bool is_grouped = false;  // "1,204": cannot take a scale from the other end of a range
  bool is_bare =
      false;  // "half", "a third", "million": a figure only where the words around say so
};

/// The number that starts at `at`: digits, number words or both ("22.2 million", "two and a half
/// million", "half a million", "nine point four"). At most about twenty words are read.
[[nodiscard]] std::optional<NumberReading> read_number(std::string_view text, std::size_t at,
                                                       NumberWords const& words);

}  // namespace stet
