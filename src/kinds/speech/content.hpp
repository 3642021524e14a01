// Where the content of a cue begins and ends.
#pragma once

#include <cstdint>
#include <optional>

#include "kinds/speech/line.hpp"
#include "kinds/speech/subject.hpp"

namespace stet {

/// What follows a cue; `nothing` when only an adjunct or the sentence's end does.
enum class ComplementKind : std::uint8_t {
  nothing,
  quotation,
  that_clause,
  bare_clause,
  wh_clause,
  infinitive,
  gerund,
  object,
  as_object
};

struct Complement {
  ComplementKind kind = ComplementKind::nothing;
  std::uint32_t begin = 0;          // its first atom
  std::uint32_t after_adjunct = 0;  // the first atom behind hearer, time and place
};

/// What stands behind a cue that ends at `at`, past its hearer, time and place.
[[nodiscard]] Complement complement_after(Line const& line, AtomRange sentence, std::uint32_t at,
                                          Cue const& cue);

/// Where a complement ends: before the next attribution, an aside about its speaker, or the
/// sentence's last mark.
[[nodiscard]] std::uint32_t complement_end(Line const& line, AtomRange sentence,
                                           Complement const& complement, Cue const& cue,
                                           CueTable const& cues);

/// Whether a noun phrase with its finite verb begins at `at`.
[[nodiscard]] bool clause_begins(Line const& line, AtomRange sentence, std::uint32_t at);
/// A word that begins or is a time: "Monday", "late", "last".
[[nodiscard]] bool is_temporal(Line const& line, std::uint32_t at);
[[nodiscard]] bool is_dash(Line const& line, std::uint32_t at);

}  // namespace stet
