// What an article contradicts by itself, without any corpus. One file a check; consistency.cpp is
// the list. All of them are strict: where two readings are possible, nothing is said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

struct InternalProblem {
  std::string rule;  // an id of the contract: "date/weekday", "internal/currency-pair", ...
  std::optional<std::uint32_t>
      claim;  // the claim it is about; nothing when it is about the document
  Span span;  // the very words
  std::string message;
  std::string working;   // the computation or the two forms side by side; may be empty
  std::string question;  // for the reporter, answerable in one sentence
  std::vector<std::uint32_t> related;  // the other claims involved
};

/// All problems, in the order of the text, then by rule. Pure.
[[nodiscard]] std::vector<InternalProblem> check_consistency(Document const& document,
                                                             Analysis const& analysis,
                                                             std::vector<Claim> const& claims,
                                                             RuleSet const& rules);

}  // namespace stet
