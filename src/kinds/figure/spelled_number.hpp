// Numbers in words: "twenty-two and a half thousand", "a quarter of a million", "fifty-third",
// "tens of thousands".
#pragma once

#include <optional>
#include <string_view>

#include "kinds/figure/read_number.hpp"
#include "rules/number_words.hpp"

namespace stet {

/// The number whose first word stands at `at`.
[[nodiscard]] std::optional<NumberReading> read_spelled_number(std::string_view text,
                                                               std::size_t at,
                                                               NumberWords const& words);

/// Takes the scale words behind a number in digits that starts at `at`: "6.4" "million", "3"
/// "million and a half", "3" "dozen".
void scale_by_words(std::string_view text, std::size_t at, NumberReading& reading,
                    NumberWords const& words);

}  // namespace stet
