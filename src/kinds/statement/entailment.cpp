#include "kinds/statement/entailment.hpp"

#include <algorithm>
#include <cmath>

#include "kinds/statement/slots.hpp"

namespace stet {
namespace {

constexpr std::size_t max_claim_words = 200;

bool is_name(Word const& word) {
  return word.capital && !word.first && word.content() && !word.number;
}

bool same_prefix(Word const& left, Word const& right) {
  constexpr std::size_t letters = 5;
  return left.folded.size() >= letters && right.folded.size() >= letters &&
         left.folded.compare(0, letters, right.folded, 0, letters) == 0;
}

struct Cover {
  double exact = 0;
  double synonyms = 0;
  double prefix = 0;
};

/// For every word of the claim, where and how one stretch of evidence has it.
enum class Match : std::uint8_t { none, prefix, synonym, exact };

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

std::size_t count(Word const* begin, Word const* end, WordClass wanted) {
  return static_cast<std::size_t>(
      std::count_if(begin, end, [&](Word const& word) { return word.is(wanted); }));
}

struct Best {
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

Best find_best(std::vector<Word> const& claim, std::vector<Passage> const& evidence) {
  Best best;
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

/// The features by their place in entailment_feature_names.
enum Index : std::size_t {
  coverage_exact,
  coverage_synonyms,
  coverage_prefix,
  best_sentence,
  best_pair,
  best_backwards,
  bigrams,
  ordered_run,
  names_covered,
  names_missing,
  numbers_covered,
  numbers_missing,
  years_missing,
  year_conflict,
  number_conflict,
  negation_claim,
  negation_evidence,
  negation_differs,
  denial_claim,
  denial_evidence,
  denial_differs,
  hedge_claim,
  hedge_evidence,
  opposite,
  quantifier_claim,
  modal_evidence,
  question_evidence,
  unaligned_one,
  unaligned_many,
  unaligned_rarest,
  claim_length,
  evidence_length,
  all_covered,
  high_with_negation,
  high_with_missing,
  first_words,
  last_words,
  verb_missing,
  names_in_sentence,
  coverage_squared
};

double flag(bool value) { return value ? 1.0 : 0.0; }

/// What all of the evidence says of the claim's words, one by one.
void score_words(std::vector<Word> const& claim, std::vector<Word> const& all, Best const& best,
                 EntailmentFeatures& f) {
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

/// Words on one side whose opposite stands on the other, the word itself missing there.
bool has_opposite(std::vector<Word> const& claim, Best const& best, Lexicon const& lexicon) {
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

void score_classes(std::vector<Word> const& claim, Best const& best, Lexicon const& lexicon,
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

void score_edges(std::vector<Word> const& claim, Best const& best, EntailmentFeatures& f) {
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
  Best const best = find_best(words, evidence);
  if (best.passage == nullptr) return out;
  out.best_passage = best.index;
  out.best_sentence = best.sentence;
  out.best_coverage = best.coverage;

  EntailmentFeatures& f = out.features;
  Cover const whole = cover(words, all.data(), all.data() + all.size());
  f[coverage_exact] = whole.exact;
  f[coverage_synonyms] = whole.synonyms;
  f[coverage_prefix] = whole.prefix;
  f[coverage_squared] = whole.prefix * whole.prefix;
  f[best_sentence] = best.coverage;
  f[best_pair] = best.pair;
  std::vector<Word> const sentence(best.begin(), best.end());
  f[best_backwards] = cover(sentence, words.data(), words.data() + words.size()).prefix;
  score_words(words, all, best, f);
  score_classes(words, best, lexicon, f);
  score_edges(words, best, f);
  std::size_t const last = best.end() == best.begin() ? 0 : (best.end() - 1)->span.end;
  f[question_evidence] = flag(last < best.passage->text.size() && best.passage->text[last] == '?');
  for (Word const& word : words) {
    std::size_t at = 0;
    bool const absent =
        word.number && match_word(word, all.data(), all.data() + all.size(), at) != Match::exact;
    if (absent && out.missing_number.empty()) out.missing_number = word.folded;
  }
  out.conflict = find_slot_conflict(words, sentence, all);
  f[year_conflict] = flag(out.conflict.kind == SlotKind::year);
  f[number_conflict] = flag(out.conflict.kind == SlotKind::number);
  return out;
}

}  // namespace stet
