// Whether quoted words stand in a text: the published ladder (docs: "exact", "typography", "case
// and punctuation", "ellipsis", "brackets"), and a diff in words where they nearly do. No
// similarity score ever passes a quotation: a rung either holds for every word or does not hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/words.hpp"

namespace stet {

/// From the strictest down; `altered` and `absent` are no match.
enum class Rung : std::uint8_t {
  exact,        // byte for byte
  typography,   // after quotation marks, dashes, white space and markup
  punctuation,  // the same words in the same order; case and punctuation differ
  ellipsis,     // the parts in order, what was left out bounded and harmless
  brackets,     // the same with editorial insertions in square brackets
  altered,      // clearly the same utterance, but words differ
  absent
};
[[nodiscard]] std::string_view name(Rung rung);

struct Wording {
  Rung rung = Rung::absent;
  double similarity = 0;   // share of the quotation's words kept in order; only orders failures
  std::string diff;        // "have" -> "had"; words left out, put in or exchanged
  std::string swallowed;   // what an omission took away: "not", "but", "if"
  std::string cut_before;  // words of the same clause cut off just before: "should be"
  std::string cut_after;   // a contrast or condition cut off just after: "but only"
  bool inverts = false;    // the cut or the omission takes a negation away
  bool reordered = false;  // the parts stand in the text, in another order
};

/// `parts` are the pieces of one quotation as printed (split by the article's own words); `text` is
/// what was said. Linear in the text for each part. Bounded: parts beyond 64 and texts beyond 1 MB
/// are `absent`.
[[nodiscard]] Wording match_wording(std::vector<std::string_view> const& parts,
                                    std::string_view text, Lexicon const& lexicon);

}  // namespace stet
