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

/// Both open with one subject: the claim's first content word is among the sentence's first. "Ann,
/// niece of Charles, died in 2002" does not say when Charles did.
bool same_opening(std::vector<Word> const& claim, std::vector<Word> const& sentence) {
  constexpr std::size_t first_words = 4;
  auto const first = std::find_if(claim.begin(), claim.end(),
                                  [](Word const& word) { return word.content() && !word.number; });
  if (first == claim.end()) return false;
  std::size_t seen = 0;
  for (Word const& word : sentence) {
    if (!word.content()) continue;
    if (word.matches(*first)) return true;
    if (++seen == first_words) return false;
  }
  return false;
}

/// A word of what is said, not of whom, that both have, near to the sentence's number.
bool said_near(std::vector<Word> const& claim, std::vector<Word> const& sentence, std::size_t at) {
  constexpr std::size_t reach = 7;
  std::size_t const begin = at - std::min(at, reach);
  std::size_t const end = std::min(at + reach, sentence.size());
  for (std::size_t i = begin; i < end; ++i) {
    Word const& word = sentence[i];
    if (!word.capital && !word.number && word.content() && stands_in(word, claim)) return true;
  }
  return false;
}

/// Every other number of the claim stands in the sentence.
bool other_numbers_stand(std::vector<Word> const& claim, Word const& slot,
                         std::vector<Word> const& sentence) {
  return std::all_of(claim.begin(), claim.end(), [&](Word const& word) {
    return !word.number || &word == &slot || stands_in(word, sentence);
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
  if (stands_in(*ours, all) || !other_numbers_stand(claim, *ours, sentence)) return {};
  if (!said_near(claim, sentence, static_cast<std::size_t>(theirs - sentence.begin()))) return {};
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
    // Part of a date, or of a number in several words: "two hundred and nineteen".
    if (i > 0 &&
        (claim[i - 1].is(WordClass::month) || claim[i - 1].number || claim[i - 1].folded == "and"))
      continue;
    if (!other_numbers_stand(claim, ours, sentence)) continue;
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
    return word.folded == "not" || word.folded == "never" || word.folded.ends_with("n't");
  };
  auto const ours = std::find_if(claim.begin(), claim.end(), negation);
  if (ours == claim.end() || is_turned(sentence)) return {};
  if (std::count_if(claim.begin(), claim.end(), negation) != 1) return {};
  bool const doubted = std::any_of(sentence.begin(), sentence.end(), [](Word const& word) {
    return word.is(WordClass::condition) || word.folded == "only";
  });
  if (doubted) return {};
  auto const denied = std::find_if(ours + 1, claim.end(), [](Word const& word) {
    return word.content() && !word.is(WordClass::quantifier);
  });
  bool const told = denied != claim.end() &&
                    std::any_of(sentence.begin(), sentence.end(),
                                [&](Word const& word) { return word.stem == denied->stem; });
  if (!told) return {};
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
  if (covered < same_event || !names_covered(claim, sentence) || !same_opening(claim, sentence))
    return {};
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
