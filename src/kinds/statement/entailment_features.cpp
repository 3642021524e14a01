#include <algorithm>
#include <cmath>

#include "kinds/statement/coverage.hpp"
#include "kinds/statement/feature_list.hpp"
#include "kinds/statement/slots.hpp"
#include "kinds/statement/telling_features.hpp"

namespace stet {
namespace {

bool is_name(Word const& word) {
  return word.capital && !word.first && word.content() && !word.number;
}
/// What all of the evidence says of the claim's words, one by one.
void score_words(std::vector<Word> const& claim, std::vector<Word> const& all,
                 BestSentence const& best, EntailmentFeatures& f) {
  std::size_t names = 0, names_found = 0, names_here = 0, numbers = 0, numbers_found = 0;
  std::size_t unaligned = 0, content = 0, bigram_total = 0, bigram_found = 0, run = 0, longest = 0;
  double rarest = 0;
  bool previous_content = false;
  std::size_t previous_at = 0;
  Match previous_match = Match::none;
  for (Word const& word : claim) {
    if (!word.content()) continue;
    ++content;
    std::size_t at = 0;
    Match const match = match_word(word, all.data(), all.data() + all.size(), at);
    if (match == Match::none) {
      ++unaligned;
      rarest = std::max(rarest, word.rarity);
      if (!word.capital && !word.number && word.folded.size() > 3) f[verb_missing] = 1;
    }
    std::size_t here = 0;
    Match const in_best = match_word(word, best.begin(), best.end(), here);
    if (is_name(word)) {
      ++names;
      names_found += static_cast<std::size_t>(match != Match::none);
      names_here += static_cast<std::size_t>(in_best != Match::none);
    }
    if (word.number) {
      ++numbers;
      numbers_found += static_cast<std::size_t>(match == Match::exact);
      if (is_year(word) && match != Match::exact) f[years_missing] = 1;
    }
    if (previous_content) {
      ++bigram_total;
      bool const follows = in_best != Match::none && previous_match != Match::none &&
                           here > previous_at && here - previous_at <= 3;
      bigram_found += static_cast<std::size_t>(follows);
      run = follows ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    previous_content = true;
    previous_match = in_best;
    previous_at = here;
  }
  auto const share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  f[names_covered] = share(names_found, names);
  f[names_missing] = std::log1p(static_cast<double>(names - names_found));
  f[names_in_sentence] = share(names_here, names);
  f[numbers_covered] = share(numbers_found, numbers);
  f[numbers_missing] = std::log1p(static_cast<double>(numbers - numbers_found));
  f[bigrams] = share(bigram_found, bigram_total);
  f[ordered_run] = share(longest, std::max<std::size_t>(bigram_total, 1));
  f[unaligned_one] = flag(unaligned == 1);
  f[unaligned_many] = std::log1p(static_cast<double>(unaligned));
  f[unaligned_rarest] = rarest;
  f[all_covered] = flag(unaligned == 0);
  f[claim_length] = std::log1p(static_cast<double>(content));
  f[evidence_length] = std::log1p(static_cast<double>(all.size()));
  f[high_with_missing] = flag(unaligned == 1 && f[coverage_prefix] > 0.6);
}
void score_edges(std::vector<Word> const& claim, BestSentence const& best, EntailmentFeatures& f) {
  std::vector<Word const*> content;
  for (Word const& word : claim) {
    if (word.content()) content.push_back(&word);
  }
  auto const found = [&](std::size_t from, std::size_t to) {
    std::size_t hits = 0;
    std::size_t at = 0;
    for (std::size_t i = from; i < to; ++i)
      hits += static_cast<std::size_t>(match_word(*content[i], best.begin(), best.end(), at) !=
                                       Match::none);
    return to == from ? 1.0 : static_cast<double>(hits) / static_cast<double>(to - from);
  };
  std::size_t const half = std::min<std::size_t>(2, content.size());
  f[first_words] = found(0, half);
  f[last_words] = found(content.size() - half, content.size());
}
/// Missing words that have a rival of their kind in the evidence: another nationality, year,
/// number.
void score_rivals(std::vector<Word> const& claim, std::vector<Word> const& all,
                  BestSentence const& best, EntailmentFeatures& f) {
  std::size_t rivals = 0;
  for (Word const& word : claim) {
    std::size_t at = 0;
    if (match_word(word, all.data(), all.data() + all.size(), at) == Match::exact) continue;
    for (Word const* other = best.begin(); other != best.end(); ++other) {
      if (word.rivals != 0 && other->rivals == word.rivals) {
        ++rivals;
        break;
      }
      if (!word.number || !other->number) continue;
      f[is_year(word) ? year_rival : number_rival] = flag(is_year(word) == is_year(*other));
    }
  }
  f[rival_word] = flag(rivals > 0);
  f[rival_words] = static_cast<double>(rivals);
}
/// How alike two words are spelt: the Dice coefficient of their letter pairs.
double spelling_likeness(std::string const& left, std::string const& right) {
  if (left.size() < 3 || right.size() < 3) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < left.size(); ++i) {
    for (std::size_t j = 0; j + 1 < right.size(); ++j) {
      if (left[i] == right[j] && left[i + 1] == right[j + 1]) {
        ++common;
        break;
      }
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(left.size() + right.size() - 2);
}

/// Coverage where a word that is missing counts by the word in the best sentence spelt most like
/// it; and coverage of what is said, without the names that open the claim.
void score_predicate(std::vector<Word> const& claim, std::vector<Word> const& all,
                     BestSentence const& best, EntailmentFeatures& f) {
  double soft = 0, total = 0, said = 0, said_found = 0, said_here = 0, missing = 0;
  std::size_t missing_names = 0;
  bool opening = true;
  bool last_found = true;
  for (Word const& word : claim) {
    if (opening && !word.capital && word.content()) opening = false;
    if (!word.content()) continue;
    std::size_t at = 0;
    Match const match = match_word(word, all.data(), all.data() + all.size(), at);
    total += word.rarity;
    last_found = match != Match::none;
    if (match != Match::none) {
      soft += word.rarity;
    } else {
      double likeness = 0;
      for (Word const* other = best.begin(); other != best.end() && !word.number; ++other) {
        if (other->content())
          likeness = std::max(likeness, spelling_likeness(word.folded, other->folded));
      }
      soft += word.rarity * likeness;
      missing += word.rarity;
      missing_names += static_cast<std::size_t>(word.capital);
    }
    if (opening) continue;
    said += word.rarity;
    if (match != Match::none) said_found += word.rarity;
    if (match_word(word, best.begin(), best.end(), at) != Match::none) said_here += word.rarity;
  }
  f[soft_coverage] = total == 0 ? 1 : soft / total;
  f[predicate] = said == 0 ? 1 : said_found / said;
  f[predicate_here] = said == 0 ? 1 : said_here / said;
  f[last_covered] = flag(last_found);
  f[unaligned_weight] = missing;
  f[unaligned_names] = static_cast<double>(missing_names);
}
/// Neighbours of the claim that are neighbours somewhere in the evidence; and words whose
/// counterparts there have a negation just before them where the claim has none, or the reverse.
void score_neighbours(std::vector<Word> const& claim, std::vector<Word> const& all,
                      EntailmentFeatures& f) {
  constexpr std::size_t reach = 4;
  auto const negated = [&](std::vector<Word> const& words, std::size_t at) {
    for (std::size_t i = at - std::min(at, reach); i < at; ++i) {
      if (words[i].is(WordClass::negation) && !words[i + 1].first) return true;
    }
    return false;
  };
  std::size_t pairs = 0, found = 0, turned = 0, aligned = 0;
  Word const* previous = nullptr;
  for (std::size_t i = 0; i < claim.size(); ++i) {
    Word const& word = claim[i];
    if (!word.content()) continue;
    bool near = false, same = false, other = false;
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (!word.matches(all[j])) continue;
      (negated(claim, i) == negated(all, j) ? same : other) = true;
      for (std::size_t k = j - std::min(j, reach); previous != nullptr && k < j && !near; ++k)
        near = previous->matches(all[k]);
    }
    if (same || other) ++aligned;
    if (other && !same) ++turned;
    if (previous != nullptr) {
      ++pairs;
      found += static_cast<std::size_t>(near);
    }
    previous = &word;
  }
  f[bigrams_anywhere] = pairs == 0 ? 1 : static_cast<double>(found) / static_cast<double>(pairs);
  f[negation_near] = aligned == 0 ? 0 : static_cast<double>(turned) / static_cast<double>(aligned);
}
/// Of a claim of several sentences, how far the least covered one is covered.
double weakest_coverage(Passage const& claim, std::vector<Word> const& all) {
  double weakest = 1;
  for (Span const range : claim.sentences) {
    std::vector<Word> const sentence(claim.words.begin() + range.begin,
                                     claim.words.begin() + range.end);
    weakest = std::min(weakest, cover(sentence, all.data(), all.data() + all.size()).prefix);
  }
  return weakest;
}

}  // namespace

EntailmentFeatures score_features(Passage const& claim, std::vector<Word> const& claim_words,
                                  std::vector<Word> const& all, BestSentence const& best,
                                  SlotConflict const& conflict, Lexicon const& lexicon) {
  EntailmentFeatures f{};
  Cover const whole = cover(claim_words, all.data(), all.data() + all.size());
  f[coverage_exact] = whole.exact;
  f[coverage_synonyms] = whole.synonyms;
  f[coverage_prefix] = whole.prefix;
  f[coverage_squared] = whole.prefix * whole.prefix;
  f[best_sentence] = best.coverage;
  f[best_pair] = best.pair;
  std::vector<Word> const sentence(best.begin(), best.end());
  f[best_backwards] =
      cover(sentence, claim_words.data(), claim_words.data() + claim_words.size()).prefix;
  score_words(claim_words, all, best, f);
  score_classes(claim_words, best, lexicon, f);
  score_edges(claim_words, best, f);
  score_rivals(claim_words, all, best, f);
  score_predicate(claim_words, all, best, f);
  score_telling(claim_words, all, best, f);
  score_neighbours(claim_words, all, f);
  f[weakest_sentence] = weakest_coverage(claim, all);
  f[year_conflict] = flag(conflict.kind == SlotKind::year);
  f[number_conflict] = flag(conflict.kind == SlotKind::number);
  return f;
}

}  // namespace stet
