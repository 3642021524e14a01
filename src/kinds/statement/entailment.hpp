// How far a passage's words carry a claim's: lexical features and the typed slots (year, number,
// polarity) that alone may say "conflicting". What words cannot settle stays unsupported.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/words.hpp"
#include "rules/entailment_model.hpp"

namespace stet {

/// A claim's or a passage's words, sentence by sentence.
struct Passage {
  std::string_view text;
  std::vector<Word> words;
  std::vector<Span> sentences;  // indices into `words`, [begin, end)
};
[[nodiscard]] Passage read_passage(std::string_view text, Lexicon const& lexicon);

enum class SlotKind : std::uint8_t { none, year, number, polarity };
struct SlotConflict {
  SlotKind kind = SlotKind::none;
  std::string claim;     // the claim's words in the slot
  std::string evidence;  // the evidence's
};

struct Alignment {
  EntailmentFeatures features{};
  std::size_t best_passage = 0;  // the sentence that carries most of the claim
  std::size_t best_sentence = 0;
  double best_coverage = 0;
  std::string
      missing_number;     // of the claim, and nowhere in the evidence: then nothing supports it
  SlotConflict conflict;  // only where the sentence is about the same thing
};

/// Linear in the evidence times the claim's words, which are capped at 200.
[[nodiscard]] Alignment align_passages(Passage const& claim, std::vector<Passage> const& evidence,
                                       Lexicon const& lexicon);

}  // namespace stet
