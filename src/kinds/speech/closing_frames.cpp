#include "kinds/speech/sentence_frames.hpp"

#include <algorithm>
#include <optional>

namespace stet {
namespace {

bool is_clause_stop(Line const& line, std::uint32_t at) {
  return line.is_any(at, {",", ".", ";", "?", "!"}) || is_dash(line, at);
}

}  // namespace

bool SentenceFrames::quotation_ends(std::uint32_t at) const {
  if (at <= closed_until_ || at == sentence_.first) return false;
  if (line_.is(at - 1, ",") && at - 1 > closed_until_) return line_.is_quotation(at - 2);
  if (!line_.is_quotation(at - 1)) return false;
  char const last = line_.last_inside(at - 1);
  return last == ',' || last == '?' || last == '!' || last == '-';
}

bool SentenceFrames::closes_quotation(VerbGroup const& group, Cue const& cue) {
  if (quotation_ends(group.first)) {
    auto const inverted = noun_phrase_after(line_, sentence_, group.last);
    if (!inverted) return false;
    return close_with(group, cue, *inverted, inverted->last, true);
  }
  std::optional<AtomRange> const source = source_of(group);
  if (!source || source->first >= group.first || !quotation_ends(source->first)) return false;
  if (group.last < sentence_.last && line_.is(group.last, "that")) return false;
  return close_with(group, cue, *source, group.last, false);
}

bool SentenceFrames::directly_after_content(VerbGroup const& group) const {
  if (group.first == sentence_.first) return false;
  std::uint32_t const before = group.first - 1;
  return line_.is_quotation(before) || line_.is(before, ",");
}

bool SentenceFrames::left_content(VerbGroup const& group, Cue const& cue) const {
  if (!has(cue.takes, Takes::quote)) return false;
  std::uint32_t first = group.first;
  if (!directly_after_content(group)) {
    std::optional<AtomRange> const subject = noun_phrase_before(line_, sentence_, group.first);
    if (!subject) return false;
    first = subject->first;
  }
  if (first <= used_until_) return false;
  std::uint32_t const before = first - 1;
  bool const marked =
      line_.is_quotation(before) || line_.is(before, ",") || line_.is_any(before, {"\u2014", "--"});
  return marked && has_content(used_until_, before + 1);
}

bool SentenceFrames::has_content(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (line_.is_quotation(i)) return true;
    if (is_finite(line_, i)) {
      // A subordinate clause leads its main clause: "When he spoke, Roth said".
      std::uint32_t start = first;
      while (start < i && line_.atoms[start].tag == Tag::conjunction) ++start;
      bool const subordinate =
          line_.atoms[start].tag == Tag::subordinator ||
          line_.is_any(start, {"when", "as", "after", "before", "while", "asked"});
      bool const comma_inside =
          std::any_of(line_.atoms.begin() + static_cast<std::ptrdiff_t>(i),
                      line_.atoms.begin() + static_cast<std::ptrdiff_t>(last - 1),
                      [&](Atom const& a) { return slice(line_.text, a.span) == ","; });
      return !subordinate || comma_inside;
    }
  }
  return false;
}

std::optional<std::uint32_t> SentenceFrames::adjunct_stop(std::uint32_t at, Cue const& cue) const {
  if (at < sentence_.last && !is_clause_stop(line_, at)) {
    Tag const tag = line_.atoms[at].tag;
    bool const hearer = cue.hearer && is_noun_phrase_part(line_, at);
    bool const adjunct = tag == Tag::adverb || tag == Tag::adposition || tag == Tag::subordinator ||
                         is_temporal(line_, at);
    if (!hearer && !adjunct) return std::nullopt;
  }
  bool subordinate = false;
  for (std::uint32_t i = at; i < sentence_.last; ++i) {
    if (line_.is_quotation(i) || is_clause_stop(line_, i)) return i;
    if (line_.is_any(i, {"that", ":"})) return std::nullopt;
    subordinate = subordinate || line_.atoms[i].tag == Tag::subordinator ||
                  line_.is_any(i, {"who", "which", "before", "after", "when"});
    if (is_finite(line_, i) && !subordinate) return std::nullopt;
  }
  return sentence_.last;
}

bool SentenceFrames::parenthetical(VerbGroup const& group, Cue const& cue) {
  VerbForm const form = line_.atoms[group.head].form;
  bool const finite =
      form == VerbForm::past || form == VerbForm::third_person || form == VerbForm::base;
  if (!finite) return false;
  if (directly_after_content(group) && has_content(used_until_, group.first)) {
    std::optional<AtomRange> const inverted = noun_phrase_after(line_, sentence_, group.last);
    bool const ends = inverted && (inverted->last >= sentence_.last ||
                                   adjunct_stop(inverted->last, cue).has_value());
    if (ends) return close_with(group, cue, *inverted, inverted->last, true);
  }
  std::optional<std::uint32_t> const stop = adjunct_stop(group.last, cue);
  std::optional<AtomRange> const subject = noun_phrase_before(line_, sentence_, group.first);
  if (!stop || !subject) return false;
  bool const ends = *stop >= sentence_.last || line_.is_any(*stop, {".", "?", "!", ";"});
  // "The firm denied the loss, sources said": what ends the sentence attributes all of it.
  std::uint32_t const lead = ends ? closed_until_ : used_until_;
  if (subject->first <= lead) return false;
  std::uint32_t const before = subject->first - 1;
  if (line_.is(before, "as") && !ends) return comment_clause(group, cue, *subject, *stop);
  // "A wall of water," as Roth put it.
  if (line_.is(before, "as") && quotation_ends(before))
    return close_with(group, cue, {subject->first, subject->last}, *stop, false);
  bool const marked = line_.is_quotation(before) || line_.is(before, ",") || is_dash(line_, before);
  if (!marked || !has_lead(lead, before + 1)) return false;
  if (ends && !has_content(lead, before + 1)) return false;
  used_until_ = lead;
  std::uint32_t const next =
      line_.is_any(*stop < sentence_.last ? *stop : before, {","}) && *stop + 1 < sentence_.last
          ? *stop + 1
          : *stop;
  bool const quotation_next = next < sentence_.last && line_.is_quotation(next);
  if (quotation_next && !line_.is_quotation(before) &&
      !(line_.is(before, ",") && before > 0 && line_.is_quotation(before - 1)))
    return false;
  return close_with(group, cue, *subject, *stop, false);
}

bool SentenceFrames::has_lead(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (line_.is_quotation(i)) return true;
    Tag const tag = line_.atoms[i].tag;
    if (tag != Tag::punctuation && tag != Tag::conjunction) return true;
  }
  return false;
}

bool SentenceFrames::comment_clause(VerbGroup const& group, Cue const& cue, AtomRange source,
                                    std::uint32_t stop) {
  Complement const rest{ComplementKind::bare_clause, stop + 1, stop + 1};
  if (stop + 1 >= sentence_.last) return false;
  auto const content = trimmed({stop + 1, complement_end(line_, sentence_, rest, cue, cues_)});
  if (!content) return false;
  FoundSpeech& made = add(cue, {group.first, group.last}, source);
  made.content.push_back(*content);
  made.negated = group.negated;
  used_until_ = closed_until_ = content->last;
  return true;
}

std::optional<std::uint32_t> SentenceFrames::resumed_quotation(std::uint32_t at) const {
  constexpr std::uint32_t longest_aside = 30;
  std::uint32_t const stop = std::min(sentence_.last, at + longest_aside);
  for (std::uint32_t i = at; i < stop; ++i) {
    if (line_.is_quotation(i)) {
      bool const joined =
          i > at && (line_.is(i - 1, ",") || line_.atoms[i - 1].tag == Tag::conjunction ||
                     line_.is_any(i - 1, {"\u2014", "--", "still", "then"}));
      if (joined) return i;
      return std::nullopt;
    }
    if (is_finite(line_, i) || line_.is_any(i, {".", ";", "that", "who", "which"}))
      return std::nullopt;
  }
  return std::nullopt;
}

bool SentenceFrames::close_with(VerbGroup const& group, Cue const& cue, AtomRange source,
                                std::uint32_t after, bool inverted) {
  std::uint32_t const left_end = inverted ? group.first : std::min(source.first, group.first);
  std::uint32_t const begin = used_until_ < left_end ? used_until_ : closed_until_;
  std::optional<AtomRange> const left = trimmed({begin, left_end});
  if (!left) return false;
  FoundSpeech& made = add(cue, {group.first, group.last}, source);
  made.content.push_back(*left);
  made.negated = group.negated;
  used_until_ = closed_until_ = std::max(after, group.last);
  char const left_ends =
      line_.is_quotation(left->last - 1) ? line_.last_inside(left->last - 1) : '\0';
  std::optional<std::uint32_t> const resumed =
      left_ends == ',' ? resumed_quotation(used_until_) : std::nullopt;
  if (resumed) {
    made.content.push_back({*resumed, *resumed + 1});
    used_until_ = closed_until_ = *resumed + 1;
    return true;
  }
  // ", Roth said, ..." goes on with the same content.
  std::uint32_t i = used_until_;
  while (i < sentence_.last && !line_.is_any(i, {",", ":", "\u2014", "--"}) &&
         !line_.is_quotation(i)) {
    if (is_finite(line_, i) || line_.is_any(i, {".", ";"})) return true;
    ++i;
  }
  if (i + 1 >= sentence_.last) return true;
  std::uint32_t const next = line_.is_quotation(i) ? i : i + 1;
  bool const left_quoted = line_.is_quotation(left->last - 1);
  bool const participle = line_.atoms[next].form == VerbForm::gerund ||
                          (line_.atoms[next].tag == Tag::adverb && next + 1 < sentence_.last &&
                           line_.atoms[next + 1].form == VerbForm::gerund);
  bool const goes_on = line_.is_quotation(next) || (!inverted && is_finite(line_, next));
  if (participle || (left_quoted && !goes_on)) return true;
  if (!left_quoted && (line_.atoms[next].tag == Tag::conjunction ||
                       line_.is_any(next, {"who", "which", "citing", "referring"})))
    return true;
  Complement const rest{ComplementKind::bare_clause, next, next};
  if (auto const right = trimmed({next, complement_end(line_, sentence_, rest, cue, cues_)})) {
    made.content.push_back(*right);
    used_until_ = right->last;
  }
  return true;
}

}  // namespace stet
