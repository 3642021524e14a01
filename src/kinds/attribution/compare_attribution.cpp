#include "kinds/attribution/compare_attribution.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "kinds/twin_sentences.hpp"

namespace stet {
namespace {

constexpr double nearly_all = 0.75;
constexpr double some = 0.4;

std::vector<Word> content_words(Side const& side, Lexicon const& lexicon) {
  Speech const* speech = nullptr;
  if (auto const* const attribution = std::get_if<Attribution>(&side.claim->body))
    speech = attribution;
  if (auto const* const quote = std::get_if<Quote>(&side.claim->body)) speech = quote;
  if (speech == nullptr || speech->content.empty()) return side.words;
  std::vector<Word> words;
  for (Span const span : speech->content) {
    std::vector<Word> part = read_words(slice(side.text, span), lexicon);
    words.insert(words.end(), part.begin(), part.end());
  }
  return words;
}

/// "No, we have no plans" denies once: an opening "no" answers a question.
bool negated(std::vector<Word> const& words) {
  return std::any_of(words.begin(), words.end(), [](Word const& word) {
    bool const answer = word.first && word.folded == "no";
    return !answer && (word.is(WordClass::negation) || word.is(WordClass::denial));
  });
}

bool softened(std::vector<Word> const& words) {
  return std::any_of(words.begin(), words.end(), [](Word const& word) {
    return word.is(WordClass::modal) && word.folded != "will" && word.folded != "would";
  });
}

/// A name or a number of the article's content that the reference does not have.
std::string missing_hard_word(std::vector<Word> const& claim, std::vector<Word> const& reference) {
  for (Word const& word : claim) {
    bool const hard = word.number.has_value() || (word.capital && !word.first && word.content());
    if (!hard) continue;
    bool const present = std::any_of(reference.begin(), reference.end(),
                                     [&](Word const& other) { return word.matches(other); });
    if (!present) return word.folded;
  }
  return "";
}

bool same_source(Side const& claim, Side const& reference) {
  if (claim.speaker.empty()) return false;
  if (!reference.speaker.empty()) return may_be_same_name(claim.speaker, reference.speaker);
  for (std::vector<Word> const& subject : reference.subjects) {
    std::string joined;
    for (Word const& word : subject) joined += word.folded + ' ';
    if (may_be_same_name(claim.speaker, joined)) return true;
  }
  return false;
}

/// Two sentences alike but for who speaks in them.
Comparison compare_speakers(Side const& claim, Side const& reference) {
  auto const* const ours = std::get_if<Attribution>(&claim.claim->body);
  auto const* const theirs = std::get_if<Attribution>(&reference.claim->body);
  if (ours == nullptr || theirs == nullptr || ours->source.empty() || theirs->source.empty())
    return {};
  if (claim.speaker.empty() || reference.speaker.empty()) return {};
  if (!differ_only_in(claim, ours->source.front(), reference, theirs->source.front())) return {};
  Comparison out;
  out.relation = Relation::conflicts;
  out.score = 1;
  out.rule = "attribution/conflict";
  out.difference = fmt::format("the article gives this to {}, the source to {}", claim.speaker,
                               reference.speaker);
  out.working = "the sentences differ in the speaker only";
  return out;
}

/// Twins of which one has a negation where they differ, and the other none.
bool twins_turned(Side const& claim, Side const& reference) {
  std::optional<TwinDifference> const twins = find_twin_difference(claim, reference);
  return twins && negated(twins->claim_words) != negated(twins->reference_words);
}

}  // namespace

Comparison compare_attributions(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  if (!same_source(claim, reference)) return compare_speakers(claim, reference);
  std::vector<Word> const ours = content_words(claim, lexicon);
  std::vector<Word> const theirs = content_words(reference, lexicon);
  double const covered = coverage(ours, theirs);
  if (covered < some) return {};

  Comparison out;
  out.score = covered;
  out.working = fmt::format("same source, {:.0f} % of the content", covered * 100);
  out.relation = Relation::qualifies;
  std::string const missing = missing_hard_word(ours, theirs);
  bool const turned = twins_turned(claim, reference);
  if (!turned && (covered < nearly_all || !missing.empty())) {
    out.difference = missing.empty() ? "the source says something near it"
                                     : fmt::format("the source does not have \"{}\"", missing);
    return out;
  }
  if (turned || negated(ours) != negated(theirs)) {
    bool const whole = turned || (covered >= 0.85 && coverage(theirs, ours) >= 0.6);
    if (whole) out.relation = Relation::conflicts;
    if (whole) out.rule = "attribution/conflict";
    out.difference = negated(ours) ? "the article has a denial where the source has none"
                                   : "the source has a denial where the article has none";
    return out;
  }
  if (softened(theirs) && !softened(ours)) {
    out.difference = "the source is less certain (may, could)";
    return out;
  }
  out.relation = Relation::supports;
  return out;
}

}  // namespace stet
