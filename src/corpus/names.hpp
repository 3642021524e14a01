// Names and words in the form that look-ups compare: a corpus finds "High-Flyer's" under
// "high flyer".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// Case, accents, punctuation, a leading "the" and a possessive ending taken away; words separated
/// by one space. Empty for a text without letters and digits.
[[nodiscard]] std::string name_key(std::string_view name);

/// The content of a text as index terms, in order, repeats kept: folded words without accents and
/// English inflections ("released" and "releases" are one term); numbers with their separators
/// ("1,234.5"); pairs of neighbouring characters for scripts that write no spaces.
[[nodiscard]] std::vector<std::string> index_words(std::string_view text);

/// The parts of a "|"-separated cell, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> split_alternatives(std::string_view cell);

}  // namespace stet
