#include "kinds/statement/slots.hpp"

#include <algorithm>

namespace stet {
namespace {

// Of the claim's other words, by rarity, that the sentence must have before a slot may contradict.
constexpr double same_event = 0.7;
constexpr double same_sentence = 0.85;

bool is_name(Word const& word) {
  return word.capital && !word.first && word.content() && !word.number;
}

bool stands_in(Word const& word, std::vector<Word> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](Word const& other) { return word.matches(other); });
}

/// Coverage of what is neither a number nor a month.
double other_words_covered(std::vector<Word> const& claim, std::vector<Word> const& sentence) {
  double total = 0;
  double found = 0;
  for (Word const& word : claim) {
    if (!word.content() || word.number || word.is(WordClass::month)) continue;
    total += word.rarity;
    if (stands_in(word, sentence)) found += word.rarity;
  }
  return total == 0 ? 0 : found / total;
}

bool names_covered(std::vector<Word> const& claim, std::vector<Word> const& sentence) {
  return std::all_of(claim.begin(), claim.end(),
                     [&](Word const& word) { return !is_name(word) || stands_in(word, sentence); });
}

bool is_turned(std::vector<Word> const& words) {
  return std::any_of(words.begin(), words.end(), [](Word const& word) {
    return word.is(WordClass::negation) || word.is(WordClass::denial);
  });
}

SlotConflict year_conflict(std::vector<Word> const& claim, std::vector<Word> const& sentence,
                           std::vector<Word> const& all) {
  auto const is_it = [](Word const& word) { return is_year(word); };
  auto const ours = std::find_if(claim.begin(), claim.end(), is_it);
  auto const theirs = std::find_if(sentence.begin(), sentence.end(), is_it);
  if (ours == claim.end() || theirs == sentence.end()) return {};
  if (std::count_if(claim.begin(), claim.end(), is_it) != 1 ||
      std::count_if(sentence.begin(), sentence.end(), is_it) != 1)
    return {};
  if (stands_in(*ours, all)) return {};
  // "by 1990", "since 1990", "before 1990" bound a time; only a year told as the time contradicts.
  if (ours != claim.begin() && (ours - 1)->folded != "in" && !(ours - 1)->is(WordClass::month) &&
      !(ours - 1)->number)
    return {};
  return {SlotKind::year, ours->folded, theirs->folded};
}

/// The word that a number counts or measures: the next content word, at most two words on.
Word const* counted(std::vector<Word> const& words, std::size_t number) {
  for (std::size_t i = number + 1; i < words.size() && i <= number + 2; ++i) {
    if (words[i].number) return nullptr;
    if (words[i].content()) return &words[i];
  }
  return nullptr;
}

SlotConflict number_conflict(std::vector<Word> const& claim, std::vector<Word> const& sentence,
                             std::vector<Word> const& all) {
  for (std::size_t i = 0; i < claim.size(); ++i) {
    Word const& ours = claim[i];
    if (!ours.number || is_year(ours) || stands_in(ours, all)) continue;
    if (i > 0 && claim[i - 1].is(WordClass::month)) continue;
    Word const* const unit = counted(claim, i);
    if (unit == nullptr) continue;
    Word const* other = nullptr;
    for (std::size_t j = 0; j < sentence.size(); ++j) {
      if (!sentence[j].number || is_year(sentence[j])) continue;
      Word const* const their_unit = counted(sentence, j);
      if (their_unit == nullptr || their_unit->stem != unit->stem) continue;
      if (other != nullptr) return {};  // two candidates: which one is meant is not known
      other = &sentence[j];
    }
    if (other == nullptr) continue;
    bool const hedged = std::any_of(claim.begin(), claim.end(), [](Word const& word) {
      return word.is(WordClass::quantifier) || word.is(WordClass::hedge);
    });
    if (hedged) return {};
    return {SlotKind::number, ours.folded + ' ' + unit->folded, other->folded + ' ' + unit->folded};
  }
  return {};
}

SlotConflict polarity_conflict(std::vector<Word> const& claim, std::vector<Word> const& sentence) {
  auto const negation = [](Word const& word) {
    return word.is(WordClass::negation) && word.folded != "no" && word.folded != "without";
  };
  auto const ours = std::find_if(claim.begin(), claim.end(), negation);
  if (ours == claim.end() || is_turned(sentence)) return {};
  if (std::count_if(claim.begin(), claim.end(), negation) != 1) return {};
  bool const doubted = std::any_of(sentence.begin(), sentence.end(), [](Word const& word) {
    return word.is(WordClass::condition) || word.folded == "only";
  });
  if (doubted) return {};
  return {SlotKind::polarity, ours->folded, "no negation"};
}

}  // namespace

bool is_year(Word const& word) {
  return word.number && word.folded.size() == 4 &&
         word.folded.find_first_not_of("0123456789") == std::string::npos &&
         *word.number >= Decimal(1000) && *word.number <= Decimal(2100);
}

SlotConflict find_slot_conflict(std::vector<Word> const& claim, std::vector<Word> const& sentence,
                                std::vector<Word> const& all) {
  double const covered = other_words_covered(claim, sentence);
  if (covered < same_event || !names_covered(claim, sentence)) return {};
  if (is_turned(claim) == is_turned(sentence)) {
    if (SlotConflict found = year_conflict(claim, sentence, all); found.kind != SlotKind::none)
      return found;
    if (SlotConflict found = number_conflict(claim, sentence, all); found.kind != SlotKind::none)
      return found;
    return {};
  }
  return covered >= same_sentence ? polarity_conflict(claim, sentence) : SlotConflict{};
}

}  // namespace stet
