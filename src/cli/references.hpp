// What a run checks against: databases, and documents used as references for this run.
#pragma once

#include <memory>
#include <vector>

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "corpus/reference_set.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct References {
  std::vector<std::unique_ptr<ReferenceSet>> sets;

  [[nodiscard]] std::vector<ReferenceSet const*> pointers() const;
  [[nodiscard]] std::vector<SearchScope> scopes() const;
};

/// Errors: a corpus that is missing, damaged or holds nothing; a source that cannot be read;
/// nothing to check against at all, unless that was asked for.
[[nodiscard]] Result<References> open_references(Settings const& settings, RuleSet const& rules);

}  // namespace stet
