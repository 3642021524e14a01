#include "kinds/speech/sentence_frames.hpp"

#include <algorithm>
#include <optional>

namespace stet {

bool SentenceFrames::verb(std::uint32_t at) {
  Atom const& atom = line_.atoms[at];
  bool const verbal = atom.tag == Tag::verb || atom.tag == Tag::auxiliary;
  if (!verbal || is_noun_by_place(at)) return false;
  if (passive(at)) return true;
  CueTable::Hit const hit = cues_.verb_at(line_.text, atom.span.begin);
  if (hit.cue == nullptr) return unlisted_verb(at);
  std::uint32_t const end = atoms_within(at, hit.length);
  VerbGroup const group = verb_group(line_, sentence_, at, end);
  if (group.passive) return passive_speech(group, *hit.cue);
  bool const by = end < sentence_.last && line_.is(end, "by");
  if (by && group.first == at && reported_by(group, *hit.cue)) return true;
  if (atom.form == VerbForm::participle && group.first == at) return false;
  if (has(hit.cue->takes, Takes::raising)) return raising(group, *hit.cue);
  bool const speaks = has(hit.cue->takes, Takes::quote) && !group.infinitive;
  if (speaks && (closes_quotation(group, *hit.cue) || parenthetical(group, *hit.cue))) return true;
  Complement const complement = complement_after(line_, sentence_, end, *hit.cue);
  bool const opens = at == sentence_.first && has(hit.cue->takes, Takes::quote);
  return (complement.kind != ComplementKind::nothing || opens) &&
         follows(group, *hit.cue, complement);
}

bool SentenceFrames::cue_follows(std::uint32_t at) const {
  constexpr std::uint32_t longest_name = 8;
  std::uint32_t const stop = std::min(sentence_.last, at + longest_name);
  for (std::uint32_t i = at; i < stop && !line_.is_quotation(i); ++i) {
    if (line_.is_any(i, {",", ".", ";"})) return false;
    CueTable::Hit const hit = cues_.verb_at(line_.text, line_.atoms[i].span.begin);
    if (hit.cue != nullptr && line_.atoms[i].tag == Tag::verb && has(hit.cue->takes, Takes::quote))
      return true;
  }
  return false;
}

bool SentenceFrames::unlisted_verb(std::uint32_t at) {
  constexpr std::uint32_t longest_title = 4;
  VerbForm const form = line_.atoms[at].form;
  if (form != VerbForm::past && form != VerbForm::third_person) return false;
  VerbGroup const group = verb_group(line_, sentence_, at, at + 1);
  if (quotation_ends(group.first)) {
    bool const name =
        group.last < sentence_.last && (line_.atoms[group.last].tag == Tag::proper_noun ||
                                        line_.atoms[group.last].tag == Tag::determiner);
    // A title may end a subject: "The film, called “Ash”, cost ...".
    bool const utterance =
        line_.is_quotation(group.first - 1) || line_.words_inside(group.first - 2) > longest_title;
    return name && utterance && !cue_follows(group.last) && closes_quotation(group, unworded_cue());
  }
  bool const ends = group.last >= sentence_.last || line_.is_any(group.last, {",", ".", ";"}) ||
                    line_.atoms[group.last].tag == Tag::adposition ||
                    line_.atoms[group.last].tag == Tag::adverb;
  return ends && closes_quotation(group, unworded_cue());
}

bool SentenceFrames::passive(std::uint32_t at) {
  Atom const& atom = line_.atoms[at];
  CueTable::Hit const hit = cues_.passive_at(line_.text, atom.span.begin);
  if (hit.cue == nullptr) return false;
  VerbGroup const group = verb_group(line_, sentence_, at, at + 1);
  bool const likely = line_.atoms[at].tag == Tag::adjective;
  if (at + 1 >= sentence_.last) return false;
  bool const to = (group.passive || likely) && line_.is(at + 1, "to");
  bool const as = group.passive && line_.is(at + 1, "as");
  if (!to && !as) return false;
  return raising(group, *hit.cue);
}

bool SentenceFrames::reported_by(VerbGroup const& group, Cue const& cue) {
  if (group.first == sentence_.first || !line_.is(group.first - 1, "as")) return false;
  if (group.last + 1 >= sentence_.last || !line_.is(group.last, "by")) return false;
  std::optional<AtomRange> const source = noun_phrase_after(line_, sentence_, group.last + 1);
  if (!source || source->last >= sentence_.last || !line_.is(source->last, ",")) return false;
  return comment_clause(group, cue, *source, source->last);
}

bool SentenceFrames::raising(VerbGroup const& group, Cue const& cue) {
  if (group.last >= sentence_.last) return false;
  bool const to = line_.is_any(group.last, {"to", "like", "as"});
  bool const adjective =
      line_.atoms[group.last].tag == Tag::adjective || line_.atoms[group.last].tag == Tag::adverb;
  if (!to && !adjective) return false;
  std::optional<AtomRange> const subject = noun_phrase_before(line_, sentence_, group.first);
  if (!subject) return false;
  Complement const complement{ComplementKind::infinitive, group.last, group.last};
  std::optional<AtomRange> const content =
      trimmed({group.last, complement_end(line_, sentence_, complement, cue, cues_)});
  if (!content) return false;
  FoundSpeech& made = add(cue, {group.first, group.last}, std::nullopt);
  made.content = {*subject, *content};
  made.negated = group.negated;
  return true;
}

bool SentenceFrames::passive_speech(VerbGroup const& group, Cue const& cue) {
  // "was asked whether", "was told that": the content follows, the speaker after "by" if at all.
  std::uint32_t at = group.last;
  std::optional<AtomRange> source;
  if (at + 1 < sentence_.last && line_.is(at, "by")) {
    source = noun_phrase_after(line_, sentence_, at + 1);
    if (source) at = source->last;
  }
  if (at >= sentence_.last) return false;
  Complement const complement = complement_after(line_, sentence_, at, cue);
  // "was labeled 'mostly true'"
  bool const named = at < sentence_.last && line_.is_quotation(at) &&
                     has(cue.takes, Takes::as_object) && has(cue.takes, Takes::quote);
  bool const clause = named || complement.kind == ComplementKind::that_clause ||
                      complement.kind == ComplementKind::wh_clause ||
                      (complement.kind == ComplementKind::object && line_.is(at, "about"));
  if (!clause) return false;
  std::optional<AtomRange> const content =
      trimmed({complement.begin, complement_end(line_, sentence_, complement, cue, cues_)});
  if (!content) return false;
  FoundSpeech& made = add(cue, {group.first, group.last}, source);
  made.content.push_back(*content);
  made.negated = group.negated;
  return true;
}

std::optional<std::uint32_t> SentenceFrames::main_clause_after(VerbGroup const& group,
                                                               std::uint32_t begin) const {
  bool const leads = group.first == sentence_.first &&
                     line_.atoms[group.head].form != VerbForm::base;  // "Asked whether"
  if (line_.atoms[group.head].form != VerbForm::gerund && !leads) return std::nullopt;
  if (has_word(sentence_.first, group.first) &&
      !line_.is_any(sentence_.first, {"in", "by", "after", "before", "while", "when", "without"}))
    return std::nullopt;
  if (group.first > sentence_.first + 2) return std::nullopt;
  for (std::uint32_t i = begin + 1; i + 1 < sentence_.last; ++i) {
    bool const comma = line_.is(i, ",") || (line_.is_quotation(i) && line_.last_inside(i) == ',');
    if (comma && !line_.is_quotation(i + 1) && clause_begins(line_, sentence_, i + 1) &&
        line_.atoms[i + 1].tag != Tag::conjunction && line_.atoms[i + 1].tag != Tag::subordinator)
      return i + 1;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SentenceFrames::main_clause_of_subordinate(VerbGroup const& group,
                                                                        std::uint32_t begin) const {
  constexpr std::uint32_t longest_lead = 12;
  std::uint32_t const first = sentence_.first;
  if (group.first > first + longest_lead ||
      !line_.is_any(first, {"while", "although", "though", "as", "when", "after", "since", "if",
                            "because", "once"}))
    return std::nullopt;
  std::optional<std::uint32_t> found;
  for (std::uint32_t i = first; i + 1 < sentence_.last; ++i) {
    bool const comma = line_.is(i, ",") || (line_.is_quotation(i) && line_.last_inside(i) == ',');
    if (!comma) continue;
    if (i < begin) return std::nullopt;  // the subordinate clause ended before the cue
    if (!line_.is_quotation(i + 1) && line_.atoms[i + 1].tag != Tag::conjunction &&
        line_.atoms[i + 1].tag != Tag::subordinator && clause_begins(line_, sentence_, i + 1))
      found = found ? found : i + 1;
  }
  return found;
}

bool SentenceFrames::follows(VerbGroup const& group, Cue const& cue, Complement const& complement) {
  // Said Roth: "It will hold."
  if (group.head == sentence_.first && complement.kind != ComplementKind::quotation) {
    std::optional<AtomRange> const named = noun_phrase_after(line_, sentence_, group.last);
    bool const announces = named && named->last + 1 < sentence_.last &&
                           line_.is_any(named->last, {":", ","}) && has(cue.takes, Takes::quote) &&
                           line_.is_quotation(named->last + 1);
    if (announces) {
      FoundSpeech& made = add(cue, {group.first, group.last}, named);
      made.content.push_back({named->last + 1, named->last + 2});
      used_until_ = closed_until_ = named->last + 2;
      return true;
    }
  }
  if (complement.kind == ComplementKind::nothing) return false;
  // "Demand from growers rose": a bare verb that opens a sentence is a noun or an order.
  bool const bare = line_.atoms[group.head].form == VerbForm::base && !group.infinitive &&
                    !has_word(sentence_.first, group.first);
  if (bare) return false;
  std::uint32_t end = complement_end(line_, sentence_, complement, cue, cues_);
  if (auto const main = main_clause_of_subordinate(group, complement.begin))
    end = std::min(end, *main - 1);
  std::optional<std::uint32_t> const main_clause = main_clause_after(group, complement.begin);
  if (main_clause) end = std::min(end, *main_clause - 1);
  std::optional<AtomRange> const content = trimmed({complement.begin, end});
  if (!content) return false;
  // "X, he said, Y": what follows goes on with what stands before.
  bool const participle = line_.atoms[group.head].form == VerbForm::gerund;
  bool const goes_on =
      complement.kind == ComplementKind::quotation && !participle && left_content(group, cue);
  std::optional<AtomRange> const source = !main_clause ? source_of(group)
                                          : line_.atoms[group.head].form == VerbForm::gerund
                                              ? noun_phrase_after(line_, sentence_, *main_clause)
                                              : std::nullopt;
  if (!source && complement.kind == ComplementKind::object && group.first == sentence_.first)
    return false;
  if (goes_on && source && close_with(group, cue, *source, complement.after_adjunct, false))
    return true;
  FoundSpeech& made = add(cue, {group.first, group.last}, source);
  made.content.push_back(*content);
  made.negated = group.negated;
  used_until_ = std::max(used_until_, end);
  return true;
}

}  // namespace stet
