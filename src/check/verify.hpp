// A claim against the passages given with it: `stet verify`. No corpus, no retrieval; the same
// words, slots and model for every pair.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/report.hpp"
#include "kinds/statement/entailment.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct EvidenceText {
  std::string doc;
  std::string text;
};

struct VerifiedPassage {
  std::string doc;
  Span span;  // of the passage's text: the sentence that the verdict rests on
  Relation relation = Relation::unrelated;
};

struct VerifyResult {
  Verdict verdict = Verdict::unsupported;  // supported, conflicting or unsupported
  double score = 0;                        // of the verdict given
  double supported = 0;                    // calibrated; the three add up to 1
  double conflicting = 0;
  double unsupported = 0;
  std::vector<Finding> findings;          // why conflicting: rule, both sides' words
  std::vector<VerifiedPassage> evidence;  // the best sentence first
  EntailmentFeatures features{};          // what the probabilities were computed from
};

/// Pure; linear in the evidence's length. `conflicting` is said only where a typed slot (year,
/// number, polarity) of a sentence about the same thing differs.
[[nodiscard]] VerifyResult verify_pair(std::string_view claim,
                                       std::vector<EvidenceText> const& evidence,
                                       RuleSet const& rules);

}  // namespace stet
