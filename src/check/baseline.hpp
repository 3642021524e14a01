// Findings that were there before stet was, and do not count: a file of JSON lines. An entry stands
// for one finding of one claim, by its words and not by its line; it lapses when the verdict or the
// evidence changes, and goes when the finding is gone.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.hpp"
#include "check/report.hpp"

namespace stet {

struct BaselineEntry {
  std::string rule;
  std::string file;
  std::string claim;  // fingerprint; of a finding about the article as a whole its words
  std::string text;   // its first words, for people
  std::size_t count = 1;
  std::string verdict;
  std::string evidence;  // evidence_hash
  std::string level;
  std::string added;  // ISO date
  std::string reason;

  [[nodiscard]] auto key() const { return std::tie(file, rule, claim, verdict, evidence); }
};

/// Sorted by key, no key twice.
struct Baseline {
  std::vector<std::string> corpora;  // names of what it was made against
  std::vector<BaselineEntry> entries;
};

/// Errors: no baseline at all, a newer form, a malformed line; with the line.
[[nodiscard]] Result<Baseline> read_baseline(std::string const& path, std::string_view text);
[[nodiscard]] std::string write_baseline(Baseline const& baseline);
/// Entries for what was found in `file`, which baselines know as `article`, `added` on that day.
void add_to_baseline(FileReport const& file, std::string const& article, std::string const& added,
                     Baseline& baseline);
/// Sorts, and counts equal entries as one; keeps the older one's day and reason.
void normalise(Baseline& baseline);

/// A baseline during a run.
class BaselineRun {
 public:
  explicit BaselineRun(Baseline baseline);
  /// Takes known findings away and counts them. Entries of this file that no longer match become
  /// `baseline/stale` findings.
  void apply(FileReport& file, std::string const& article);
  /// What is left: entries of files not seen, and those that matched, as often as they did.
  [[nodiscard]] Baseline remaining() const;
  [[nodiscard]] std::size_t stale() const { return stale_; }

 private:
  struct Slot {
    BaselineEntry entry;
    std::size_t matched = 0;
    bool seen = false;  // its file was part of the run
  };
  bool known(FileReport const& file, std::string const& article, CheckedClaim const* claim,
             Finding const& finding);
  void report_stale(FileReport& file, std::string const& article);

  std::vector<std::string> corpora_;
  std::vector<Slot> slots_;  // sorted by key
  std::size_t stale_ = 0;
};

}  // namespace stet
