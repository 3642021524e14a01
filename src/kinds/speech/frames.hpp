// The frames in which content, cue and source stand together, sentence by sentence.
#pragma once

#include <optional>
#include <vector>

#include "base/span.hpp"
#include "kinds/speech/line.hpp"

namespace stet {

/// One attribution before it becomes a claim.
struct FoundSpeech {
  std::vector<AtomRange> content;  // of one line, in order
  AtomRange cue;
  AtomRange source;    // empty when nobody is named
  AtomRange relative;  // "who" between the source and its cue
  Cue const* kind = nullptr;
  bool negated = false;
  std::uint32_t sentence = 0;  // index into Line::sentences of the cue
};

/// The attributions of one line, in order of their cues. Linear in the line's length.
[[nodiscard]] std::vector<FoundSpeech> find_in_line(Line const& line, CueTable const& cues);
/// Speaker and cue of a line that ends in a colon, whose words the next line gives.
[[nodiscard]] std::optional<FoundSpeech> announced_in(Line const& line, CueTable const& cues);

}  // namespace stet
