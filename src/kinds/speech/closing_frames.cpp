#include "kinds/speech/sentence_frames.hpp"

#include <algorithm>
#include <optional>

namespace stet {

bool SentenceFrames::quotation_ends(std::uint32_t at) const {
  if (at <= used_until_ || at == sentence_.first) return false;
  if (line_.is(at - 1, ",") && at - 1 > used_until_) return line_.is_quotation(at - 2);
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
  std::optional<AtomRange> const source = subject_of(line_, sentence_, group);
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

bool SentenceFrames::closes(VerbGroup const& group, Cue const& cue, std::uint32_t after) {
  if (!has(cue.takes, Takes::quote)) return false;
  if (directly_after_content(group) && left_content(group, cue)) {
    std::uint32_t at = group.last;
    if (auto const inverted = noun_phrase_after(line_, sentence_, at);
        inverted && !line_.is(at, ","))
      return close_with(group, cue, *inverted, inverted->last, true);
  }
  if (!left_content(group, cue)) return false;
  std::optional<AtomRange> const source = subject_of(line_, sentence_, group);
  if (!source) return false;
  return close_with(group, cue, *source, after, false);
}

bool SentenceFrames::close_with(VerbGroup const& group, Cue const& cue, AtomRange source,
                                std::uint32_t after, bool inverted) {
  std::uint32_t const left_end = inverted ? group.first : std::min(source.first, group.first);
  std::optional<AtomRange> const left = trimmed({used_until_, left_end});
  if (!left) return false;
  FoundSpeech& made = add(cue, {group.first, group.last}, source);
  made.content.push_back(*left);
  made.negated = group.negated;
  used_until_ = std::max(after, group.last);
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
  if (participle || (left_quoted && !line_.is_quotation(next))) return true;
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
