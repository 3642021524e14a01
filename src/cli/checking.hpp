// Articles through the check, several at once, reports in order: what `check`, `decide` and
// `baseline` share.
#pragma once

#include <functional>

#include "base/result.hpp"
#include "check/report.hpp"
#include "cli/references.hpp"
#include "cli/settings.hpp"
#include "rules/rule_set.hpp"

namespace stet {

class Checking {
 public:
  /// Errors: as open_references; no PATH.
  [[nodiscard]] static Result<Checking> open(Settings const& settings);
  /// The report without files.
  [[nodiscard]] Report head() const;
  [[nodiscard]] RuleSet const& rules() const { return rules_; }
  /// `take` is told each report or why there is none, on this thread, and says whether to go on.
  void run(Settings const& settings, std::function<bool(Result<FileReport>&&)> const& take) const;

 private:
  Checking(RuleSet rules, References references)
      : rules_(std::move(rules)), references_(std::move(references)) {}
  [[nodiscard]] Result<FileReport> check(Settings const& settings, struct Piece&& piece) const;

  RuleSet rules_;
  References references_;
};

}  // namespace stet
