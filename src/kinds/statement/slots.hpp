// The typed slots that may contradict: a year, a number with its unit, a negation. Each is judged
// only in a sentence that clearly speaks of the same thing; absence is never a contradiction.
#pragma once

#include "kinds/statement/entailment.hpp"

namespace stet {

/// `sentence` is the evidence's sentence nearest to the claim, `all` every word of the evidence: a
/// value that stands anywhere in it is not contradicted.
[[nodiscard]] SlotConflict find_slot_conflict(std::vector<Word> const& claim,
                                              std::vector<Word> const& sentence,
                                              std::vector<Word> const& all);

/// Four digits that name a year.
[[nodiscard]] bool is_year(Word const& word);

}  // namespace stet
