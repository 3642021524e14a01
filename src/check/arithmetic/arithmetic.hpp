// Do the figures of an article add up? Every relation that a sentence states between its own
// figures (a change and its ends, a share and its whole, parts and their total, an amount per head)
// is computed again with intervals: a figure stands for every value that its rounding and hedge
// allow. A problem is reported only where no values inside all intervals satisfy the relation; so
// rounding alone never fires. The idea is statcheck's (Nuijten et al. 2016, Behavior Research
// Methods 48): recompute what was printed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/interval.hpp"
#include "kinds/claim.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

struct ArithmeticProblem {
  std::uint32_t claim = 0;              // the figure that does not fit, an index into the claims
  std::vector<std::uint32_t> operands;  // the figures that it was computed from
  std::string message;                  // what was written and what follows from the others
  std::string working;                  // "(12 - 10) / 10 = 20 %"
  std::string repair;                   // the value that would fit, as it would be written
};

/// Problems in the order of the text. Pure; linear in the number of claims.
[[nodiscard]] std::vector<ArithmeticProblem> check_arithmetic(Document const& document,
                                                              std::vector<Claim> const& claims,
                                                              RuleSet const& rules);

}  // namespace stet
