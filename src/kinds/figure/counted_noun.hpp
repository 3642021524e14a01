// What a number counts: the noun phrase behind it.
#pragma once

#include <optional>
#include <string>

#include "language/analysis.hpp"
#include "text/document.hpp"

namespace stet {

struct CountedNoun {
  std::string words;       // modifiers and the head in the singular: "daily active user"
  bool is_plural = false;  // of the head as written
};

/// The noun phrase that starts right behind `end` (a byte of `document.text`), in the tokens
/// [first, last): "22.2 million daily active users", "27-nation bloc", "dozens of homes". Nothing
/// where another word class follows, or one that belongs to time ("12 last year"). `may_be_of`: an
/// "of the" may stand before it. `is_one`: only then is a singular what is counted.
[[nodiscard]] std::optional<CountedNoun> counted_noun(Document const& document,
                                                      Analysis const& analysis, TokenRange sentence,
                                                      std::uint32_t end, bool may_be_of,
                                                      bool is_one);

}  // namespace stet
