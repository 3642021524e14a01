#include "check/side.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "base/utf8.hpp"

namespace stet {
namespace {

Speech const* speech_of(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return quote;
  if (auto const* const attribution = std::get_if<Attribution>(&claim.body)) return attribution;
  return nullptr;
}

void add_subject(Side& side, std::string const& name, RuleSet const& rules) {
  std::vector<Word> words = read_words(name, rules.lexicon);
  if (!words.empty()) side.subjects.push_back(std::move(words));
}

/// What the claim says about itself, whichever side it stands on.
void read_claim(Side& side, RuleSet const& rules) {
  if (auto const* const figure = std::get_if<Figure>(&side.claim->body)) {
    side.measure = read_words(figure->measure, rules.lexicon);
    if (figure->dimension == Dimension::count) side.unit = read_words(figure->unit, rules.lexicon);
    side.time = figure->time;
  } else if (auto const* const date = std::get_if<DateClaim>(&side.claim->body)) {
    side.time = date->period;
  } else if (Speech const* const speech = speech_of(*side.claim)) {
    side.speaker =
        speech->speaker.canonical.empty() ? speech->speaker.name : speech->speaker.canonical;
  }
}

std::string subject_of(Claim const& claim) {
  if (auto const* const figure = std::get_if<Figure>(&claim.body)) return figure->subject;
  if (auto const* const role = std::get_if<Role>(&claim.body)) return role->person;
  if (Speech const* const speech = speech_of(claim))
    return speech->speaker.canonical.empty() ? speech->speaker.name : speech->speaker.canonical;
  return "";
}

std::optional<Date> date_of(std::string const& text) { return parse_iso_date(text); }

bool counts(Figure const& figure) {
  return figure.dimension == Dimension::count || figure.dimension == Dimension::number;
}

/// Another figure of one dimension in the sentence: then a name near by proves less.
bool has_rival(std::span<Claim const> neighbours, Claim const& claim) {
  auto const* const mine = std::get_if<Figure>(&claim.body);
  if (mine == nullptr) return false;
  return std::any_of(neighbours.begin(), neighbours.end(), [&](Claim const& other) {
    auto const* const figure = std::get_if<Figure>(&other.body);
    if (figure == nullptr || &other == &claim) return false;
    // "12 million daily users, surpassing Tarn's 9 million": the noun is said once.
    if (counts(*figure) && counts(*mine))
      return figure->unit == mine->unit || figure->unit.empty() || mine->unit.empty();
    return figure->dimension == mine->dimension && figure->unit == mine->unit;
  });
}

/// The sentence's only date, for a figure that the finder gave none: "In January it had 4 million".
Period only_date(std::span<Claim const> neighbours) {
  Period found;
  for (Claim const& other : neighbours) {
    auto const* const date = std::get_if<DateClaim>(&other.body);
    if (date == nullptr || date->is_duration || date->is_set || date->period.empty()) continue;
    if (!found.empty()) return {};
    found = date->period;
  }
  return found;
}

std::string canonical_name(std::string const& name,
                           std::vector<ReferenceSet const*> const& references) {
  for (ReferenceSet const* const set : references) {
    std::string canonical = set->canonical(name);
    if (canonical != name) return canonical;
  }
  return name;
}

/// What stands around a sentence in its block: enough for "it" and "the firm", and bounded, since a
/// whole book may be one block.
std::string_view context_of(Document const& document, std::uint32_t sentence) {
  constexpr std::uint32_t reach = 4;  // sentences on either side
  std::uint32_t const block = document.sentences[sentence].block;
  std::uint32_t first = sentence;
  std::uint32_t last = sentence;
  for (std::uint32_t i = 0; i < reach; ++i) {
    if (first > 0 && document.sentences[first - 1].block == block) --first;
    if (last + 1 < document.sentences.size() && document.sentences[last + 1].block == block) ++last;
  }
  return document.words({document.sentences[first].span.begin, document.sentences[last].span.end});
}

}  // namespace

std::span<Claim const> claims_beside(std::vector<Claim> const& claims, std::size_t index) {
  constexpr std::size_t reach = 64;
  std::size_t first = index;
  std::size_t last = index + 1;
  std::uint32_t const sentence = claims[index].sentence;
  while (first > 0 && index - first < reach && claims[first - 1].sentence == sentence) --first;
  while (last < claims.size() && last - index < reach && claims[last].sentence == sentence) ++last;
  return std::span(claims).subspan(first, last - first);
}

Side article_side(Document const& document, std::vector<Claim> const& claims, std::size_t index,
                  RuleSet const& rules, std::vector<ReferenceSet const*> const& references) {
  Claim const& claim = claims[index];
  std::span<Claim const> const neighbours = claims_beside(claims, index);
  Side side;
  side.claim = &claim;
  side.text = document.text;
  Sentence const& sentence = document.sentences[claim.sentence];
  side.sentence = document.words(sentence.span);
  side.context = context_of(document, claim.sentence);
  side.words = read_words(side.sentence, rules.lexicon);
  side.context_words = read_words(side.context, rules.lexicon);
  std::vector<Word> const title = read_words(document.metadata.title, rules.lexicon);
  side.context_words.insert(side.context_words.end(), title.begin(), title.end());
  read_claim(side, rules);
  if (std::string const subject = subject_of(claim); !subject.empty()) {
    std::string const canonical = canonical_name(subject, references);
    add_subject(side, canonical, rules);
    if (canonical != subject) add_subject(side, subject, rules);
  }
  if (!side.speaker.empty()) side.speaker = canonical_name(side.speaker, references);
  if (side.time.empty() && std::holds_alternative<Figure>(claim.body))
    side.time = only_date(neighbours);
  side.published = document.metadata.date;
  side.language = document.metadata.language;
  side.has_rivals = has_rival(neighbours, claim);
  return side;
}

Side reference_side(Reference const& reference, RuleSet const& rules, ReferenceSet const& set) {
  Side side;
  side.claim = &reference.claim;
  side.text = reference.statement;
  side.sentence = reference.statement;
  side.context = reference.context.empty() ? reference.statement : reference.context;
  side.words = read_words(side.sentence, rules.lexicon);
  side.context_words = read_words(side.context, rules.lexicon);
  read_claim(side, rules);
  if (std::string const subject = subject_of(reference.claim); !subject.empty()) {
    std::string const canonical = set.canonical(subject);
    add_subject(side, canonical, rules);
    if (canonical != subject) add_subject(side, subject, rules);
  }
  if (!side.speaker.empty()) side.speaker = set.canonical(side.speaker);
  side.published = date_of(reference.source.published);
  side.language = reference.source.lang;
  return side;
}

}  // namespace stet
