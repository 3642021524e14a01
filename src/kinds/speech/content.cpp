#include "kinds/speech/content.hpp"

#include <algorithm>

namespace stet {
namespace {

constexpr std::uint32_t longest_adjunct = 18;
constexpr std::uint32_t longest_subject = 30;

bool is_stop(Line const& line, std::uint32_t at) {
  return line.is_any(at, {".", "?", "!", ";", "...", "\u2026"});
}

bool is_wh(Line const& line, std::uint32_t at) {
  return line.is_any(at, {"how", "why", "what", "whether", "who", "where", "when", "which", "if"});
}

bool starts_adjunct(Line const& line, std::uint32_t at) {
  return is_temporal(line, at) || line.atoms[at].tag == Tag::adverb ||
         line.is_any(at, {"in",   "on",  "at",      "during", "after", "before", "to",
                          "from", "via", "through", "with",   "by",    "over",   "this",
                          "of",   "as",  "when",    "while",  "about", "for",    "publicly"});
}

/// The noun phrase of the person addressed ends here, or `at` when there is none.
std::uint32_t hearer_end(Line const& line, AtomRange sentence, std::uint32_t at) {
  if (at >= sentence.last || line.is_quotation(at)) return at;
  Atom const& first = line.atoms[at];
  if (first.tag == Tag::pronoun &&
      line.is_any(at, {"me", "him", "her", "them", "us", "you", "it", "himself", "herself"}))
    return at + 1;
  std::uint32_t i = at;
  bool noun_seen = false;
  std::uint32_t const stop = std::min(sentence.last, at + longest_adjunct);
  while (i < stop) {
    Tag const tag = line.atoms[i].tag;
    if (line.is_quotation(i)) break;
    bool const nominal = tag == Tag::determiner || tag == Tag::adjective || tag == Tag::noun ||
                         tag == Tag::proper_noun || tag == Tag::numeral ||
                         line.is_any(i, {"'s", "\u2019s", "his", "her", "their", "its"});
    if (nominal) {
      // A new determiner or a name after a common noun begins the content, but "host Ann Lee".
      bool const titled =
          i == at + 1 && line.atoms[at].tag == Tag::noun && !line.word(at).ends_with('s');
      if (noun_seen &&
          (tag == Tag::determiner ||
           (tag == Tag::proper_noun && line.atoms[i - 1].tag == Tag::noun && !titled) ||
           line.is_any(i, {"his", "her", "their", "its"})))
        break;
      noun_seen = noun_seen || tag == Tag::noun || tag == Tag::proper_noun;
      ++i;
      continue;
    }
    bool const joins = noun_seen && i + 1 < stop &&
                       (line.is_any(i, {"of", "and", "at", "in", "from", "for", "outside", "on"}));
    if (!joins) break;
    ++i;
    noun_seen = false;
  }
  return noun_seen || i > at ? i : at;
}

/// Skips time, place and occasion: "on Monday", "in a statement", "Friday night". Only when content
/// of another shape follows; else returns `at`.
std::uint32_t adjunct_end(Line const& line, AtomRange sentence, std::uint32_t at) {
  std::uint32_t i = at;
  std::uint32_t const stop = std::min(sentence.last, at + longest_adjunct);
  while (i < stop) {
    if (line.is_quotation(i) || line.is(i, "that") || line.is(i, ":")) return i;
    if (is_stop(line, i)) return i;
    if (line.is(i, ",")) return i;
    if (line.atoms[i].form == VerbForm::gerund && i > at + 1) return i;
    if (is_finite(line, i) && i > at) break;
    ++i;
  }
  if (i >= sentence.last) return i;
  // A bare clause may follow a short adjunct: "said Monday he would".
  i = at;
  while (i < stop && (is_temporal(line, i) || line.atoms[i].tag == Tag::adverb)) ++i;
  if (i < stop && line.is_any(i, {"on", "in", "at", "during"})) {
    std::uint32_t j = i + 1;
    while (j < stop &&
           (line.atoms[j].tag == Tag::determiner || line.atoms[j].tag == Tag::adjective))
      ++j;
    while (j < stop && (line.atoms[j].tag == Tag::noun || is_temporal(line, j) ||
                        line.atoms[j].tag == Tag::numeral))
      ++j;
    bool const noun_phrase = j > i + 1;
    if (noun_phrase && j < stop &&
        (line.atoms[j].tag == Tag::pronoun || line.atoms[j].tag == Tag::proper_noun ||
         line.atoms[j].tag == Tag::determiner))
      return j;
  }
  return i;
}

bool may_be_object(Line const& line, std::uint32_t at) {
  if (line.is_quotation(at)) return true;
  if (is_temporal(line, at)) return false;
  if (line.is_any(at, {"yes", "no"})) return true;
  Tag const tag = line.atoms[at].tag;
  return tag == Tag::determiner || tag == Tag::adjective || tag == Tag::noun ||
         tag == Tag::proper_noun || tag == Tag::numeral || tag == Tag::symbol ||
         (tag == Tag::pronoun && !is_wh(line, at)) || line.atoms[at].form == VerbForm::participle ||
         (tag == Tag::adverb && at + 1 < line.atoms.size() &&
          line.atoms[at + 1].tag != Tag::punctuation);
}

/// "for the second time", "for the first time": how often, not what.
bool is_occasion(Line const& line, AtomRange sentence, std::uint32_t at) {
  return at + 2 < sentence.last && line.is_any(at, {"the", "a"}) && line.is(at + 2, "time");
}

Complement classify(Line const& line, AtomRange sentence, std::uint32_t at, Cue const& cue) {
  Complement out{ComplementKind::nothing, at, at};
  if (at >= sentence.last || is_stop(line, at)) return out;
  if (line.is_any(at, {",", ":"}) || is_dash(line, at)) {
    bool const quotation = at + 1 < sentence.last && line.is_quotation(at + 1);
    bool const colon = line.is(at, ":") && at + 1 < sentence.last;
    if ((quotation || colon) && has(cue.takes, Takes::quote))
      return {ComplementKind::quotation, at + 1, at};
    return out;
  }
  if (line.is_quotation(at)) {
    bool const takes = has(cue.takes, Takes::quote) || has(cue.takes, Takes::object);
    return takes ? Complement{ComplementKind::quotation, at, at} : out;
  }
  if (line.is(at, "that") && has(cue.takes, Takes::that_clause))
    return {ComplementKind::that_clause, at, at};
  if (is_wh(line, at)) {
    if (has(cue.takes, Takes::wh_clause)) return {ComplementKind::wh_clause, at, at};
    if (line.is(at, "if") && has(cue.takes, Takes::bare_clause))
      return {ComplementKind::bare_clause, at, at};
    return out;
  }
  bool const base_next =
      at + 1 < sentence.last &&
      (line.atoms[at + 1].form == VerbForm::base || line.atoms[at].tag == Tag::particle ||
       line.is_any(at + 1, {"be", "have", "do"}) || line.atoms[at + 1].tag == Tag::adverb);
  if (line.is(at, "to") && base_next) {
    if (has(cue.takes, Takes::infinitive)) return {ComplementKind::infinitive, at, at};
    return out;
  }
  for (std::string const& preposition : cue.after) {
    if (line.is(at, preposition) && at + 1 < sentence.last)
      return {ComplementKind::object, at + 1, at};
  }
  bool const clause = clause_begins(line, sentence, at);
  if (clause && has(cue.takes, Takes::bare_clause)) return {ComplementKind::bare_clause, at, at};
  if (line.atoms[at].form == VerbForm::gerund)
    return has(cue.takes, Takes::gerund) ? Complement{ComplementKind::gerund, at, at} : out;
  if (!may_be_object(line, at) || is_occasion(line, sentence, at)) return out;
  if (has(cue.takes, Takes::as_object) && !has(cue.takes, Takes::object)) {
    for (std::uint32_t i = at; i < std::min(sentence.last, at + longest_adjunct); ++i) {
      if (line.is(i, "as") && i > at) return {ComplementKind::as_object, at, at};
      if (is_stop(line, i) || line.is(i, ",")) break;
    }
    return out;
  }
  if (has(cue.takes, Takes::object)) return {ComplementKind::object, at, at};
  return out;
}

}  // namespace

bool is_dash(Line const& line, std::uint32_t at) {
  return line.is_any(at, {"-", "--", "\u2014", "\u2013"});
}

bool is_temporal(Line const& line, std::uint32_t at) {
  return line.is_any(
      at, {"monday",     "tuesday",   "wednesday", "thursday", "friday",    "saturday", "sunday",
           "yesterday",  "today",     "tonight",   "earlier",  "later",     "recently", "afterward",
           "afterwards", "again",     "last",      "late",     "early",     "then",     "once",
           "morning",    "afternoon", "evening",   "night",    "january",   "february", "march",
           "april",      "june",      "july",      "august",   "september", "october",  "november",
           "december",   "week",      "month",     "year"});
}

bool clause_begins(Line const& line, AtomRange sentence, std::uint32_t at) {
  std::uint32_t const stop = std::min(sentence.last, at + longest_subject);
  int relatives = 0;
  int commas = 0;
  if (line.is(at, "there")) return true;
  if (line.atoms[at].tag == Tag::subordinator && !line.is(at, "that")) return true;
  for (std::uint32_t i = at; i < stop; ++i) {
    if (line.is_quotation(i)) continue;
    if (i > at && is_finite(line, i)) {
      if (relatives == 0) return true;
      --relatives;
      while (i + 1 < stop && line.atoms[i + 1].tag == Tag::verb) ++i;
      continue;
    }
    if (line.is_any(i, {"who", "which"}) || (i > at && line.is(i, "that"))) ++relatives;
    if (is_stop(line, i) || line.is(i, ":")) return false;
    if (line.atoms[i].tag == Tag::subordinator && i > at && !line.is(i, "that")) return false;
    if (line.atoms[i].tag == Tag::conjunction && i + 1 < stop &&
        (line.atoms[i + 1].tag == Tag::verb || line.atoms[i + 1].tag == Tag::auxiliary))
      return false;
    if (line.is(i, ",") && i > at) {
      // An apposition may stand between two commas; an adjunct or another clause may not.
      ++commas;
      bool const verb_next = i + 1 < stop && line.atoms[i + 1].tag == Tag::verb;
      if (verb_next && commas > 1 && is_finite(line, i + 1)) return true;
      if (verb_next || (i + 1 < stop && line.atoms[i + 1].tag == Tag::conjunction)) return false;
    }
    if (line.is(i, "to") && i + 1 < stop && line.atoms[i + 1].form == VerbForm::base) return false;
  }
  return false;
}

Complement complement_after(Line const& line, AtomRange sentence, std::uint32_t at,
                            Cue const& cue) {
  Complement const direct = classify(line, sentence, at, cue);
  bool const sure =
      direct.kind == ComplementKind::quotation || direct.kind == ComplementKind::that_clause ||
      direct.kind == ComplementKind::wh_clause || direct.kind == ComplementKind::infinitive;
  if (sure || at >= sentence.last) return direct;
  bool const adjunct = is_temporal(line, at) || line.atoms[at].tag == Tag::adposition ||
                       line.is_any(at, {"as", "while", "before", "after"});
  if (direct.kind == ComplementKind::bare_clause && !adjunct && !cue.hearer) return direct;
  std::uint32_t begin = at;
  if (cue.hearer) {
    begin = hearer_end(line, sentence, at);
    if (begin >= sentence.last) return {ComplementKind::nothing, begin, begin};
    Complement const behind = classify(line, sentence, begin, cue);
    if (behind.kind != ComplementKind::nothing && behind.kind != ComplementKind::object)
      return behind;
  }
  if (begin < sentence.last && starts_adjunct(line, begin) &&
      direct.kind != ComplementKind::object) {
    std::uint32_t const end = adjunct_end(line, sentence, begin);
    if (end > begin) {
      Complement const behind = classify(line, sentence, std::min(end, sentence.last), cue);
      if (behind.kind != ComplementKind::object) return behind;
      return {ComplementKind::nothing, end, end};
    }
  }
  if (cue.hearer && begin > at) {
    if (has(cue.takes, Takes::object)) return direct;
    return {ComplementKind::nothing, begin, begin};
  }
  return direct;
}

namespace {

bool is_cue_verb(Line const& line, std::uint32_t at, CueTable const& cues, VerbForm form) {
  return line.atoms[at].form == form &&
         cues.verb_at(line.text, line.atoms[at].span.begin).cue != nullptr;
}

/// ", adding that", ", saying": a participle that goes on about the speaker.
bool participle_cue_follows(Line const& line, AtomRange sentence, std::uint32_t comma,
                            CueTable const& cues) {
  std::uint32_t i = comma + 1;
  while (i < sentence.last && line.atoms[i].tag == Tag::adverb) ++i;
  return i < sentence.last && is_cue_verb(line, i, cues, VerbForm::gerund);
}

/// Whether "and", "but" at `at` leads to another attribution: ", but she said", "and urged".
bool attribution_joins(Line const& line, AtomRange sentence, std::uint32_t at, CueTable const& cues,
                       bool object) {
  std::uint32_t i = at + 1;
  while (i < sentence.last && (line.atoms[i].tag == Tag::adverb)) ++i;
  if (i >= sentence.last) return false;
  bool const verb =
      line.atoms[i].form == VerbForm::past || line.atoms[i].form == VerbForm::third_person;
  if (verb && (object || is_cue_verb(line, i, cues, line.atoms[i].form))) return true;
  if (line.atoms[i].form == VerbForm::gerund && object &&
      is_cue_verb(line, i, cues, VerbForm::gerund))
    return true;
  if (object && line.atoms[i].tag == Tag::auxiliary) return true;
  std::uint32_t const stop = std::min(sentence.last, i + 12);
  for (; i < stop; ++i) {
    if (line.is_quotation(i)) return false;
    if (is_finite(line, i)) {
      if (line.atoms[i].tag == Tag::auxiliary) continue;
      return is_cue_verb(line, i, cues, line.atoms[i].form) &&
             has(cues.verb_at(line.text, line.atoms[i].span.begin).cue->takes, Takes::quote);
    }
    bool const nominal = is_noun_phrase_part(line, i) || line.atoms[i].tag == Tag::adposition ||
                         line.atoms[i].tag == Tag::adverb;
    if (!nominal) return false;
  }
  return false;
}

/// ", Roth said": an attribution that closes or interrupts the sentence.
bool parenthetical_follows(Line const& line, AtomRange sentence, std::uint32_t comma,
                           CueTable const& cues) {
  std::uint32_t const stop = std::min(sentence.last, comma + 9);
  for (std::uint32_t i = comma + 1; i < stop; ++i) {
    if (line.is_quotation(i)) return false;
    if (is_finite(line, i)) {
      if (line.atoms[i].tag == Tag::auxiliary) continue;
      CueTable::Hit const hit = cues.verb_at(line.text, line.atoms[i].span.begin);
      if (hit.cue == nullptr || !has(hit.cue->takes, Takes::quote)) return false;
      if (i == comma + 1) {
        std::optional<AtomRange> const speaker = noun_phrase_after(line, sentence, i + 1);
        return speaker && (speaker->last >= sentence.last ||
                           line.is_any(speaker->last, {",", ".", ";", "?", "!"}));
      }
      return i + 1 >= sentence.last || line.is_any(i + 1, {",", ".", ";"}) ||
             is_temporal(line, i + 1);
    }
    if (!is_noun_phrase_part(line, i) && line.atoms[i].tag != Tag::adposition) return false;
  }
  return false;
}

bool is_venue_adjunct(Line const& line, AtomRange sentence, std::uint32_t at) {
  if (is_temporal(line, at) && line.is_upper(at)) return true;
  if (!line.is_any(at, {"in", "on", "during", "at", "after", "before", "when", "while", "because",
                        "as", "since", "until", "by", "with", "if"}))
    return false;
  if (line.is_any(at, {"when", "while", "because", "before", "after", "since"})) return true;
  std::uint32_t const stop = std::min(sentence.last, at + 8);
  for (std::uint32_t i = at + 1; i < stop; ++i) {
    if (is_temporal(line, i)) return true;
    if (line.is_any(i, {"interview", "statement",  "speech",     "email",      "letter",
                        "tweet",     "rally",      "debate",     "conference", "address",
                        "op-ed",     "interviews", "remarks",    "memo",       "twitter",
                        "facebook",  "post",       "appearance", "radio",      "television"}))
      return true;
    if (line.atoms[i].tag == Tag::punctuation || line.atoms[i].tag == Tag::verb) return false;
  }
  return false;
}

}  // namespace

std::uint32_t complement_end(Line const& line, AtomRange sentence, Complement const& complement,
                             Cue const& cue, CueTable const& cues) {
  bool const object = complement.kind == ComplementKind::object ||
                      complement.kind == ComplementKind::gerund ||
                      complement.kind == ComplementKind::as_object;
  // Wishes and fears have a time of their own: "expect a cut in March".
  bool const said = object && has(cue.takes, Takes::quote);
  std::uint32_t last = sentence.last;
  while (last > complement.begin && !line.is_quotation(last - 1) &&
         line.is_any(last - 1, {".", "?", "!", "..."}))
    --last;
  for (std::uint32_t i = complement.begin + 1; i < last; ++i) {
    if (line.is(i, ";")) return i;
    if (is_dash(line, i) && object) return i;
    if (line.is(i, ",")) {
      if (participle_cue_follows(line, sentence, i, cues)) return i;
      if (parenthetical_follows(line, sentence, i, cues)) return i;
      if (i + 1 < last && line.is_any(i + 1, {"according"})) return i;
      if (i + 1 < last && line.atoms[i + 1].tag == Tag::conjunction) {
        if (attribution_joins(line, sentence, i + 1, cues, object)) return i;
        // A new subject with its own verb is a new sentence of the writer's.
        if (object && clause_begins(line, sentence, i + 2 < last ? i + 2 : i + 1)) return i;
      }
      if (object && i + 1 < last &&
          (line.is_any(i + 1, {"who", "which", "whom", "while", "where", "when", "although",
                               "though", "as", "with", "but", "after", "before", "so", "saying"}) ||
           line.atoms[i + 1].form == VerbForm::gerund))
        return i;
      continue;
    }
    if (line.atoms[i].tag == Tag::conjunction && attribution_joins(line, sentence, i, cues, object))
      return i;
    bool const quote_ended = line.is_quotation(i - 1) && i - 1 >= complement.begin;
    if (quote_ended && participle_cue_follows(line, sentence, i - 1, cues)) return i;
    if (quote_ended && object && !line.is_quotation(i) && line.last_inside(i - 1) == ',') return i;
    if (said && i > complement.begin && is_venue_adjunct(line, sentence, i)) return i;
  }
  return last;
}

}  // namespace stet
