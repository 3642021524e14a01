#include "kinds/speech/frames.hpp"

#include <algorithm>
#include <optional>

#include "kinds/speech/content.hpp"
#include "kinds/speech/subject.hpp"

namespace stet {
namespace {

/// What a colon or a dash says: these words are this person's.
Cue const& unworded_cue() {
  static Cue const cue = [] {
    Cue made;
    made.takes = Takes::quote;
    return made;
  }();
  return cue;
}

/// A sentence and what was found in it so far.
class SentenceFrames {
 public:
  SentenceFrames(Line const& line, CueTable const& cues, std::uint32_t index,
                 std::vector<FoundSpeech>& found)
      : line_(line), cues_(cues), index_(index), sentence_(line.sentences[index]), found_(found) {}

  void run() {
    used_until_ = sentence_.first;
    if (colon_turn()) return;
    if (signature()) return;
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
      if (line_.is_quotation(at) || line_.atoms[at].tag == Tag::punctuation) continue;
      std::uint32_t const skip = phrase(at);
      if (skip == 0 && !adverb(at) && !verb(at)) noun(at);
      if (skip > 0) at += skip - 1;
    }
  }

 private:
  std::uint32_t atoms_within(std::uint32_t at, std::uint32_t length) const {
    std::uint32_t const end = line_.atoms[at].span.begin + length;
    std::uint32_t i = at;
    while (i < sentence_.last && line_.atoms[i].span.begin < end) ++i;
    return i;
  }

  FoundSpeech& add(Cue const& kind, AtomRange cue, std::optional<AtomRange> source) {
    FoundSpeech made;
    made.kind = &kind;
    made.cue = cue;
    made.source = source.value_or(AtomRange{});
    made.sentence = index_;
    found_.push_back(made);
    return found_.back();
  }

  /// Strips commas and the sentence's last mark from both ends; nothing when no word remains.
  [[nodiscard]] std::optional<AtomRange> trimmed(AtomRange range) const {
    auto const is_edge = [this](std::uint32_t at) {
      return !line_.is_quotation(at) &&
             line_.is_any(at, {",", ".", "-", "--", "\u2014", "\u2013", ";", ":"});
    };
    while (!range.empty() && is_edge(range.first)) ++range.first;
    while (!range.empty() && is_edge(range.last - 1)) --range.last;
    if (range.empty()) return std::nullopt;
    return range;
  }

  /// "RUIZ: It will hold.", "Boe: taxes to fall"
  bool colon_turn() {
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

  /// A letter, a review: "Good colleague." - Ines Roth, chair
  bool signature() {
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
    return true;
  }

  /// "According to the ministry, ..." and "..., according to the ministry". Returns the cue's
  /// atoms.
  std::uint32_t phrase(std::uint32_t at) {
    CueTable::Hit const hit = cues_.phrase_at(line_.text, line_.atoms[at].span.begin);
    if (hit.cue == nullptr) return 0;
    std::uint32_t const end = atoms_within(at, hit.length);
    std::optional<AtomRange> source = noun_phrase_after(line_, sentence_, end);
    if (!source) return 0;
    bool const leads = at == sentence_.first || !has_word(used_until_, at) ||
                       (line_.atoms[at - 1].tag == Tag::conjunction);
    std::optional<AtomRange> content;
    if (leads && source->last < sentence_.last) {
      content = trimmed({source->last, sentence_.last});
    } else {
      content = trimmed({used_until_, at});
    }
    if (!content) return 0;
    FoundSpeech& made = add(*hit.cue, {at, end}, source);
    made.content.push_back(*content);
    if (!leads) used_until_ = source->last;
    return end - at;
  }

  [[nodiscard]] bool has_word(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = first; i < last; ++i) {
      if (line_.is_quotation(i)) return true;
      if (line_.atoms[i].tag != Tag::punctuation && line_.atoms[i].tag != Tag::conjunction &&
          line_.atoms[i].tag != Tag::adverb)
        ++words;
    }
    return words > 0;
  }

  bool adverb(std::uint32_t at) {
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

  /// "her claim", "a show": what follows a determiner or a possessive is no finite verb.
  [[nodiscard]] bool is_noun_by_place(std::uint32_t at) const {
    if (at == sentence_.first || line_.is_quotation(at - 1)) return false;
    VerbForm const form = line_.atoms[at].form;
    if (form != VerbForm::base && form != VerbForm::third_person) return false;
    return line_.is_any(at - 1, {"his", "her", "their", "its", "my", "our", "your", "a", "an",
                                 "the", "no", "any", "every"});
  }

  /// Where the claim of "her claim that ... was false" ends: before the verb that the noun itself
  /// is the subject of, when it has none before.
  [[nodiscard]] std::uint32_t noun_clause_end(std::uint32_t noun, std::uint32_t end) const {
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
      bool const next_verb = line_.atoms[i].tag == Tag::verb && i + 1 < end &&
                             line_.atoms[i + 1].tag == Tag::auxiliary;
      if (next_verb) return i + 1;
    }
    return end;
  }

  bool noun(std::uint32_t at) {
    bool const nominal = line_.atoms[at].tag == Tag::noun || is_noun_by_place(at);
    if (!nominal || at + 2 >= sentence_.last || !line_.is(at + 1, "that")) return false;
    CueTable::Hit const hit = cues_.noun_at(line_.text, line_.atoms[at].span.begin);
    if (hit.cue == nullptr) return false;
    Complement const complement{ComplementKind::that_clause, at + 1, at + 1};
    std::optional<AtomRange> const content =
        trimmed({at + 1, noun_clause_end(
                             at, complement_end(line_, sentence_, complement, *hit.cue, cues_))});
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
    FoundSpeech& made = add(*hit.cue, {at, at + 1}, source);
    made.content.push_back(*content);
    return true;
  }

  bool verb(std::uint32_t at) {
    Atom const& atom = line_.atoms[at];
    bool const verbal = atom.tag == Tag::verb || atom.tag == Tag::auxiliary;
    if (!verbal || is_noun_by_place(at)) return false;
    if (passive(at)) return true;
    CueTable::Hit const hit = cues_.verb_at(line_.text, atom.span.begin);
    if (hit.cue == nullptr) return false;
    std::uint32_t const end = atoms_within(at, hit.length);
    VerbGroup const group = verb_group(line_, sentence_, at, end);
    if (group.passive) return passive_speech(group, *hit.cue);
    if (atom.form == VerbForm::participle && group.first == at) return false;
    if (has(hit.cue->takes, Takes::raising)) return raising(group, *hit.cue);
    if (has(hit.cue->takes, Takes::quote) && closes_quotation(group, *hit.cue)) return true;
    Complement const complement = complement_after(line_, sentence_, end, *hit.cue);
    if (complement.kind != ComplementKind::nothing) {
      if (follows(group, *hit.cue, complement)) return true;
      return false;
    }
    return closes(group, *hit.cue, complement.after_adjunct);
  }

  /// Whether a quotation that asks for an attribution ends before `at`: "It will hold," or "Why?".
  [[nodiscard]] bool quotation_ends(std::uint32_t at) const {
    if (at <= used_until_ || at == sentence_.first) return false;
    if (line_.is(at - 1, ",") && at - 1 > used_until_) return line_.is_quotation(at - 2);
    if (!line_.is_quotation(at - 1)) return false;
    char const last = line_.last_inside(at - 1);
    return last == ',' || last == '?' || last == '!' || last == '-';
  }

  /// "..." Roth said; "..." said Roth: nothing that follows can be the content instead, however
  /// much it looks like a clause ("said Friday as he left").
  bool closes_quotation(VerbGroup const& group, Cue const& cue) {
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

  /// "is expected to", "is said to be", "was accused of"
  bool passive(std::uint32_t at) {
    Atom const& atom = line_.atoms[at];
    CueTable::Hit const hit = cues_.passive_at(line_.text, atom.span.begin);
    if (hit.cue == nullptr) return false;
    VerbGroup const group = verb_group(line_, sentence_, at, at + 1);
    bool const likely = line_.atoms[at].tag == Tag::adjective;
    if ((!group.passive && !likely) || at + 1 >= sentence_.last || !line_.is(at + 1, "to"))
      return false;
    return raising(group, *hit.cue);
  }

  bool raising(VerbGroup const& group, Cue const& cue) {
    if (group.last >= sentence_.last) return false;
    bool const to = line_.is_any(group.last, {"to", "like"});
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

  bool passive_speech(VerbGroup const& group, Cue const& cue) {
    // "was asked whether", "was told that": the content follows, the speaker after "by" if at all.
    std::uint32_t at = group.last;
    std::optional<AtomRange> source;
    if (at + 1 < sentence_.last && line_.is(at, "by")) {
      source = noun_phrase_after(line_, sentence_, at + 1);
      if (source) at = source->last;
    }
    if (at >= sentence_.last) return false;
    Complement const complement = complement_after(line_, sentence_, at, cue);
    bool const clause = complement.kind == ComplementKind::that_clause ||
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

  /// Speaker, cue, content: "Roth said that ...".
  bool follows(VerbGroup const& group, Cue const& cue, Complement const& complement) {
    std::uint32_t const end = complement_end(line_, sentence_, complement, cue, cues_);
    std::optional<AtomRange> const content = trimmed({complement.begin, end});
    if (!content) return false;
    // "X, he said, Y": what follows goes on with what stands before.
    bool const goes_on = complement.kind == ComplementKind::quotation && left_content(group, cue);
    std::optional<AtomRange> source = subject_of(line_, sentence_, group);
    std::optional<AtomRange> inverted;
    bool const clause =
        complement.kind == ComplementKind::bare_clause || complement.kind == ComplementKind::object;
    if (clause && has(cue.takes, Takes::quote) && left_content(group, cue) &&
        directly_after_content(group)) {
      // "..., said Roth, who ..."
      inverted = noun_phrase_after(line_, sentence_, group.last);
      if (inverted) return close_with(group, cue, *inverted, inverted->last, true);
    }
    if (!source && complement.kind == ComplementKind::object && group.first == sentence_.first)
      return false;
    if (goes_on && source) return close_with(group, cue, *source, complement.after_adjunct, false);
    FoundSpeech& made = add(cue, {group.first, group.last}, source);
    made.content.push_back(*content);
    made.negated = group.negated;
    used_until_ = std::max(used_until_, end);
    return true;
  }

  [[nodiscard]] bool directly_after_content(VerbGroup const& group) const {
    if (group.first == sentence_.first) return false;
    std::uint32_t const before = group.first - 1;
    return line_.is_quotation(before) || line_.is(before, ",");
  }

  /// Whether words or a quotation, set off by a comma or a mark, stand before the cue's subject.
  [[nodiscard]] bool left_content(VerbGroup const& group, Cue const& cue) const {
    if (!has(cue.takes, Takes::quote)) return false;
    std::uint32_t first = group.first;
    if (!directly_after_content(group)) {
      std::optional<AtomRange> const subject = noun_phrase_before(line_, sentence_, group.first);
      if (!subject) return false;
      first = subject->first;
    }
    if (first <= used_until_) return false;
    std::uint32_t const before = first - 1;
    bool const marked = line_.is_quotation(before) || line_.is(before, ",") ||
                        line_.is_any(before, {"\u2014", "--"});
    return marked && has_content(used_until_, before + 1);
  }

  /// A finite verb or a quotation: not just "In May,".
  [[nodiscard]] bool has_content(std::uint32_t first, std::uint32_t last) const {
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

  /// Content, then speaker and cue: "..., Roth said." and "..., said Roth."
  bool closes(VerbGroup const& group, Cue const& cue, std::uint32_t after) {
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

  bool close_with(VerbGroup const& group, Cue const& cue, AtomRange source, std::uint32_t after,
                  bool inverted) {
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

  Line const& line_;
  CueTable const& cues_;
  std::uint32_t index_;
  AtomRange sentence_;
  std::vector<FoundSpeech>& found_;
  std::uint32_t used_until_ = 0;  // content before here belongs to an attribution already
};

bool only_quotations(Line const& line, AtomRange sentence) {
  bool any = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (line.is_quotation(i)) {
      any = true;
    } else if (line.atoms[i].tag != Tag::punctuation) {
      return false;
    }
  }
  return any;
}

/// A quotation that stands alone after an attributed one has the same speaker.
void add_floating(Line const& line, std::vector<FoundSpeech>& found) {
  for (std::uint32_t s = 1; s < line.sentences.size(); ++s) {
    if (!only_quotations(line, line.sentences[s])) continue;
    FoundSpeech* owner = nullptr;
    for (FoundSpeech& speech : found) {
      if (speech.sentence < s && !speech.content.empty() && has(speech.kind->takes, Takes::quote))
        owner = &speech;
    }
    if (owner == nullptr) continue;
    // Only straight after its own sentence or the quotations that it owns already.
    std::uint32_t const begin = line.sentences[s].first;
    std::uint32_t const reached =
        std::max(owner->content.back().last, line.sentences[owner->sentence].last);
    if (reached != begin) continue;
    owner->content.push_back(line.sentences[s]);
  }
}

}  // namespace

std::vector<FoundSpeech> find_in_line(Line const& line, CueTable const& cues) {
  std::vector<FoundSpeech> found;
  for (std::uint32_t s = 0; s < line.sentences.size(); ++s)
    SentenceFrames(line, cues, s, found).run();
  add_floating(line, found);
  return found;
}

}  // namespace stet
