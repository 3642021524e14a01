// Articles through the check, several at once, reports in order: what `check`, `decide` and
// `baseline` share.
#pragma once

#include <functional>
#include <memory>

#include "base/result.hpp"
#include "check/citation/cited_pages.hpp"
#include "check/report.hpp"
#include "cli/references.hpp"
#include "cli/settings.hpp"
#include "rules/rule_set.hpp"

namespace stet {

class Checking {
 public:
  /// Errors: as open_references; no PATH; copies of cited pages that were named and are not
  /// there.
  [[nodiscard]] static Result<Checking> open(Settings const& settings);
  /// The report without files.
  [[nodiscard]] Report head() const;
  [[nodiscard]] RuleSet const& rules() const { return rules_; }
  /// `take` is told each report or why there is none, on this thread, and says whether to go on.
  void run(Settings const& settings, std::function<bool(Result<FileReport>&&)> const& take) const;

 private:
  Checking(RuleSet rules, References references, std::unique_ptr<SnapshotStore> copies);
  [[nodiscard]] Result<FileReport> check(Settings const& settings, struct Piece&& piece) const;

  RuleSet rules_;
  References references_;
  std::unique_ptr<SnapshotStore> copies_;  // of cited pages; nullptr without --snapshots
  std::unique_ptr<StoredPages> cited_pages_;
};

}  // namespace stet
