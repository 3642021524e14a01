#include "kinds/speech/frames.hpp"

#include <algorithm>
#include <optional>

#include "kinds/speech/scare.hpp"
#include "kinds/speech/sentence_frames.hpp"

namespace stet {

Cue const& unworded_cue() {
  static Cue const cue = [] {
    Cue made;
    made.takes = Takes::quote;
    return made;
  }();
  return cue;
}

void SentenceFrames::run() {
  used_until_ = closed_until_ = sentence_.first;
  if (colon_turn()) return;
  if (signature()) return;
  for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
    if (line_.is_quotation(at) || line_.atoms[at].tag == Tag::punctuation) continue;
    std::uint32_t const skip = phrase(at);
    if (skip == 0 && !adverb(at) && !verb(at)) noun(at);
    if (skip > 0) at += skip - 1;
  }
}

bool SentenceFrames::led_in(std::uint32_t quotation) {
  constexpr std::uint32_t shortest_speech = 5;
  if (is_name_or_term(line_, quotation)) return false;
  if (line_.words_inside(quotation) < shortest_speech)
    return listed(quotation) || behind_cue(quotation) || as_named(quotation);
  bool const floats = quotation == sentence_.first;
  if (floats && index_ == 0) return false;
  std::optional<FoundSpeech> const subject =
      subject_within(floats ? line_.sentences[index_ - 1] : AtomRange{sentence_.first, quotation});
  if (!subject) return false;
  found_.push_back(*subject);
  found_.back().content.push_back({quotation, quotation + 1});
  return true;
}

bool SentenceFrames::listed(std::uint32_t quotation) {
  std::uint32_t i = quotation;
  while (i > sentence_.first && !line_.is_quotation(i - 1) &&
         (line_.is_any(i - 1, {",", "and", "or"}) || line_.atoms[i - 1].tag == Tag::determiner))
    --i;
  if (i == sentence_.first || !line_.is_quotation(i - 1)) return false;
  for (std::size_t f = found_.size(); f-- > 0;) {
    FoundSpeech& speech = found_[f];
    if (speech.sentence != index_ || speech.content.empty()) continue;
    AtomRange& last = speech.content.back();
    if (last.first < i && last.last >= i && last.last <= quotation) {
      last.last = quotation + 1;
      return true;
    }
  }
  return false;
}

bool SentenceFrames::as_named(std::uint32_t quotation) {
  std::uint32_t at = quotation;
  if (at > sentence_.first && line_.atoms[at - 1].tag == Tag::determiner) --at;
  if (at <= sentence_.first || !line_.is(at - 1, "as")) return false;
  std::optional<FoundSpeech> const subject = subject_within({sentence_.first, quotation});
  if (!subject) return false;
  found_.push_back(*subject);
  found_.back().content.push_back({std::min(subject->cue.last, quotation), quotation + 1});
  return true;
}

bool SentenceFrames::behind_cue(std::uint32_t quotation) {
  constexpr std::uint32_t farthest = 12;
  for (std::uint32_t i = quotation; i-- > sentence_.first && quotation - i <= farthest;) {
    if (line_.is_quotation(i) || line_.is(i, ";")) return false;
    CueTable::Hit const hit = cues_.verb_at(line_.text, line_.atoms[i].span.begin);
    if (hit.cue == nullptr || hit.cue->force == CueForce::belief) continue;
    std::uint32_t const end = atoms_within(i, hit.length);
    bool const verb = line_.atoms[i].tag == Tag::verb && !is_noun_by_place(i);
    bool const call_for = end > i + 1 && end == quotation;  // "a call for"
    if (!verb && !call_for) continue;
    VerbGroup const group = verb_group(line_, sentence_, i, end);
    std::optional<AtomRange> const source =
        group.passive ? std::nullopt : subject_of(line_, sentence_, group);
    FoundSpeech& made = add(*hit.cue, {group.first, group.last}, source);
    made.content.push_back({quotation, quotation + 1});
    return true;
  }
  return false;
}

std::optional<FoundSpeech> SentenceFrames::subject_within(AtomRange leading) const {
  std::optional<VerbGroup> group;
  for (std::uint32_t i = leading.first; i < leading.last; ++i) {
    if (line_.is_quotation(i) || !is_finite(line_, i)) continue;
    if (i > leading.first && line_.is_any(i - 1, {"who", "which", "that"})) continue;
    group = verb_group(line_, leading, i, i + 1);
    if (line_.atoms[i].tag != Tag::auxiliary) break;
  }
  if (!group) return std::nullopt;
  std::optional<AtomRange> const source = subject_of(line_, leading, *group);
  if (!source) return std::nullopt;
  FoundSpeech made;
  made.kind = &unworded_cue();
  made.cue = {group->first, group->last};
  made.source = *source;
  made.sentence = index_;
  return made;
}

std::optional<FoundSpeech> SentenceFrames::announced() const {
  std::optional<FoundSpeech> last;
  for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    if (line_.is_quotation(i)) continue;
    CueTable::Hit const hit = cues_.verb_at(line_.text, line_.atoms[i].span.begin);
    bool const verb = line_.atoms[i].tag == Tag::verb && !is_noun_by_place(i);
    if (!verb || hit.cue == nullptr || !has(hit.cue->takes, Takes::quote)) continue;
    VerbGroup const group = verb_group(line_, sentence_, i, atoms_within(i, hit.length));
    std::optional<AtomRange> const source = subject_of(line_, sentence_, group);
    if (!source || group.passive) continue;
    last = FoundSpeech{};
    last->kind = hit.cue;
    last->cue = {group.first, group.last};
    last->source = *source;
    last->negated = group.negated;
    last->sentence = index_;
  }
  return last ? last : subject_within(sentence_);
}

std::uint32_t SentenceFrames::atoms_within(std::uint32_t at, std::uint32_t length) const {
  std::uint32_t const end = line_.atoms[at].span.begin + length;
  std::uint32_t i = at;
  while (i < sentence_.last && line_.atoms[i].span.begin < end) ++i;
  return i;
}

FoundSpeech& SentenceFrames::add(Cue const& kind, AtomRange cue, std::optional<AtomRange> source) {
  FoundSpeech made;
  made.kind = &kind;
  made.cue = cue;
  made.source = source.value_or(AtomRange{});
  made.relative = relative_before(cue.first);
  made.sentence = index_;
  found_.push_back(made);
  return found_.back();
}

AtomRange SentenceFrames::relative_before(std::uint32_t at) const {
  while (at > sentence_.first && line_.atoms[at - 1].tag == Tag::adverb) --at;
  if (at <= sentence_.first || !line_.is_any(at - 1, {"who", "which"})) return {};
  return {at - 1, at};
}

std::optional<AtomRange> SentenceFrames::source_of(VerbGroup const& group) const {
  std::optional<AtomRange> const subject = subject_of(line_, sentence_, group);
  std::uint32_t before = group.first;
  while (before > sentence_.first && line_.atoms[before - 1].tag == Tag::adverb) --before;
  bool const joined = before > sentence_.first && line_.atoms[before - 1].tag == Tag::conjunction;
  if (!joined) return subject;
  // "Roth said it was over and called": the nearest verb's subject stands inside what he said.
  for (std::size_t i = found_.size(); i-- > 0;) {
    FoundSpeech const& earlier = found_[i];
    if (earlier.sentence != index_ || earlier.source.empty() || earlier.content.empty()) continue;
    AtomRange const content = earlier.content.back();
    bool const inside = subject && content.first <= subject->first && subject->first < content.last;
    if ((inside || !subject) && earlier.cue.last <= group.first) return earlier.source;
  }
  return subject;
}

std::optional<AtomRange> SentenceFrames::trimmed(AtomRange range) const {
  auto const is_edge = [this](std::uint32_t at) {
    return !line_.is_quotation(at) &&
           line_.is_any(at, {",", ".", "-", "--", "\u2014", "\u2013", ";", ":"});
  };
  while (!range.empty() && is_edge(range.first)) ++range.first;
  while (!range.empty() && is_edge(range.last - 1)) --range.last;
  if (range.empty()) return std::nullopt;
  return range;
}

bool SentenceFrames::colon_turn() {
  constexpr std::uint32_t longest_name = 6;
  std::uint32_t const stop = std::min(sentence_.last, sentence_.first + longest_name);
  for (std::uint32_t at = sentence_.first; at < stop; ++at) {
    if (line_.is(at, ":") && at > sentence_.first && at + 1 < sentence_.last) {
      bool const first_of_line = sentence_.first == 0;
      if (!first_of_line) return false;
      std::uint32_t const last = line_.sentences.size() == 1 || line_.is_quotation(at + 1)
                                     ? sentence_.last
                                     : static_cast<std::uint32_t>(line_.atoms.size());
      if (auto const content = trimmed({at + 1, last})) {
        FoundSpeech& made = add(unworded_cue(), {at, at + 1}, AtomRange{sentence_.first, at});
        made.content.push_back(*content);
        return true;
      }
    }
    bool const name = line_.atoms[at].tag == Tag::proper_noun && line_.is_upper(at);
    if (!name) return false;
  }
  return false;
}

bool SentenceFrames::signature() {
  std::uint32_t at = sentence_.first;
  while (at < sentence_.last && line_.is_quotation(at)) ++at;
  if (at == sentence_.first || at + 1 >= sentence_.last) return false;
  if (!line_.is_any(at, {"-", "--", "\u2014", "\u2013", "\u2015"})) return false;
  if (line_.atoms[at + 1].tag != Tag::proper_noun) return false;
  for (std::uint32_t i = at + 1; i < sentence_.last; ++i) {
    if (line_.is_quotation(i) || is_finite(line_, i)) return false;
  }
  std::optional<AtomRange> const source = noun_phrase_after(line_, sentence_, at + 1);
  if (!source) return false;
  FoundSpeech& made = add(unworded_cue(), {at, at + 1}, source);
  made.content.push_back({sentence_.first, at});
  used_until_ = closed_until_ = sentence_.last;
  return true;
}

namespace {

/// The quotations that a sentence opens with; empty when it opens with a word.
AtomRange leading_quotations(Line const& line, AtomRange sentence) {
  AtomRange range{sentence.first, sentence.first};
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (line.is_quotation(i)) {
      range.last = i + 1;
    } else if (line.atoms[i].tag != Tag::punctuation) {
      break;
    }
  }
  return range;
}

/// A quotation that opens a sentence without an attribution of its own, straight after an
/// attributed one, has the same speaker.
void add_floating(Line const& line, std::vector<FoundSpeech>& found) {
  std::vector<bool> has_own(line.sentences.size(), false);
  for (FoundSpeech const& speech : found) has_own[speech.sentence] = true;
  for (std::uint32_t s = 1; s < line.sentences.size(); ++s) {
    AtomRange const quoted = leading_quotations(line, line.sentences[s]);
    if (quoted.empty() || has_own[s]) continue;
    FoundSpeech* owner = nullptr;
    for (FoundSpeech& speech : found) {
      if (speech.sentence < s && !speech.content.empty() && has(speech.kind->takes, Takes::quote))
        owner = &speech;
    }
    if (owner == nullptr) continue;
    // Only straight after its own sentence or the quotations that it owns already.
    std::uint32_t const reached =
        std::max(owner->content.back().last, line.sentences[owner->sentence].last);
    if (reached != line.sentences[s].first) continue;
    bool const same_marks =
        line.word(owner->content.back().last - 1).front() == line.word(quoted.first).front();
    if (line.is_quotation(owner->content.back().last - 1) && !same_marks) continue;
    owner->content.push_back(quoted);
  }
}

}  // namespace

namespace {

/// Quotations of some length that no cue took are their sentence's subject's words.
void add_led_in(Line const& line, CueTable const& cues, std::vector<FoundSpeech>& found) {
  std::vector<bool> owned(line.atoms.size(), false);
  for (FoundSpeech const& speech : found) {
    for (AtomRange const range : speech.content)
      std::fill(owned.begin() + range.first, owned.begin() + range.last, true);
  }
  for (std::uint32_t s = 0; s < line.sentences.size(); ++s) {
    for (std::uint32_t i = line.sentences[s].first; i < line.sentences[s].last; ++i) {
      if (line.is_quotation(i) && !owned[i]) SentenceFrames(line, cues, s, found).led_in(i);
    }
  }
}

}  // namespace

namespace {

/// What is said inside a content is part of it: "Roth said the firm had denied it" is Roth's claim,
/// checked once.
void drop_nested(Line const& line, std::vector<FoundSpeech>& found) {
  // By atom: how far the contents that begin there or before reach.
  std::vector<std::uint32_t> reach(line.atoms.size() + 1, 0);
  for (FoundSpeech const& speech : found) {
    for (AtomRange const range : speech.content)
      reach[range.first] = std::max(reach[range.first], range.last);
  }
  for (std::size_t i = 1; i < reach.size(); ++i) reach[i] = std::max(reach[i], reach[i - 1]);
  auto const inside = [&reach](FoundSpeech const& speech) {
    std::uint32_t const first = std::min(speech.cue.first, speech.content.front().first);
    return reach[first] >= std::max(speech.cue.last, speech.content.back().last);
  };
  found.erase(std::remove_if(found.begin(), found.end(), inside), found.end());
}

}  // namespace

std::optional<FoundSpeech> announced_in(Line const& line, CueTable const& cues) {
  if (line.atoms.empty() || line.is_quotation(static_cast<std::uint32_t>(line.atoms.size() - 1)) ||
      !line.is(static_cast<std::uint32_t>(line.atoms.size() - 1), ":"))
    return std::nullopt;
  std::vector<FoundSpeech> none;
  auto const last = static_cast<std::uint32_t>(line.sentences.size() - 1);
  return SentenceFrames(line, cues, last, none).announced();
}

std::vector<FoundSpeech> find_in_line(Line const& line, CueTable const& cues) {
  std::vector<FoundSpeech> found;
  for (std::uint32_t s = 0; s < line.sentences.size(); ++s)
    SentenceFrames(line, cues, s, found).run();
  add_floating(line, found);
  add_led_in(line, cues, found);
  drop_nested(line, found);
  return found;
}

}  // namespace stet
