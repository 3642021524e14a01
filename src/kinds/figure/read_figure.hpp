// One figure as written: hedge, currency, number, scale, range, unit, in every order that news
// uses.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kinds/figure/figure.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct FigureReading {
  Figure figure;             // core in bytes of the text given
  Span span;                 // with the hedge
  bool may_count = false;    // no unit was read: a noun behind it is what it counts
  bool maybe_scale = false;  // "35m": metres, or million where a plural noun follows
  bool is_single = false;    // "one", "a mile": a figure only with something behind it
};

/// The figure whose sign, currency or number starts exactly at `at`, with the hedge that stands
/// before it (from `begin`, the sentence's start, on); nothing when none does, or when a letter or
/// digit beside it stays unexplained: a wrong magnitude is worse than a missed figure. Looks at no
/// byte behind `text`, which ends with the sentence.
[[nodiscard]] std::optional<FigureReading> read_figure(std::string_view text, std::size_t begin,
                                                       std::size_t at, RuleSet const& rules);

}  // namespace stet
