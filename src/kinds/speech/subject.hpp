// Who a cue belongs to: the noun phrase before or after it.
#pragma once

#include <cstdint>
#include <optional>

#include "kinds/speech/line.hpp"

namespace stet {

/// A verb and the words that belong to it: "has repeatedly said" is [first, last), `head` is
/// "said".
struct VerbGroup {
  std::uint32_t first = 0;
  std::uint32_t head = 0;
  std::uint32_t last = 0;
  bool negated = false;
  bool passive = false;
  bool modal = false;       // "would say", "might say"
  bool infinitive = false;  // "to say"
};

[[nodiscard]] VerbGroup verb_group(Line const& line, AtomRange sentence, std::uint32_t head,
                                   std::uint32_t end_of_cue);

/// The whole noun phrase that ends before `at`, with what stands in apposition to it; nothing when
/// there is none. Never reaches over the sentence's beginning.
[[nodiscard]] std::optional<AtomRange> noun_phrase_before(Line const& line, AtomRange sentence,
                                                          std::uint32_t at);
/// The whole noun phrase that begins at `at`.
[[nodiscard]] std::optional<AtomRange> noun_phrase_after(Line const& line, AtomRange sentence,
                                                         std::uint32_t at);
/// The subject of a verb group, through coordination, relative pronouns and participles.
[[nodiscard]] std::optional<AtomRange> subject_of(Line const& line, AtomRange sentence,
                                                  VerbGroup const& group);

/// Whether a finite verb stands at `at`.
[[nodiscard]] bool is_finite(Line const& line, std::uint32_t at);
[[nodiscard]] bool is_noun_phrase_part(Line const& line, std::uint32_t at);

}  // namespace stet
