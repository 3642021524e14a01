#include "kinds/speech/line.hpp"

#include <algorithm>

namespace stet {
namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// Whether an attribution follows a quotation that ended its own sentence: "Why?" Roth asked.
bool attribution_follows(Line const& line, CueTable const& cues, std::uint32_t at,
                         bool sentence_must_end) {
  constexpr std::uint32_t longest_name = 9;
  for (std::uint32_t i = at; i < line.atoms.size() && i < at + longest_name; ++i) {
    Atom const& atom = line.atoms[i];
    if (line.is_quotation(i)) return false;
    bool const finite = atom.form == VerbForm::past || atom.form == VerbForm::third_person ||
                        atom.form == VerbForm::base || atom.form == VerbForm::participle;
    if (finite) {
      CueTable::Hit const hit = cues.verb_at(line.text, atom.span.begin);
      if (hit.cue == nullptr || !has(hit.cue->takes, Takes::quote)) return false;
      std::uint32_t const next = i + 1;
      if (next >= line.atoms.size()) return true;
      bool const stops = line.is_any(next, {".", ",", ";"});
      return sentence_must_end ? stops : stops || line.atoms[next].tag != Tag::subordinator;
    }
    bool const nominal = atom.tag == Tag::proper_noun || atom.tag == Tag::noun ||
                         atom.tag == Tag::determiner || atom.tag == Tag::adjective ||
                         atom.tag == Tag::pronoun || atom.tag == Tag::adposition ||
                         atom.tag == Tag::adverb || atom.tag == Tag::particle;
    if (!nominal) return false;
  }
  return false;
}

bool is_nominal(Atom const& atom) {
  return atom.tag == Tag::noun || atom.tag == Tag::proper_noun || atom.tag == Tag::pronoun ||
         atom.tag == Tag::numeral;
}

bool has_finite_form(Atom const& atom) {
  return atom.tag == Tag::auxiliary || atom.form == VerbForm::past ||
         atom.form == VerbForm::third_person || atom.form == VerbForm::base;
}

/// Whether the words behind `at` have a finite verb in the same clause, which would make a
/// participle of the one at `at`: "engineers hired in May warned".
bool verb_follows(Line const& line, AtomRange sentence, std::uint32_t at) {
  for (std::uint32_t i = at + 1; i < sentence.last; ++i) {
    if (line.is_quotation(i) || line.is_any(i, {",", "that", "who", "which", ";"})) return false;
    if (line.atoms[i].tag == Tag::subordinator || line.is(i, "to")) return false;
    if (has_finite_form(line.atoms[i])) return true;
  }
  return false;
}

bool quotation_before(Line const& line, AtomRange sentence, std::uint32_t at) {
  constexpr std::uint32_t longest_subject = 6;
  for (std::uint32_t i = at; i-- > sentence.first && at - i <= longest_subject;) {
    if (line.is_quotation(i)) return true;
  }
  return false;
}

bool is_subject_pronoun(Line const& line, std::uint32_t at) {
  return line.is_any(at, {"he", "she", "they", "we", "i", "it", "who"});
}

/// The form that a word has if it is its clause's finite verb; none when it cannot be.
VerbForm finite_form(Atom const& atom, std::uint8_t forms) {
  auto const may_be = [forms](CueForm form) {
    return (forms & static_cast<std::uint8_t>(form)) != 0;
  };
  if (may_be(CueForm::past) &&
      (atom.form == VerbForm::participle || atom.tag == Tag::adjective || atom.tag == Tag::noun))
    return VerbForm::past;
  if (may_be(CueForm::third_person) && atom.tag == Tag::noun) return VerbForm::third_person;
  if (may_be(CueForm::base) && atom.tag == Tag::noun) return VerbForm::base;
  return VerbForm::none;
}

/// "..., Trump told" and "..., tweeted Roth": behind a quotation's comma stand speaker and verb.
void mend_after_quotation(Line& line, AtomRange sentence, std::uint32_t at, CueTable const& cues) {
  if (at == sentence.first || at + 1 >= sentence.last || !line.is_quotation(at - 1)) return;
  char const last = line.last_inside(at - 1);
  if (last != ',' && last != '?' && last != '!') return;
  if (line.is_quotation(at + 1)) return;
  auto const is_past_cue = [&](std::uint32_t i) {
    std::uint8_t const forms = cues.verb_at(line.text, line.atoms[i].span.begin).forms;
    return (forms & static_cast<std::uint8_t>(CueForm::past)) != 0;
  };
  Atom& atom = line.atoms[at];
  Atom& next = line.atoms[at + 1];
  if (line.is_upper(at) && is_past_cue(at + 1) && atom.tag != Tag::pronoun) {
    atom.tag = Tag::proper_noun;
    atom.form = VerbForm::none;
    next.tag = Tag::verb;
    next.form = VerbForm::past;
  } else if (!line.is_upper(at) && is_past_cue(at) &&
             (is_nominal(next) || next.tag == Tag::determiner)) {
    atom.tag = Tag::verb;
    atom.form = VerbForm::past;
  }
}

/// "his early-morning tweets": what stands behind a determiner and adjectives is a noun.
void mend_nouns(Line& line, AtomRange sentence) {
  for (std::uint32_t i = sentence.first + 2; i < sentence.last; ++i) {
    Atom& atom = line.atoms[i];
    if (atom.form != VerbForm::third_person && atom.form != VerbForm::base) continue;
    std::uint32_t before = i;
    while (before > sentence.first + 1 && !line.is_quotation(before - 1) &&
           line.atoms[before - 1].tag == Tag::adjective)
      --before;
    bool const owned =
        before < i &&
        (line.atoms[before - 1].tag == Tag::determiner ||
         line.is_any(before - 1, {"his", "her", "their", "its", "my", "our", "your"}));
    if (!owned || line.is_quotation(before - 1)) continue;
    atom.tag = Tag::noun;
    atom.form = VerbForm::none;
  }
}

/// "was labeled 'mostly true'": a participle, not an adjective.
void mend_passive(Line& line, AtomRange sentence, std::uint32_t at, CueTable const& cues) {
  Atom& atom = line.atoms[at];
  if (atom.tag != Tag::adjective || at == sentence.first || at + 1 >= sentence.last) return;
  if (line.atoms[at - 1].tag != Tag::auxiliary) return;
  if (!line.is_quotation(at + 1) && !line.is_any(at + 1, {"by", "as"})) return;
  std::uint8_t const forms = cues.verb_at(line.text, atom.span.begin).forms;
  if ((forms & static_cast<std::uint8_t>(CueForm::participle)) == 0) return;
  atom.tag = Tag::verb;
  atom.form = VerbForm::participle;
}

/// A tagger sees too little to tell "engineers warned of a flood" from "engineers warned of a flood
/// left": a cue in the only place for its clause's verb is that verb.
void mend_verbs(Line& line, CueTable const& cues) {
  for (AtomRange const sentence : line.sentences) {
    mend_nouns(line, sentence);
    bool verb_seen = false;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (line.is_quotation(i)) continue;
      Atom& atom = line.atoms[i];
      if (has_finite_form(atom)) verb_seen = true;
      if (line.is_any(i, {"that", "who", "which", ",", "and", "but", ";"})) verb_seen = false;
      mend_after_quotation(line, sentence, i, cues);
      if (atom.tag == Tag::noun && line.is_any(i, {"say", "says"})) {
        atom.tag = Tag::verb;
        atom.form = line.is(i, "say") ? VerbForm::base : VerbForm::third_person;
        verb_seen = true;
      }
      if (atom.tag != Tag::verb && line.is_any(i, {"said", "told"})) {
        atom.tag = Tag::verb;
        atom.form = VerbForm::past;
        verb_seen = true;
      }
      mend_passive(line, sentence, i, cues);
      bool const candidate =
          atom.form == VerbForm::participle || atom.tag == Tag::adjective || atom.tag == Tag::noun;
      if (!candidate || verb_seen || i == sentence.first || i + 1 >= sentence.last) continue;
      if (line.is_quotation(i - 1) || !is_nominal(line.atoms[i - 1])) continue;
      CueTable::Hit const hit = cues.verb_at(line.text, atom.span.begin);
      VerbForm const form = hit.cue == nullptr ? VerbForm::none : finite_form(atom, hit.forms);
      if (form == VerbForm::none) continue;
      // "environmentalists worry that", but "the bank worry"
      if (form == VerbForm::base && !(line.is(i + 1, "that") && line.word(i - 1).ends_with('s')))
        continue;
      if (!is_subject_pronoun(line, i - 1) && verb_follows(line, sentence, i)) continue;
      // "the party leaders": a plural needs more than its place to be a verb.
      bool const content_next = line.is_any(i + 1, {".", ",", ":", "that"}) ||
                                line.is_quotation(i + 1) || line.atoms[i + 1].tag == Tag::pronoun;
      if (atom.tag == Tag::noun && !content_next && !is_subject_pronoun(line, i - 1)) continue;
      if (atom.tag == Tag::noun && line.is_any(i + 1, {".", ","}) &&
          !is_subject_pronoun(line, i - 1) && !quotation_before(line, sentence, i))
        continue;
      atom.tag = Tag::verb;
      atom.form = form;
      verb_seen = true;
    }
  }
}

class LineBuilder {
 public:
  LineBuilder(Document const& document, Analysis const& analysis, CueTable const& cues)
      : document_(document), analysis_(analysis), cues_(cues) {}

  Lines run() {
    Lines out;
    std::uint32_t sentence = 0;
    while (sentence < document_.sentences.size()) {
      std::uint32_t const block = document_.sentences[sentence].block;
      std::uint32_t last = sentence;
      while (last < document_.sentences.size() && document_.sentences[last].block == block) ++last;
      if (is_checkable(document_.blocks[block].kind)) {
        out.lines.push_back(line(sentence, last));
        out.blocks.push_back(block);
      }
      sentence = last;
    }
    return out;
  }

 private:
  Line line(std::uint32_t first_sentence, std::uint32_t last_sentence) {
    Line made;
    made.text = document_.text;
    made.analysis = &analysis_;
    std::vector<std::uint32_t> ends;  // atoms before which a sentence of the document ends
    for (std::uint32_t s = first_sentence; s < last_sentence; ++s) {
      TokenRange const range = analysis_.sentences[s];
      for (std::uint32_t t = range.first; t < range.last; ++t) add(made, analysis_.tokens[t]);
      ends.push_back(static_cast<std::uint32_t>(made.atoms.size()));
    }
    split(made, ends);
    mend_verbs(made, cues_);
    return made;
  }

  void add(Line& line, Token const& token) {
    auto const& all = analysis_.quotations;
    while (next_quotation_ < all.size() &&
           (all[next_quotation_].parent || all[next_quotation_].span.end <= token.span.begin))
      ++next_quotation_;
    if (next_quotation_ < all.size() && all[next_quotation_].span.overlaps(token.span)) {
      auto const index = static_cast<std::int32_t>(next_quotation_);
      if (!line.atoms.empty() && line.atoms.back().quotation == index) return;
      line.atoms.push_back({all[next_quotation_].span, Tag::other, VerbForm::none, index});
      return;
    }
    line.atoms.push_back({token.span, token.tag, token.form, -1});
  }

  /// Sentences end where the document's do, and after a quotation that ends one.
  void split(Line& line, std::vector<std::uint32_t> const& ends) {
    std::uint32_t begin = 0;
    std::size_t next_end = 0;
    auto const size = static_cast<std::uint32_t>(line.atoms.size());
    for (std::uint32_t i = 0; i < size; ++i) {
      while (next_end < ends.size() && ends[next_end] < i + 1) ++next_end;
      bool boundary = next_end < ends.size() && ends[next_end] == i + 1;
      if (i + 1 < size && line.is_quotation(i)) boundary = ends_sentence(line, i, boundary);
      if (boundary && i + 1 < size && line.is_any(i, {",", ":"})) boundary = false;
      bool const signed_before =
          i > begin + 1 && line.is_quotation(begin) && signed_by(line, begin + 1);
      if (signed_before && i + 1 < size && line.is_quotation(i + 1)) boundary = true;
      if (!boundary && i + 1 != size) continue;
      line.sentences.push_back({begin, i + 1});
      begin = i + 1;
    }
  }

  /// "Good colleague." - Ines Roth
  static bool signed_by(Line const& line, std::uint32_t dash) {
    return dash + 1 < line.atoms.size() && !line.is_quotation(dash + 1) &&
           line.is_any(dash, {"-", "--", "\u2014", "\u2013", "\u2015"}) &&
           line.atoms[dash + 1].tag == Tag::proper_noun && line.is_upper(dash + 1);
  }

  [[nodiscard]] bool ends_sentence(Line const& line, std::uint32_t at, bool boundary) const {
    char const last = line.last_inside(at);
    bool const stop = last == '.' || last == '?' || last == '!';
    if (!stop && !boundary) return false;
    if (!stop) return false;
    std::uint32_t const next = at + 1;
    if (line.is_quotation(next)) return true;
    if (signed_by(line, next)) return false;
    if (!line.is_upper(next)) {
      bool const pronoun_says = line.atoms[next].tag == Tag::punctuation;
      return pronoun_says && boundary;
    }
    return !attribution_follows(line, cues_, next, last == '.');
  }

  Document const& document_;
  Analysis const& analysis_;
  CueTable const& cues_;
  std::size_t next_quotation_ = 0;
};

}  // namespace

bool Line::is(std::uint32_t at, std::string_view lower_case) const {
  std::string_view const found = word(at);
  return found.size() == lower_case.size() &&
         std::equal(found.begin(), found.end(), lower_case.begin(),
                    [](char left, char right) { return folded(left) == right; });
}

bool Line::is_any(std::uint32_t at, std::initializer_list<std::string_view> words) const {
  return std::any_of(words.begin(), words.end(),
                     [this, at](std::string_view wanted) { return is(at, wanted); });
}

bool Line::is_upper(std::uint32_t at) const {
  char const c = word(at).front();
  return (c >= 'A' && c <= 'Z') || (c & '\x80') != 0;
}

Span Line::span_of(AtomRange range) const {
  return {atoms[range.first].span.begin, atoms[range.last - 1].span.end};
}

char Line::last_inside(std::uint32_t at) const {
  Span const inner = analysis->quotations[static_cast<std::size_t>(atoms[at].quotation)].inner;
  std::string_view inside = slice(text, inner);
  for (bool again = true; again && !inside.empty();) {
    again = false;
    for (std::string_view const mark : {"'", "\"", " ", "\u2019", "\u201D", "\u00A0"}) {
      if (!inside.ends_with(mark)) continue;
      inside.remove_suffix(mark.size());
      again = true;
    }
  }
  if (inside.ends_with("\u2026")) return '.';
  if (inside.ends_with("\u2014") || inside.ends_with("\u2013")) return '-';
  return inside.empty() ? '\0' : inside.back();
}

std::uint32_t Line::words_inside(std::uint32_t at) const {
  Span const inner = analysis->quotations[static_cast<std::size_t>(atoms[at].quotation)].inner;
  std::string_view const inside = slice(text, inner);
  std::uint32_t count = 0;
  bool in_word = false;
  for (char const c : inside) {
    bool const space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !in_word) ++count;
    in_word = !space;
  }
  return count;
}

Lines make_lines(Document const& document, Analysis const& analysis, CueTable const& cues) {
  return LineBuilder(document, analysis, cues).run();
}

}  // namespace stet
