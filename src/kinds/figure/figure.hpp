// A figure as claimed: the number, what it counts or measures, how sure its writer sounds, and of
// what.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "base/dimension.hpp"
#include "base/interval.hpp"
#include "base/span.hpp"

namespace stet {

enum class Change : std::uint8_t {
  none,
  rise,
  fall,
  from,
  to
};  // "rose 12 %", "from 4.1 %", "to 4.3 %"

struct Figure {
  Span core;                     // number and unit, without the hedge
  std::optional<Decimal> value;  // nothing for an open or two-sided range
  Interval interval;             // what the writing allows: rounding and hedge
  std::string unit;  // ISO 4217, "%", "pp", UCUM or the counted noun; empty for a bare number
  Dimension dimension = Dimension::number;
  Change change = Change::none;
  std::string hedge;     // as written: "nearly", "more than"; empty
  std::string hedge_id;  // the entry of rules/hedges.rules
  Span measure_span;     // the words that `measure` was read from; empty when inferred
  std::string measure;   // "daily active users", "market value wiped out"
  Span subject_span;
  std::string subject;  // canonical where the name resolves
  std::string place;
  Period time;                          // of the measure; empty when the text gives none
  std::optional<std::uint32_t> equals;  // index of the claim this one restates: "(US$19 million)"
};

}  // namespace stet
