// Features of how claim and evidence are told: negated, denied, hedged, reported, as a headline.
// Private to statement/.
#pragma once

#include "kinds/statement/coverage.hpp"

namespace stet {

void score_classes(std::vector<Word> const& claim, BestSentence const& best, Lexicon const& lexicon,
                   EntailmentFeatures& f);
/// How the best sentence is told: quoted, reported, denied, as a headline.
void score_telling(std::vector<Word> const& claim, std::vector<Word> const& all,
                   BestSentence const& best, EntailmentFeatures& f);

}  // namespace stet
