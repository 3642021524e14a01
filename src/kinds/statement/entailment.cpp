#include "kinds/statement/entailment.hpp"

#include <algorithm>

#include "kinds/statement/coverage.hpp"
#include "kinds/statement/slots.hpp"

namespace stet {
namespace {

constexpr std::size_t max_claim_words = 200;

}  // namespace

Passage read_passage(std::string_view text, Lexicon const& lexicon) {
  Passage passage;
  passage.text = text;
  passage.words = read_words(text, lexicon);
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= passage.words.size(); ++i) {
    bool const ends = i == passage.words.size() || (i > begin && passage.words[i].first);
    if (!ends) continue;
    if (i > begin) passage.sentences.push_back({begin, i});
    begin = i;
  }
  return passage;
}

Alignment align_passages(Passage const& claim, std::vector<Passage> const& evidence,
                         Lexicon const& lexicon) {
  Alignment out;
  std::vector<Word> words = claim.words;
  if (words.size() > max_claim_words) words.resize(max_claim_words);
  std::vector<Word> all;
  for (Passage const& passage : evidence)
    all.insert(all.end(), passage.words.begin(), passage.words.end());
  BestSentence const best = find_best_sentence(words, evidence);
  if (best.passage == nullptr) return out;
  out.best_passage = best.index;
  out.best_sentence = best.sentence;
  out.best_coverage = best.coverage;

  for (Word const& word : words) {
    std::size_t at = 0;
    bool const absent =
        word.number && match_word(word, all.data(), all.data() + all.size(), at) != Match::exact;
    if (absent && out.missing_number.empty()) out.missing_number = word.folded;
  }
  std::vector<Word> const sentence(best.begin(), best.end());
  out.conflict = find_slot_conflict(words, sentence, all);
  out.features = score_features(claim, words, all, best, out.conflict, lexicon);
  return out;
}

}  // namespace stet
