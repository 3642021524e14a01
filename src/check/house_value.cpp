#include "check/house_value.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace stet {
namespace {

Speech const* speech_of(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return quote;
  if (auto const* const attribution = std::get_if<Attribution>(&claim.body)) return attribution;
  return nullptr;
}

HouseValue text(std::string_view words) {
  HouseValue value;
  if (!words.empty()) value.texts.emplace_back(words);
  return value;
}

HouseValue number(std::size_t count) {
  HouseValue value;
  value.number = Decimal(static_cast<std::int64_t>(count));
  return value;
}

HouseValue flag(bool holds) {
  HouseValue value;
  value.flag = holds;
  return value;
}

std::string_view change_word(Change change) {
  switch (change) {
    case Change::none:
      return "none";
    case Change::rise:
      return "rise";
    case Change::fall:
      return "fall";
    case Change::from:
      return "from";
    case Change::to:
      return "to";
  }
  return "";
}

std::string_view mode_word(SpeechMode mode) {
  switch (mode) {
    case SpeechMode::direct:
      return "direct";
    case SpeechMode::mixed:
      return "mixed";
    case SpeechMode::indirect:
      return "indirect";
  }
  return "";
}

/// Somebody with a name: a capitalised word that is no article or pronoun.
bool is_named(Speaker const& speaker) {
  constexpr std::array<std::string_view, 14> no_names = {
      "The", "A",   "An",   "He",    "She",  "They",    "It",
      "One", "Two", "Some", "Three", "Many", "Several", "Another"};
  std::string_view name = speaker.canonical.empty() ? speaker.name : speaker.canonical;
  while (!name.empty()) {
    std::string_view const word = name.substr(0, name.find(' '));
    name.remove_prefix(std::min(word.size() + 1, name.size()));
    if (word.empty() || std::ranges::count(no_names, word) != 0) continue;
    bool const capital = word[0] >= 'A' && word[0] <= 'Z';
    if (capital || static_cast<unsigned char>(word[0]) >= 0xC3) return true;
  }
  return false;
}

HouseValue figure_value(HouseField field, Figure const& figure) {
  HouseValue value;
  switch (field) {
    case HouseField::value:
      value.number = figure.value;
      if (!value.number && figure.interval.low) value.number = figure.interval.low;
      return value;
    case HouseField::unit:
      return text(figure.unit);
    case HouseField::dimension:
      return text(name(figure.dimension));
    case HouseField::hedge:
      return text(figure.hedge);
    case HouseField::measure:
      return text(figure.measure);
    case HouseField::change:
      return text(change_word(figure.change));
    default:
      return text(figure.subject);
  }
}

HouseValue speech_value(HouseField field, Speech const& speech) {
  Speaker const& speaker = speech.speaker;
  switch (field) {
    case HouseField::speaker:
      return text(speaker.canonical.empty() ? speaker.name : speaker.canonical);
    case HouseField::role:
      return text(speaker.role);
    case HouseField::organisation:
      return text(speaker.organisation);
    default:
      return text(mode_word(speech.mode));
  }
}

HouseValue role_value(HouseField field, Role const& role) {
  if (field == HouseField::subject) return text(role.person);
  if (field == HouseField::role) return text(role.role);
  if (field == HouseField::organisation) return text(role.organisation);
  return {};
}

/// Over the evidence that supports the claim.
HouseValue evidence_value(HouseField field, std::vector<Evidence> const& evidence) {
  std::set<std::string> texts;
  std::set<std::string> ids;
  HouseValue value;
  for (Evidence const& one : evidence) {
    if (one.relation != Relation::supports) continue;
    Source const& source = one.reference.source;
    bool const origin = field == HouseField::independent && !source.origin.empty();
    ids.insert(origin ? source.origin : source.id);
    Decimal const tier(source.tier);
    if (field == HouseField::tier && (!value.number || tier < *value.number)) value.number = tier;
    std::string const& words = field == HouseField::publisher ? source.publisher : source.kind;
    if (!words.empty()) texts.insert(words);
  }
  if (field == HouseField::sources || field == HouseField::independent) return number(ids.size());
  if (field != HouseField::tier) value.texts.assign(texts.begin(), texts.end());
  return value;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

HouseArticle::HouseArticle(FileReport const& file, std::string path)
    : file_(file), path_(std::move(path)), sentences_(file.document.sentences.size()) {
  for (CheckedClaim const& claim : file.claims) {
    SentenceFacts& facts = sentences_[claim.claim.sentence];
    if (auto const* const figure = std::get_if<Figure>(&claim.claim.body)) {
      ++facts.figures;
      facts.plain_figure = facts.plain_figure || (figure->unit != "%" && figure->unit != "pp");
    }
    facts.speech = facts.speech || speech_of(claim.claim) != nullptr;
    facts.citation = facts.citation || std::holds_alternative<Citation>(claim.claim.body);
  }
  for (Link const& link : file.document.links) {
    std::uint32_t const sentence = file.document.sentence_at(link.span.begin);
    if (sentence < sentences_.size()) sentences_[sentence].citation = true;
  }
  std::string_view section;
  for (Block const& block : file.document.blocks) {
    if (block.kind == BlockKind::heading) section = file.document.words(block.span);
    sections_.push_back(section);
  }
}

std::string_view HouseArticle::section_of(CheckedClaim const& claim) const {
  return sections_[file_.document.sentences[claim.claim.sentence].block];
}

bool HouseArticle::gives_base(CheckedClaim const& claim) const {
  if (sentences_[claim.claim.sentence].plain_figure) return true;
  Document const& document = file_.document;
  std::string const words = fold(document.words(document.sentences[claim.claim.sentence].span));
  constexpr std::array<std::string_view, 9> cues = {
      "from",         "than",         "compared with",  "compared to",    "against",
      "year on year", "year-on-year", "a year earlier", "a month earlier"};
  return std::ranges::any_of(cues, [&](std::string_view cue) { return has_words(words, cue); });
}

HouseValue HouseArticle::value(HouseField field, CheckedClaim const& claim) const {
  Document const& document = file_.document;
  Sentence const& sentence = document.sentences[claim.claim.sentence];
  SentenceFacts const& facts = sentences_[claim.claim.sentence];
  auto const* const figure = std::get_if<Figure>(&claim.claim.body);
  auto const* const role = std::get_if<Role>(&claim.claim.body);
  Speech const* const speech = speech_of(claim.claim);
  switch (field) {
    case HouseField::kind:
      return text(kind_name(claim.claim.body));
    case HouseField::words:
      return text(document.words(claim.claim.span));
    case HouseField::sentence:
      return text(document.words(sentence.span));
    case HouseField::paragraph:
      return text(document.words(document.blocks[sentence.block].span));
    case HouseField::section:
      return text(section_of(claim));
    case HouseField::title:
      return text(document.metadata.title);
    case HouseField::path:
      return text(path_);
    case HouseField::value:
    case HouseField::unit:
    case HouseField::dimension:
    case HouseField::hedge:
    case HouseField::measure:
    case HouseField::change:
      return figure != nullptr ? figure_value(field, *figure) : HouseValue{};
    case HouseField::subject:
      if (role != nullptr) return role_value(field, *role);
      return figure != nullptr ? figure_value(field, *figure) : HouseValue{};
    case HouseField::figures:
      return number(facts.figures);
    case HouseField::base:
      return flag(gives_base(claim));
    case HouseField::speaker:
    case HouseField::mode:
      return speech != nullptr ? speech_value(field, *speech) : HouseValue{};
    case HouseField::role:
    case HouseField::organisation:
      if (role != nullptr) return role_value(field, *role);
      return speech != nullptr ? speech_value(field, *speech) : HouseValue{};
    case HouseField::named:
      return flag(speech != nullptr && is_named(speech->speaker));
    case HouseField::attributed:
      return flag(facts.speech);
    case HouseField::verdict:
      return text(name(claim.verdict));
    case HouseField::tier:
    case HouseField::sources:
    case HouseField::independent:
    case HouseField::publisher:
    case HouseField::source_kind:
      return evidence_value(field, claim.evidence);
    case HouseField::cited:
      return flag(facts.citation);
    case HouseField::note:
      return flag(std::ranges::any_of(claim.decisions,
                                      [](Decision const& one) { return !one.note.empty(); }));
    case HouseField::decided:
      return flag(!claim.decisions.empty());
  }
  return {};
}

std::string to_text(HouseValue const& value, HouseType type) {
  if (type == HouseType::flag) return value.flag ? "yes" : "no";
  if (type == HouseType::number) return value.number ? value.number->to_string() : "unknown";
  return value.texts.empty() ? "unknown" : fmt::format("{}", fmt::join(value.texts, ", "));
}

bool has_words(std::string_view text, std::string_view words) {
  if (words.empty()) return false;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    std::size_t const end = at + words.size();
    bool const begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(words.front());
    bool const ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(words.back());
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace stet
