// What the words around a figure make of it: a name's number, an age, points of a poll, a rise.
#pragma once

#include <string_view>

#include "kinds/figure/read_figure.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// Whether a bare number belongs to a name or a code: "Flight 226", "iPhone 12", "24/7", a phone
/// number. `counts` tells that a plural noun of its own follows ("In Texas 12 people").
[[nodiscard]] bool is_identifier(std::string_view text, std::size_t begin,
                                 FigureReading const& reading, bool counts, RuleSet const& rules);

/// "Maria Lopez, 34, said", "aged 5 to 11", "age 87", "under the age of 21": makes the figure an
/// age.
void take_age_words(std::string_view text, std::size_t begin, FigureReading& reading);

/// "nine points ahead", "leads by six points": makes the figure percentage points.
void take_poll_points(std::string_view text, std::size_t begin, FigureReading& reading);

/// A bare "degree" is one of temperature unless the words around it speak of angles.
void take_degrees(std::string_view text, std::size_t begin, FigureReading& reading);

/// Sets `figure.change`: "rose 12 %", "a fall of 3 points", "12 % lower", "from 4.1 % to 4.3 %".
void set_change(std::string_view text, std::size_t begin, FigureReading& reading,
                RuleSet const& rules);

}  // namespace stet
