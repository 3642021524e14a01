// What people have decided about findings before this run: levels, house rules, decisions,
// suppressions, a baseline and a revision to compare with. Applied to each report in this order.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "check/baseline.hpp"
#include "check/decisions.hpp"
#include "check/suppressions.hpp"
#include "cli/config.hpp"
#include "cli/git_changes.hpp"
#include "cli/settings.hpp"
#include "rules/house_rules.hpp"

namespace stet {

class Policy {
 public:
  /// Errors: a file of it that is missing though it was named, or is malformed; no such revision.
  [[nodiscard]] static Result<Policy> open(Settings const& settings,
                                           std::vector<SearchScope> const& corpora);
  /// Errors: git fails.
  [[nodiscard]] Status apply(FileReport& file);
  /// Lets the baseline shrink after a run that read everything.
  [[nodiscard]] Status finish();
  [[nodiscard]] std::optional<BaselineRun> const& baseline() const { return baseline_; }

 private:
  Policy() = default;
  Status read_files(Settings const& settings);
  Status read_house_rules(Settings const& settings);
  Status read_baseline_file(Settings const& settings, std::vector<SearchScope> const& corpora);

  Config config_;
  std::vector<HouseRule> house_rules_;
  Decisions decisions_;
  std::map<std::string, std::vector<Suppression>, std::less<>> sidecar_;
  SuppressionPolicy suppressions_;
  std::optional<BaselineRun> baseline_;
  std::string baseline_path_;
  bool shrink_ = false;
  std::optional<GitChanges> changes_;
};

/// An article as decisions, suppressions and baselines know it: "drafts/a.md",
/// "articles.jsonl#id7".
[[nodiscard]] std::string article_name(Config const& config, Document const& document);
/// Names of corpora, as baselines keep them.
[[nodiscard]] std::vector<std::string> corpus_names(std::vector<SearchScope> const& corpora);
/// Levels of the configuration, those for this file last.
void apply_levels(Config const& config, FileReport& file);

}  // namespace stet
