#include "kinds/quote/compare_quote.hpp"

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

bool is_name(std::string_view speaker) {
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

}  // namespace

Comparison compare_quotes(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  std::vector<std::string_view> const parts = parts_of(claim);
  if (parts.empty()) return {};
  SpeakerMatch const speakers = match_speakers(claim, reference);
  bool const translated = is_translated(claim, reference);

  std::string const spoken = spoken_words(reference);
  Wording wording = match_wording(parts, spoken, lexicon);
  bool from_passage = false;
  if (wording.rung >= Rung::altered) {
    // The reference's own splitting into quotations may differ; its passage has the last word.
    std::string_view const passage =
        reference.context.empty() ? reference.sentence : reference.context;
    Wording in_passage = match_wording(parts, passage, lexicon);
    if (in_passage.rung < wording.rung) {
      wording = std::move(in_passage);
      from_passage = true;
    }
  }
  if (wording.rung == Rung::absent) return {};

  Comparison out;
  out.score = wording.similarity;
  out.rung = name(wording.rung);
  out.working = fmt::format("wording {}, {:.0f} % of the words in order, speaker {}", out.rung,
                            wording.similarity * 100,
                            speakers == SpeakerMatch::same        ? "the same"
                            : speakers == SpeakerMatch::different ? "another"
                                                                  : "not known");
  if (wording.rung == Rung::altered) {
    judge_altered(wording, speakers, translated, out);
    return out;
  }
  if (speakers == SpeakerMatch::different) {
    bool const telling = count_words(parts, lexicon) >= telling_words;
    bool const spoken_there = !from_passage && std::holds_alternative<Quote>(reference.claim->body);
    if (!telling) return {};
    out.relation = spoken_there ? Relation::conflicts : Relation::qualifies;
    if (spoken_there) out.rule = "quote/misattributed";
    out.difference = fmt::format("the article gives these words to {}, the source to {}",
                                 claim.speaker, reference.speaker);
    return out;
  }
  judge_found(wording, out);
  return out;
}

}  // namespace stet
