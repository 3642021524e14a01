#include "kinds/statement/telling_features.hpp"

#include <algorithm>
#include <cmath>

#include "kinds/statement/coverage.hpp"
#include "kinds/statement/feature_list.hpp"
#include "kinds/statement/slots.hpp"

namespace stet {
namespace {

std::size_t count(Word const* begin, Word const* end, WordClass wanted) {
  return static_cast<std::size_t>(
      std::count_if(begin, end, [&](Word const& word) { return word.is(wanted); }));
}
/// Words of a class that the best sentence has and the claim has not.
double new_words(std::vector<Word> const& claim, BestSentence const& best, WordClass wanted) {
  double found = 0;
  for (Word const* word = best.begin(); word != best.end(); ++word) {
    if (!word->is(wanted)) continue;
    bool const known = std::any_of(claim.begin(), claim.end(),
                                   [&](Word const& other) { return other.stem == word->stem; });
    if (!known) ++found;
  }
  return found;
}
/// Words on one side whose opposite stands on the other, the word itself missing there.
bool has_opposite(std::vector<Word> const& claim, BestSentence const& best,
                  Lexicon const& lexicon) {
  for (Word const& word : claim) {
    if (word.group == 0) continue;
    std::size_t at = 0;
    if (match_word(word, best.begin(), best.end(), at) != Match::none) continue;
    for (Word const* other = best.begin(); other != best.end(); ++other) {
      if (lexicon.opposite(word.group, other->group)) return true;
    }
  }
  return false;
}

}  // namespace

void score_classes(std::vector<Word> const& claim, BestSentence const& best, Lexicon const& lexicon,
                   EntailmentFeatures& f) {
  Word const* const begin = claim.data();
  Word const* const end = begin + claim.size();
  auto const here = [&](WordClass wanted) { return count(best.begin(), best.end(), wanted); };
  std::size_t const negations = count(begin, end, WordClass::negation);
  f[negation_claim] = flag(negations > 0);
  f[negation_evidence] = flag(here(WordClass::negation) > 0);
  f[negation_differs] = flag((negations > 0) != (here(WordClass::negation) > 0));
  f[denial_claim] = flag(count(begin, end, WordClass::denial) > 0);
  f[denial_evidence] = flag(here(WordClass::denial) > 0);
  f[denial_differs] = flag((f[denial_claim] > 0) != (f[denial_evidence] > 0));
  f[hedge_claim] = flag(count(begin, end, WordClass::hedge) > 0);
  f[hedge_evidence] = flag(here(WordClass::hedge) > 0);
  f[quantifier_claim] = flag(count(begin, end, WordClass::quantifier) > 0);
  f[modal_evidence] = flag(here(WordClass::modal) > 0);
  f[opposite] = flag(has_opposite(claim, best, lexicon));
  f[high_with_negation] = f[negation_differs] * f[best_sentence];
}
/// How the best sentence is told: quoted, reported, denied, as a headline.
void score_telling(std::vector<Word> const& claim, std::vector<Word> const& all,
                   BestSentence const& best, EntailmentFeatures& f) {
  Span const sentence{best.begin()->span.begin, (best.end() - 1)->span.end};
  std::string_view const words = slice(best.passage->text, sentence);
  f[quoted_evidence] = flag(
      words.find('"') != std::string_view::npos || words.find("\u2018") != std::string_view::npos ||
      words.find("\u201C") != std::string_view::npos || words.find(" '") != std::string_view::npos);
  std::size_t content = 0, capital = 0, reports = 0, denied = 0;
  for (Word const* word = best.begin(); word != best.end(); ++word) {
    content += static_cast<std::size_t>(word->content());
    capital += static_cast<std::size_t>(word->content() && word->capital);
    reports += static_cast<std::size_t>(word->is(WordClass::report));
    if (!word->is(WordClass::denial)) continue;
    std::size_t at = 0;
    denied += static_cast<std::size_t>(
        match_word(*word, claim.data(), claim.data() + claim.size(), at) != Match::exact);
  }
  f[report_evidence] = flag(reports > 0);
  f[title_case] = content == 0 ? 0 : static_cast<double>(capital) / static_cast<double>(content);
  f[denial_new] = flag(denied > 0);
  std::size_t const everywhere = count(all.data(), all.data() + all.size(), WordClass::denial);
  f[denial_anywhere] = flag(everywhere > 0);
  f[denials] = std::log1p(static_cast<double>(everywhere));
  std::size_t unmatched = 0;
  for (Word const& word : claim) {
    std::size_t at = 0;
    unmatched += static_cast<std::size_t>(
        word.is(WordClass::quantifier) &&
        match_word(word, all.data(), all.data() + all.size(), at) == Match::none);
  }
  f[quantifier_missing] = flag(unmatched > 0);
  f[rumours_new] = new_words(claim, best, WordClass::rumour);
  f[negations_new] = new_words(claim, best, WordClass::negation);
  f[confirmations] = new_words(claim, best, WordClass::confirmation);
  f[question_evidence] =
      flag(sentence.end < best.passage->text.size() && best.passage->text[sentence.end] == '?');
  f[question] = flag(best.passage->text.find('?') != std::string_view::npos);
  f[first_sentence] = flag(best.sentence == 0);
}
}  // namespace stet
