#include "kinds/speech/sentence_frames.hpp"

#include <algorithm>
#include <optional>

namespace stet {

std::uint32_t SentenceFrames::phrase(std::uint32_t at) {
  CueTable::Hit const hit = cues_.phrase_at(line_.text, line_.atoms[at].span.begin);
  if (hit.cue == nullptr) return 0;
  std::uint32_t const end = atoms_within(at, hit.length);
  std::optional<AtomRange> source = noun_phrase_after(line_, sentence_, end);
  if (!source) return 0;
  source->last = std::max(source->last, source_end(*source));
  bool const leads = at == sentence_.first || !has_word(closed_until_, at) ||
                     (line_.atoms[at - 1].tag == Tag::conjunction);
  std::optional<AtomRange> content;
  if (leads && source->last < sentence_.last) {
    content = trimmed({source->last, sentence_.last});
  } else {
    // "The paper said rents fell, according to the ministry": the phrase attributes all of it.
    content = trimmed({closed_until_, at});
  }
  if (!content) return 0;
  FoundSpeech& made = add(*hit.cue, {at, end}, source);
  made.content.push_back(*content);
  if (!leads) {
    used_until_ = closed_until_ = source->last;
    // "Sales, according to the firm, have risen"
    std::uint32_t const next = source->last + 1;
    bool const goes_on = next < sentence_.last && line_.is(source->last, ",") &&
                         (is_finite(line_, next) || line_.atoms[next].tag == Tag::auxiliary);
    if (goes_on) {
      Complement const rest{ComplementKind::bare_clause, next, next};
      if (auto const right =
              trimmed({next, complement_end(line_, sentence_, rest, *hit.cue, cues_)})) {
        made.content.push_back(*right);
        used_until_ = closed_until_ = right->last;
      }
    }
  }
  return end - at;
}

std::uint32_t SentenceFrames::source_end(AtomRange source) const {
  constexpr std::uint32_t longest_source = 25;
  std::uint32_t const limit = std::min(sentence_.last, source.first + longest_source);
  bool relative = false;
  for (std::uint32_t i = source.last; i < limit; ++i) {
    if (line_.is_any(i, {",", ".", ";", ":"}) || line_.is_quotation(i) || is_dash(line_, i))
      return i;
    relative = relative || line_.is_any(i, {"that", "who", "which"}) || i > source.last;
    if (is_finite(line_, i) && !relative) return source.last;
    if (line_.atoms[i].tag == Tag::conjunction) return source.last;
  }
  return source.last;
}

bool SentenceFrames::has_word(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t words = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    if (line_.is_quotation(i)) return true;
    if (line_.atoms[i].tag != Tag::punctuation && line_.atoms[i].tag != Tag::conjunction &&
        line_.atoms[i].tag != Tag::adverb)
      ++words;
  }
  return words > 0;
}

bool SentenceFrames::adverb(std::uint32_t at) {
  CueTable::Hit const hit = cues_.adverb_at(line_.text, line_.atoms[at].span.begin);
  if (hit.cue == nullptr) return false;
  std::optional<AtomRange> const before = trimmed({used_until_, at});
  std::optional<AtomRange> const after = trimmed({at + 1, sentence_.last});
  if (!after) return true;
  FoundSpeech& made = add(*hit.cue, {at, at + 1}, std::nullopt);
  if (before) made.content.push_back(*before);
  made.content.push_back(*after);
  return true;
}

bool SentenceFrames::is_noun_by_place(std::uint32_t at) const {
  if (at == sentence_.first || line_.is_quotation(at - 1)) return false;
  VerbForm const form = line_.atoms[at].form;
  // "2,000 pledged delegates"
  bool const qualifies =
      (form == VerbForm::past || form == VerbForm::participle) && at + 1 < sentence_.last &&
      line_.atoms[at + 1].tag == Tag::noun &&
      (line_.atoms[at - 1].tag == Tag::determiner || line_.atoms[at - 1].tag == Tag::numeral ||
       line_.atoms[at - 1].tag == Tag::adjective);
  if (qualifies) return true;
  if (form != VerbForm::base && form != VerbForm::third_person) return false;
  return line_.is_any(at - 1, {"his", "her", "their", "its", "my", "our", "your", "a", "an", "the",
                               "no", "any", "every"});
}

std::uint32_t SentenceFrames::noun_clause_end(std::uint32_t noun, std::uint32_t end) const {
  for (std::uint32_t i = sentence_.first; i < noun; ++i) {
    if (!line_.is_quotation(i) && is_finite(line_, i)) return end;
  }
  bool clause_has_verb = false;
  for (std::uint32_t i = noun + 2; i < end; ++i) {
    if (line_.is_quotation(i) || !is_finite(line_, i)) continue;
    Tag const before = line_.atoms[i - 1].tag;
    bool const goes_on = before == Tag::auxiliary || before == Tag::subordinator ||
                         before == Tag::conjunction || before == Tag::pronoun ||
                         before == Tag::particle;
    if (goes_on) continue;
    if (clause_has_verb && !line_.is(i - 1, ",")) return i;
    clause_has_verb = true;
    while (i + 1 < end && line_.atoms[i].tag != Tag::verb &&
           (line_.atoms[i + 1].tag == Tag::auxiliary || line_.atoms[i + 1].tag == Tag::adverb ||
            line_.atoms[i + 1].tag == Tag::verb))
      ++i;
    // "were cooked was": an auxiliary straight after the verb.
    bool const next_verb =
        line_.atoms[i].tag == Tag::verb && i + 1 < end && line_.atoms[i + 1].tag == Tag::auxiliary;
    if (next_verb) return i + 1;
  }
  return end;
}

bool SentenceFrames::noun(std::uint32_t at) {
  bool const nominal = line_.atoms[at].tag == Tag::noun || is_noun_by_place(at);
  if (!nominal || at + 2 >= sentence_.last || !line_.is(at + 1, "that")) return false;
  CueTable::Hit const hit = cues_.noun_at(line_.text, line_.atoms[at].span.begin);
  if (hit.cue == nullptr) return false;
  Complement const complement{ComplementKind::that_clause, at + 1, at + 1};
  std::optional<AtomRange> const content = trimmed(
      {at + 1, noun_clause_end(at, complement_end(line_, sentence_, complement, *hit.cue, cues_))});
  if (!content) return false;
  std::optional<AtomRange> source;
  if (at > sentence_.first) {
    std::uint32_t i = at;
    while (i > sentence_.first &&
           (line_.atoms[i - 1].tag == Tag::adjective || line_.atoms[i - 1].tag == Tag::noun))
      --i;
    if (i > sentence_.first) {
      if (line_.is_any(i - 1, {"his", "her", "their", "its", "my", "our"}))
        source = AtomRange{i - 1, i};
      if (line_.is_any(i - 1, {"'s", "\u2019s", "'", "\u2019"}))
        source = noun_phrase_before(line_, sentence_, i - 1);
    }
  }
  if (!source) source = holder_of(at);
  FoundSpeech& made = add(*hit.cue, {at, at + 1}, source);
  made.content.push_back(*content);
  return true;
}

std::optional<AtomRange> SentenceFrames::holder_of(std::uint32_t noun) const {
  constexpr std::uint32_t farthest = 8;
  std::uint32_t i = noun;
  while (i > sentence_.first && noun - i < farthest && !is_finite(line_, i - 1)) {
    if (line_.is_any(i - 1, {",", ";", "that"}) || line_.is_quotation(i - 1)) return std::nullopt;
    --i;
  }
  if (i == sentence_.first || !is_finite(line_, i - 1)) return std::nullopt;
  VerbGroup const group = verb_group(line_, sentence_, i - 1, i);
  bool const copula = line_.is_any(i - 1, {"is", "was", "are", "were", "'s", "\u2019s", "be"});
  if (copula || group.passive) return std::nullopt;
  return subject_of(line_, sentence_, group);
}

}  // namespace stet
