// The relations that a sentence may state between its figures; one file each. Every function
// appends the problems of one sentence and says nothing where the wording leaves a doubt.
#pragma once

#include <vector>

#include "check/arithmetic/arithmetic.hpp"
#include "check/arithmetic/terms.hpp"
#include "rules/arithmetic_words.hpp"

namespace stet {

/// "rose 12 % from 10 to 12", "to 4.3 % from 4.1 %", "fell by $3 from $10 to $8", "up 5 % from 20".
void check_changes(TermSentence const& sentence, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems);
/// "30 of the 60 members, or 40 %", "24 % of 16.9 million, or 4.2 million".
void check_shares(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems);
/// "20, 15 and 10, for a total of 55", "30 buses, made up of 12 and 15".
void check_totals(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems);

}  // namespace stet
