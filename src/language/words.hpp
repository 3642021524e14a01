// The words of a passage as comparers see them: folded, stemmed, classed, numbers read. Coarser
// than Analysis, needs no Document, and is the same for an article, a corpus row and a pasted
// passage.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/span.hpp"
#include "rules/lexicon.hpp"

namespace stet {

struct Word {
  Span span;           // of the text given; several words for a phrase of the lexicon
  std::string folded;  // lower case, without a possessive ending
  std::string stem;    // of `folded`, or the phrase itself
  std::uint16_t classes = 0;
  std::uint32_t group = 0;        // of synonyms
  std::uint16_t rivals = 0;       // the kind of words that it is one of
  std::optional<Decimal> number;  // of digits or number words, with the scale word that follows
  double rarity = 1;              // 0 for the commonest words to 1 for the rarest
  bool capital = false;           // written with a capital first letter
  bool first = false;             // of its sentence

  [[nodiscard]] bool is(WordClass wanted) const {
    return (classes & static_cast<std::uint16_t>(wanted)) != 0;
  }
  /// Carries content: neither a function word nor a bare negation.
  [[nodiscard]] bool content() const {
    return number.has_value() || (!is(WordClass::function) && !is(WordClass::negation));
  }
  /// Whether two words say the same: one stem or one group of synonyms, or one number.
  [[nodiscard]] bool matches(Word const& other) const;
};

/// Linear in the text. Markup and punctuation are no words; "1.2 million" is one word, "n't" is
/// left with its verb ("didn't").
[[nodiscard]] std::vector<Word> read_words(std::string_view text, Lexicon const& lexicon);

}  // namespace stet
