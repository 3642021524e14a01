// Decisions about claims: which still hold, and the file that keeps them. A decision is bound to
// the claim's words, its evidence and the facts in it: an edit elsewhere keeps it, a change of any
// of these ends it. It never moves to a sentence that merely looks alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/report.hpp"

namespace stet {

/// SHA-256 of the kind, the exact words of the claim and of its sentence (white space runs count
/// as one space), and its normal form. Case and punctuation count.
[[nodiscard]] std::string claim_hash(Claim const& claim, Document const& document);

/// SHA-256 of the verdict and of every reference that settles it, by id: relation, statement,
/// normal form, locator, validity, source. Where none settles it, of those that come near. The
/// order and the scores of a search do not count.
[[nodiscard]] std::string evidence_hash(CheckedClaim const& claim);

/// One JSON object without a line end.
[[nodiscard]] std::string decision_line(Decision const& decision);
/// Errors: no JSON object, a missing field, an unknown decision, a date that is none.
[[nodiscard]] Result<Decision> read_decision(std::string_view line);
/// The lines of a decisions file; empty lines are skipped. Errors carry path and line. A last line
/// that was cut off before its end is left out: it was never acknowledged.
[[nodiscard]] Result<std::vector<Decision>> read_decisions(std::string const& path,
                                                           std::string_view text);

/// How decisions count.
struct DecisionPolicy {
  std::vector<Verdict> second_reader;  // claims with these verdicts need two persons
  Date today;                          // for the end of decisions
};

/// The decisions of a run, ready to look up.
class Decisions {
 public:
  Decisions() = default;
  Decisions(std::vector<Decision> const& all, DecisionPolicy policy);

  /// Puts the decisions that hold into each claim; of one person the last. Requires: fingerprints
  /// and hashes are filled.
  /// `article` is its name as decisions know it.
  void attach(FileReport& file, std::string_view article) const;
  /// Where `ok` or `wont-fix` settles a claim its findings go. Requires: attach was called.
  void settle(FileReport& file) const;

 private:
  std::vector<Decision> all_;  // by fingerprint, then in the order of the file
  DecisionPolicy policy_;
};

}  // namespace stet
