// Which words of a claim a stretch of evidence has, and how: the base of every entailment feature.
// Private to statement/.
#pragma once

#include <cstdint>
#include <vector>

#include "kinds/statement/entailment.hpp"

namespace stet {

struct Cover {
  double exact = 0;
  double synonyms = 0;
  double prefix = 0;
};

/// How one stretch of evidence has a word of the claim; ordered.
enum class Match : std::uint8_t { none, prefix, synonym, exact };

/// The best match among [begin, end), and its place.
[[nodiscard]] Match match_word(Word const& word, Word const* begin, Word const* end,
                               std::size_t& at);
/// Shares of the claim's content by rarity; all 1 for a claim without content.
[[nodiscard]] Cover cover(std::vector<Word> const& claim, Word const* begin, Word const* end);

/// The sentence that carries most of the claim.
struct BestSentence {
  Passage const* passage = nullptr;
  std::size_t index = 0;
  std::size_t sentence = 0;
  double coverage = -1;
  double pair = 0;

  [[nodiscard]] Word const* begin() const {
    return passage->words.data() + passage->sentences[sentence].begin;
  }
  [[nodiscard]] Word const* end() const {
    return passage->words.data() + passage->sentences[sentence].end;
  }
};

/// `passage` is null where the evidence has no sentence at all.
[[nodiscard]] BestSentence find_best_sentence(std::vector<Word> const& claim,
                                              std::vector<Passage> const& evidence);

/// All features of a claim against its evidence; `all` is every word of the evidence, `best` one of
/// its sentences.
[[nodiscard]] EntailmentFeatures score_features(
    Passage const& claim, std::vector<Word> const& claim_words, std::vector<Word> const& all,
    BestSentence const& best, SlotConflict const& conflict, Lexicon const& lexicon);

}  // namespace stet
