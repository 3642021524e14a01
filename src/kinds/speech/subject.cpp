#include "kinds/speech/subject.hpp"

#include <algorithm>

namespace stet {
namespace {

constexpr std::uint32_t longest_phrase = 40;
constexpr int most_steps = 6;  // verbs that a shared subject may be looked for behind

bool is_negation(Line const& line, std::uint32_t at) {
  return line.is_any(at, {"not", "n't", "n\u2019t", "never"});
}

bool is_time_word(Line const& line, std::uint32_t at) {
  return line.is_any(
      at, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
           "yesterday", "tomorrow", "tonight", "earlier", "later", "recently", "last", "late"});
}

bool is_noun(Line const& line, std::uint32_t at) {
  Tag const tag = line.atoms[at].tag;
  return tag == Tag::noun || tag == Tag::proper_noun || tag == Tag::pronoun ||
         tag == Tag::numeral || tag == Tag::symbol;
}

bool joins_names(Line const& line, std::uint32_t at) {
  return line.is_any(
      at, {"of", "for", "at", "from", "with", "in", "on", "to", "by", "about", "against", "under"});
}

bool is_relative(Line const& line, std::uint32_t at) {
  if (line.word(at) == "WHO") return false;
  return line.is_any(at, {"who", "which", "whom"}) ||
         (line.is(at, "that") && at > 0 && is_noun(line, at - 1));
}

/// The comma that opens the aside which the comma at `close` ends: ", who took office in May,".
std::optional<std::uint32_t> aside_before(Line const& line, AtomRange sentence,
                                          std::uint32_t close) {
  std::uint32_t const stop = close > longest_phrase ? close - longest_phrase : 0;
  for (std::uint32_t i = close; i-- > std::max(sentence.first, stop);) {
    if (line.is_quotation(i) && line.words_inside(i) > 4) return std::nullopt;
    if (line.word(i) != line.word(close)) continue;
    if (i == sentence.first) return std::nullopt;
    // A list of places or years inside the aside: keep looking when no noun phrase ends here.
    Tag const before = line.atoms[i - 1].tag;
    bool const noun_before = before == Tag::proper_noun || before == Tag::noun ||
                             line.is(i - 1, ")") || before == Tag::numeral ||
                             before == Tag::pronoun;
    bool const aside_begins =
        is_relative(line, i + 1) || line.atoms[i + 1].tag == Tag::determiner ||
        line.atoms[i + 1].tag == Tag::noun || line.atoms[i + 1].tag == Tag::proper_noun ||
        line.atoms[i + 1].tag == Tag::numeral || line.atoms[i + 1].tag == Tag::adjective ||
        line.atoms[i + 1].tag == Tag::adverb || line.atoms[i + 1].tag == Tag::adposition ||
        line.atoms[i + 1].tag == Tag::pronoun || line.atoms[i + 1].tag == Tag::subordinator ||
        line.atoms[i + 1].tag == Tag::verb;
    if (noun_before && aside_begins) return i;
    return std::nullopt;
  }
  return std::nullopt;
}

/// Whether the phrase at `at` describes a person named before: "the mayor", "an analyst".
bool describes(Line const& line, std::uint32_t at) {
  Tag const tag = line.atoms[at].tag;
  return tag == Tag::determiner || tag == Tag::noun || tag == Tag::adjective || tag == Tag::numeral;
}

/// Extends a phrase leftwards from `last` (exclusive); stops at verbs, marks and clause words.
std::uint32_t phrase_begin(Line const& line, AtomRange sentence, std::uint32_t last) {
  std::uint32_t at = last;
  std::uint32_t const stop = last > longest_phrase ? last - longest_phrase : 0;
  while (at > std::max(sentence.first, stop)) {
    std::uint32_t const i = at - 1;
    Atom const& atom = line.atoms[i];
    if (is_noun_phrase_part(line, i)) {
      // A pronoun begins its phrase: "they" never follows a noun in one.
      if (atom.tag == Tag::pronoun && at != last &&
          !line.is_any(i,
                       {"his", "her", "their", "its", "our", "my", "your", "this", "that", "these",
                        "those", "some", "many", "several", "one", "all", "both", "such"}))
        break;
      at = i;
      if (atom.tag == Tag::determiner && !line.is_any(i, {"all", "both", "the", "a", "an"})) {
      }
      continue;
    }
    bool const has_left = i > sentence.first;
    if (atom.tag == Tag::adposition && joins_names(line, i) && has_left && is_noun(line, i - 1) &&
        at != last && !is_time_word(line, i - 1)) {
      at = i;
      continue;
    }
    // "people close to the chair", "officials familiar with the talks"
    if (atom.tag == Tag::adposition && i > sentence.first + 1 &&
        line.is_any(i - 1, {"close", "familiar", "loyal"}) && is_noun(line, i - 2)) {
      at = i - 1;
      continue;
    }
    if (atom.tag == Tag::conjunction && has_left && is_noun(line, i - 1) && at != last &&
        line.is_any(i, {"and", "or", "&"})) {
      at = i;
      continue;
    }
    // "officials briefed on the talks said"
    if (atom.form == VerbForm::participle && has_left && is_noun(line, i - 1) && at != last) {
      at = i;
      continue;
    }
    break;
  }
  // A phrase never begins with what can only join.
  while (at < last &&
         (line.atoms[at].tag == Tag::adposition || line.atoms[at].tag == Tag::conjunction ||
          line.atoms[at].tag == Tag::adverb || line.is_any(at, {"'s", "\u2019s"})))
    ++at;
  return at;
}

/// A nickname or a title, not an utterance: short, and no mark ends it.
bool is_quoted_name(Line const& line, std::uint32_t at) {
  constexpr std::uint32_t longest_name = 4;
  char const last = line.last_inside(at);
  bool const utterance = last == ',' || last == '.' || last == '?' || last == '!';
  return !utterance && line.words_inside(at) <= longest_name;
}

/// "Ines Roth, a hydrologist, head of the union, and its founder,": a phrase with no verb of its
/// own from the sentence's beginning to the comma at `comma`.
std::optional<AtomRange> leading_phrase(Line const& line, AtomRange sentence, std::uint32_t comma) {
  bool const named = line.atoms[sentence.first].tag == Tag::proper_noun ||
                     line.atoms[sentence.first].tag == Tag::determiner;
  if (!named || comma - sentence.first > longest_phrase) return std::nullopt;
  bool relative = false;
  for (std::uint32_t i = sentence.first; i < comma; ++i) {
    relative = relative || (i > sentence.first && line.is(i - 1, ",") && is_relative(line, i));
    if (line.is_quotation(i) || line.is_any(i, {":", ";"})) return std::nullopt;
    if (is_finite(line, i) && !relative) return std::nullopt;
  }
  return AtomRange{sentence.first, comma};
}

}  // namespace

bool is_noun_phrase_part(Line const& line, std::uint32_t at) {
  if (line.is_quotation(at)) return is_quoted_name(line, at);
  Atom const& atom = line.atoms[at];
  switch (atom.tag) {
    case Tag::adjective:
    case Tag::determiner:
    case Tag::noun:
    case Tag::numeral:
    case Tag::proper_noun:
    case Tag::symbol:
      return true;
    case Tag::pronoun:
      return line.word(at) == "WHO" ||
             (!is_relative(line, at) && !line.is_any(at, {"what", "who", "which"}));
    case Tag::particle:
      return line.is_any(at, {"'s", "\u2019s", "'", "\u2019"});
    case Tag::other:
      return true;
    case Tag::punctuation:
      return line.is_any(at, {"-", "/", "'", "\u2019", "(", ")", "."}) && !line.is(at, ".");
    default:
      return false;
  }
}

bool is_finite(Line const& line, std::uint32_t at) {
  Atom const& atom = line.atoms[at];
  if (atom.tag == Tag::auxiliary) return !line.is_any(at, {"be", "been", "being", "having"});
  if (atom.form == VerbForm::past || atom.form == VerbForm::third_person) return true;
  if (atom.form != VerbForm::base || at == 0) return false;
  return !line.is(at - 1, "to") && line.atoms[at - 1].tag != Tag::auxiliary;
}

VerbGroup verb_group(Line const& line, AtomRange sentence, std::uint32_t head,
                     std::uint32_t end_of_cue) {
  VerbGroup group;
  group.first = group.head = head;
  group.last = end_of_cue;
  bool be = false;
  bool have = false;
  while (group.first > sentence.first) {
    std::uint32_t const i = group.first - 1;
    Atom const& atom = line.atoms[i];
    if (line.is_quotation(i)) break;
    if (is_negation(line, i)) {
      group.negated = true;
    } else if (atom.tag == Tag::auxiliary || line.is_any(i, {"has", "have", "had"})) {
      if (group.first == head || !be)
        be = be || line.is_any(i, {"is", "are", "was", "were", "be", "been", "being", "'s", "'re",
                                   "\u2019s", "\u2019re", "am"});
      have = have || line.is_any(i, {"has", "have", "had", "'ve", "\u2019ve", "having"});
      group.modal =
          group.modal || line.is_any(i, {"would", "could", "may", "might", "should", "must"});
    } else if (line.is(i, "to") && (atom.tag == Tag::particle || atom.tag == Tag::adposition)) {
      group.infinitive = true;
    } else if (atom.tag != Tag::adverb) {
      break;
    } else if (i > sentence.first && line.is(i - 1, ",")) {
      group.first = i;
      break;
    }
    group.first = i;
    if (group.infinitive) break;
  }
  // Adverbs that only lead the sentence are no part of the verb.
  bool const participle =
      line.atoms[head].form == VerbForm::participle || line.atoms[head].form == VerbForm::past;
  group.passive = be && participle;
  return group;
}

std::optional<AtomRange> noun_phrase_before(Line const& line, AtomRange sentence,
                                            std::uint32_t at) {
  if (at <= sentence.first) return std::nullopt;
  std::uint32_t last = at;
  if (line.is_any(at - 1, {",", "\u2014", "\u2013", "-", "--"})) {
    std::optional<std::uint32_t> const open = aside_before(line, sentence, at - 1);
    if (!open) return leading_phrase(line, sentence, at - 1);
    std::uint32_t begin = phrase_begin(line, sentence, *open);
    if (begin >= *open) return leading_phrase(line, sentence, at - 1);
    // "Lee Adair, the mayor of Leeds, one of the towns at stake,": what describes is no name yet.
    while (begin > sentence.first + 1 && line.is(begin - 1, ",") && describes(line, begin) &&
           line.atoms[begin - 2].tag == Tag::proper_noun) {
      std::uint32_t const further = phrase_begin(line, sentence, begin - 1);
      if (further >= begin - 1) break;
      begin = further;
    }
    return AtomRange{begin, at - 1};
  }
  if (line.is(at - 1, ")")) {
    std::uint32_t open = at - 1;
    while (open > sentence.first && !line.is(open, "(") && at - open < longest_phrase) --open;
    if (line.is(open, "(")) last = open;
    std::uint32_t const begin = phrase_begin(line, sentence, last);
    if (begin >= last) return std::nullopt;
    return AtomRange{begin, at};
  }
  // A time between subject and verb: "Roth on Friday said", "the firm just this month said".
  while (last > sentence.first && is_time_word(line, last - 1)) --last;
  if (last > sentence.first + 2 && line.is_any(last - 1, {"week", "month", "year", "morning"}) &&
      line.is_any(last - 2, {"this", "last"}) && is_noun(line, last - 3))
    last -= 2;
  if (last > sentence.first + 3 && line.is_any(last - 1, {"week", "month", "year", "morning"}) &&
      line.is_any(last - 2, {"this", "last"}) && line.is_any(last - 3, {"just", "earlier", "late"}))
    last -= 3;
  if (last < at && last > sentence.first && line.atoms[last - 1].tag == Tag::adposition) --last;
  // "a poll released Friday showed": the time belongs to the phrase.
  if (last == sentence.first || line.atoms[last - 1].tag == Tag::verb) last = at;
  std::uint32_t const begin = phrase_begin(line, sentence, last);
  if (begin >= last) return std::nullopt;
  return AtomRange{begin, last};
}

std::optional<AtomRange> noun_phrase_after(Line const& line, AtomRange sentence, std::uint32_t at) {
  std::uint32_t last = at;
  std::uint32_t const stop = std::min(sentence.last, at + longest_phrase);
  while (last < stop) {
    Atom const& atom = line.atoms[last];
    bool const more = last + 1 < stop;
    if (is_time_word(line, last) && last > at) break;
    bool const leads_noun =
        line.atoms[last].tag == Tag::verb && more &&
        (line.atoms[last].form == VerbForm::participle ||
         line.atoms[last].form == VerbForm::gerund) &&
        (line.atoms[last + 1].tag == Tag::noun || line.atoms[last + 1].tag == Tag::proper_noun);
    if (is_noun_phrase_part(line, last) || leads_noun) {
      // "said Roth he": a pronoun after a noun begins something else.
      if (atom.tag == Tag::pronoun && last > at && is_noun(line, last - 1)) break;
      ++last;
      if (atom.tag == Tag::pronoun &&
          line.is_any(last - 1, {"he", "she", "they", "it", "i", "we", "you"}))
        break;
      continue;
    }
    bool const joins = (atom.tag == Tag::adposition && joins_names(line, last)) ||
                       (atom.tag == Tag::conjunction && line.is_any(last, {"and", "or"}));
    if (joins && last > at && more && is_noun_phrase_part(line, last + 1) &&
        !is_time_word(line, last + 1)) {
      last += 2;
      continue;
    }
    break;
  }
  if (last == at) return std::nullopt;
  // An apposition or a relative clause between commas, or up to the sentence's end.
  if (last + 1 < sentence.last && line.is(last, ",") && !line.is_quotation(last + 1)) {
    std::uint32_t i = last + 1;
    bool const fits = line.atoms[i].tag == Tag::determiner || line.atoms[i].tag == Tag::noun ||
                      line.atoms[i].tag == Tag::proper_noun || is_relative(line, i) ||
                      line.atoms[i].tag == Tag::adjective || line.atoms[i].tag == Tag::numeral;
    bool const relative = is_relative(line, i);
    while (fits && i < stop && !line.is_any(i, {",", ".", ";", ":"}) && !line.is_quotation(i) &&
           (relative || !is_finite(line, i)))
      ++i;
    if (fits && i < stop && line.is_any(i, {",", "."})) last = i;
  }
  return AtomRange{at, last};
}

std::optional<AtomRange> subject_of(Line const& line, AtomRange sentence, VerbGroup const& group) {
  std::uint32_t at = group.first;
  bool const participle =
      line.atoms[group.head].form == VerbForm::gerund && group.first == group.head;
  bool shared = group.infinitive || participle;
  // "critics calling for it": but "told reporters, saying", "wrote to voters saying" go on.
  if (participle && group.first > sentence.first && is_noun(line, group.first - 1) &&
      !line.is_any(group.head, {"saying", "adding", "arguing", "noting", "telling", "asking"}))
    return noun_phrase_before(line, sentence, group.first);
  for (int step = 0; step < most_steps && at > sentence.first; ++step) {
    if (!shared) {
      std::uint32_t before = at - 1;
      while (before > sentence.first && line.atoms[before].tag == Tag::adverb &&
             !line.is(before, ","))
        --before;
      if (line.atoms[before].tag == Tag::conjunction ||
          (line.is(before, ",") && !aside_before(line, sentence, before) &&
           !leading_phrase(line, sentence, before))) {
        shared = true;
        at = before;
      } else if (is_relative(line, before) && before > sentence.first) {
        std::uint32_t const behind = line.is(before - 1, ",") ? before - 1 : before;
        if (auto phrase = noun_phrase_before(line, sentence, behind)) return phrase;
        return AtomRange{before, before + 1};
      } else {
        return noun_phrase_before(line, sentence, before + 1);
      }
    }
    // The subject is shared with an earlier finite verb.
    std::uint32_t i = at;
    VerbGroup earlier;
    for (;; i = earlier.first) {
      while (i > sentence.first && !is_finite(line, i - 1)) --i;
      if (i == sentence.first) return std::nullopt;
      earlier = verb_group(line, sentence, i - 1, i);
      // The verb of a relative clause has a subject of its own.
      if (earlier.first == sentence.first || !is_relative(line, earlier.first - 1)) break;
      if (is_relative(line, group.first > sentence.first ? group.first - 1 : group.first)) break;
    }
    if (earlier.first == sentence.first) return std::nullopt;
    at = earlier.first;
    shared = false;
  }
  return std::nullopt;
}

}  // namespace stet
