#include "kinds/quote/compare_quote.hpp"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "kinds/quote/match_wording.hpp"

namespace stet {
namespace {

// A few words in common prove nothing about who said them.
constexpr std::size_t telling_words = 5;

enum class SpeakerMatch : std::uint8_t { unknown, same, different };

Speech const* speech_of(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return quote;
  if (auto const* const attribution = std::get_if<Attribution>(&claim.body)) return attribution;
  return nullptr;
}

/// "He" and "the firm" are nobody's name.
bool is_name(std::string_view speaker) {
  constexpr std::array<std::string_view, 8> pronouns = {"He", "She", "It",  "They",
                                                        "We", "I",   "Who", "The"};
  if (std::find(pronouns.begin(), pronouns.end(), speaker) != pronouns.end()) return false;
  for (char const c : speaker) {
    if (c >= 'A' && c <= 'Z') return true;
    if (static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return false;
}

/// Firms speak through people: "Acme said" and "Jo Poe, Acme's spokeswoman, said" are one.
SpeakerMatch match_speakers(Side const& claim, Side const& reference) {
  if (!is_name(claim.speaker) || !is_name(reference.speaker)) return SpeakerMatch::unknown;
  if (may_be_same_name(claim.speaker, reference.speaker)) return SpeakerMatch::same;
  Speech const* const ours = speech_of(*claim.claim);
  Speech const* const theirs = speech_of(*reference.claim);
  auto const speaks_for = [](Speech const* speech, std::string const& name) {
    return speech != nullptr && !speech->speaker.organisation.empty() &&
           may_be_same_name(speech->speaker.organisation, name);
  };
  if (speaks_for(ours, reference.speaker) || speaks_for(theirs, claim.speaker))
    return SpeakerMatch::same;
  return SpeakerMatch::different;
}

std::vector<std::string_view> parts_of(Side const& side) {
  std::vector<std::string_view> parts;
  if (Speech const* const speech = speech_of(*side.claim)) {
    for (Span const span : speech->content) parts.push_back(slice(side.text, span));
  }
  return parts;
}

/// The stretches between quotation marks of one piece; the piece itself where it has none.
void add_marked(std::string_view piece, std::vector<std::string_view>& parts) {
  struct Marks {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Marks, 3> kinds = {
      {{"\u201C", "\u201D"}, {"\"", "\""}, {"\u2018", "\u2019"}}};
  for (Marks const& marks : kinds) {
    bool found = false;
    std::size_t at = piece.find(marks.open);
    while (at != std::string_view::npos) {
      std::size_t const begin = at + marks.open.size();
      std::size_t const end = piece.find(marks.close, begin);
      if (end == std::string_view::npos) break;
      if (end > begin) parts.push_back(piece.substr(begin, end - begin));
      found = true;
      at = piece.find(marks.open, end + marks.close.size());
    }
    if (found) return;
  }
  parts.push_back(piece);
}

/// What an article gives as somebody's very words: of a mixed quotation only what stands in marks.
std::vector<std::string_view> quoted_parts(Side const& side) {
  std::vector<std::string_view> parts;
  for (std::string_view const piece : parts_of(side)) add_marked(piece, parts);
  return parts;
}

std::string spoken_words(Side const& reference) {
  std::string out;
  for (std::string_view const part : parts_of(reference)) {
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

std::size_t count_words(std::vector<std::string_view> const& parts, Lexicon const& lexicon) {
  std::size_t count = 0;
  for (std::string_view const part : parts) count += read_words(part, lexicon).size();
  return count;
}

bool is_translated(Side const& claim, Side const& reference) {
  Speech const* const ours = speech_of(*claim.claim);
  Speech const* const theirs = speech_of(*reference.claim);
  bool const other_language = !claim.language.empty() && !reference.language.empty() &&
                              claim.language.substr(0, 2) != reference.language.substr(0, 2);
  return other_language || (ours != nullptr && ours->translated) ||
         (theirs != nullptr && theirs->translated);
}

/// The words found, and from the right mouth or an unknown one.
void judge_found(Wording const& wording, Comparison& out) {
  out.relation = Relation::supports;
  if (wording.inverts) {
    out.relation = Relation::conflicts;
    out.rule = wording.swallowed.empty() ? "quote/truncated" : "quote/altered";
    out.difference =
        wording.swallowed.empty()
            ? fmt::format("the source says \"{}\" just before these words", wording.cut_before)
            : fmt::format("what is left out holds \"{}\"", wording.swallowed);
  } else if (!wording.swallowed.empty()) {
    out.rule = "quote/out-of-context";
    out.difference = fmt::format("what is left out holds \"{}\"", wording.swallowed);
  } else if (!wording.cut_before.empty()) {
    out.rule = "quote/truncated";
    out.difference =
        fmt::format("the source says \"{}\" just before these words", wording.cut_before);
  } else if (!wording.cut_after.empty()) {
    out.rule = "quote/truncated";
    out.difference = fmt::format("the source goes on \"{} ...\"", wording.cut_after);
  }
}

void judge_altered(Wording const& wording, SpeakerMatch speakers, bool translated,
                   Comparison& out) {
  out.difference = wording.diff;
  out.score = wording.similarity * (speakers == SpeakerMatch::same ? 1.0 : 0.6);
  bool const certain = speakers == SpeakerMatch::same && !translated;
  out.relation = certain ? Relation::conflicts : Relation::qualifies;
  if (certain) out.rule = "quote/altered";
  if (translated) out.difference += " (a translation: wording may differ)";
}

/// The best wording of the parts in the reference's own quotation, else in its passage.
Wording best_wording(std::vector<std::string_view> const& parts, Side const& reference,
                     Lexicon const& lexicon, bool& from_passage) {
  Wording wording = match_wording(parts, spoken_words(reference), lexicon);
  if (wording.rung < Rung::altered) return wording;
  // The reference's own splitting into quotations may differ; its passage has the last word.
  std::string_view const passage =
      reference.context.empty() ? reference.sentence : reference.context;
  Wording in_passage = match_wording(parts, passage, lexicon);
  if (in_passage.rung >= wording.rung) return wording;
  from_passage = true;
  return in_passage;
}

/// Of a quotation in several parts the ones that the reference has word for word, if they are most
/// of it. The others it may simply not carry.
bool keep_parts_found(std::vector<std::string_view>& parts, Side const& reference,
                      Lexicon const& lexicon) {
  std::vector<std::string_view> found;
  for (std::string_view const part : parts) {
    bool ignored = false;
    if (best_wording({part}, reference, lexicon, ignored).rung < Rung::altered)
      found.push_back(part);
  }
  bool const some = !found.empty() && found.size() < parts.size() &&
                    2 * count_words(found, lexicon) >= count_words(parts, lexicon);
  if (some) parts = std::move(found);
  return some;
}

Comparison judge_speaker(Side const& claim, Side const& reference,
                         std::vector<std::string_view> const& parts, bool from_passage,
                         Lexicon const& lexicon, Comparison out) {
  bool const spoken_there = !from_passage && std::holds_alternative<Quote>(reference.claim->body);
  if (count_words(parts, lexicon) < telling_words) return {};
  out.relation = spoken_there ? Relation::conflicts : Relation::qualifies;
  if (spoken_there) out.rule = "quote/misattributed";
  out.difference = fmt::format("the article gives these words to {}, the source to {}",
                               claim.speaker, reference.speaker);
  return out;
}

}  // namespace

Comparison compare_quotes(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  std::vector<std::string_view> parts = quoted_parts(claim);
  if (parts.empty()) return {};
  SpeakerMatch const speakers = match_speakers(claim, reference);
  bool from_passage = false;
  Wording wording = best_wording(parts, reference, lexicon, from_passage);
  bool partly = false;
  if (wording.rung >= Rung::altered && parts.size() > 1) {
    partly = keep_parts_found(parts, reference, lexicon);
    if (partly) wording = best_wording(parts, reference, lexicon, from_passage);
  }
  if (wording.rung == Rung::absent) return {};

  Comparison out;
  out.score = wording.similarity;
  out.rung = name(wording.rung);
  out.working = fmt::format("wording {}{}, {:.0f} % of the words in order, speaker {}", out.rung,
                            partly ? " of a part" : "", wording.similarity * 100,
                            speakers == SpeakerMatch::same        ? "the same"
                            : speakers == SpeakerMatch::different ? "another"
                                                                  : "not known");
  if (wording.rung == Rung::altered) {
    judge_altered(wording, speakers, is_translated(claim, reference), out);
    return out;
  }
  if (speakers == SpeakerMatch::different)
    return judge_speaker(claim, reference, parts, from_passage, lexicon, std::move(out));
  judge_found(wording, out);
  if (partly && out.difference.empty()) out.difference = "the source has a part of it";
  return out;
}

}  // namespace stet
