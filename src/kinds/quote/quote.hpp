// Somebody's words, or what somebody is said to have said. Quotations and indirect attributions
// share one shape; the kind of the claim tells them apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"

namespace stet {

enum class SpeechMode : std::uint8_t { direct, mixed, indirect };
enum class Force : std::uint8_t { neutral, doubt, factive, denial, question, order, joke, belief };

struct Speaker {
  std::string name;       // at this place, without the role: "Zhang"; whom "he" and "the firm" mean
  std::string canonical;  // the fullest name in the document: "Tilly Zhang"; empty when unresolved
  std::string role;       // "analyst"
  std::string organisation;  // "Gavekal"
};

struct Speech {
  SpeechMode mode = SpeechMode::direct;
  std::vector<Span> content;  // in order; quotation marks are part of it
  std::vector<Span> quoted;   // of a mixed content: the stretches between marks, with their marks
  std::vector<Span> cue;
  std::vector<Span> source;  // the whole noun phrase
  Speaker speaker;
  Force force = Force::neutral;
  bool negated = false;    // "did not say that ..."
  bool is_belief = false;  // thought, hoped, expected: no speech act
  bool scare = false;      // scare quotes, titles, nicknames: nobody's words
  bool translated = false;
  std::optional<std::uint32_t> continues;  // index of the claim that this one goes on from
};

struct Quote : Speech {};
struct Attribution : Speech {};

}  // namespace stet
