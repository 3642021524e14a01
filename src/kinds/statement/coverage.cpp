#include "kinds/statement/coverage.hpp"

#include <algorithm>

namespace stet {
namespace {

bool same_prefix(Word const& left, Word const& right) {
  constexpr std::size_t letters = 5;
  return left.folded.size() >= letters && right.folded.size() >= letters &&
         left.folded.compare(0, letters, right.folded, 0, letters) == 0;
}
}  // namespace

Match match_word(Word const& word, Word const* begin, Word const* end, std::size_t& at) {
  Match best = Match::none;
  for (Word const* other = begin; other != end; ++other) {
    Match found = Match::none;
    if (word.number && other->number) {
      if (*word.number == *other->number) found = Match::exact;
    } else if (word.stem == other->stem) {
      found = Match::exact;
    } else if (word.group != 0 && word.group == other->group) {
      found = Match::synonym;
    } else if (same_prefix(word, *other)) {
      found = Match::prefix;
    }
    if (found > best) {
      best = found;
      at = static_cast<std::size_t>(other - begin);
    }
    if (best == Match::exact) break;
  }
  return best;
}
Cover cover(std::vector<Word> const& claim, Word const* begin, Word const* end) {
  double total = 0;
  Cover out;
  for (Word const& word : claim) {
    if (!word.content()) continue;
    total += word.rarity;
    std::size_t at = 0;
    Match const match = match_word(word, begin, end, at);
    if (match == Match::exact) out.exact += word.rarity;
    if (match >= Match::synonym) out.synonyms += word.rarity;
    if (match >= Match::prefix) out.prefix += word.rarity;
  }
  if (total == 0) return {1, 1, 1};
  return {out.exact / total, out.synonyms / total, out.prefix / total};
}
BestSentence find_best_sentence(std::vector<Word> const& claim,
                                std::vector<Passage> const& evidence) {
  BestSentence best;
  for (std::size_t p = 0; p < evidence.size(); ++p) {
    Passage const& passage = evidence[p];
    for (std::size_t s = 0; s < passage.sentences.size(); ++s) {
      Word const* const begin = passage.words.data() + passage.sentences[s].begin;
      Word const* const end = passage.words.data() + passage.sentences[s].end;
      double const covered = cover(claim, begin, end).prefix;
      if (covered > best.coverage) {
        best.passage = &passage;
        best.index = p;
        best.sentence = s;
        best.coverage = covered;
      }
      if (s + 1 < passage.sentences.size()) {
        Word const* const pair_end = passage.words.data() + passage.sentences[s + 1].end;
        best.pair = std::max(best.pair, cover(claim, begin, pair_end).prefix);
      }
    }
  }
  best.pair = std::max(best.pair, best.coverage);
  return best;
}
}  // namespace stet
