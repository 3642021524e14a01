// What turns word features of a claim and its evidence into probabilities: sums of small decision
// trees, in rules/verify_weights.rules, learned by tests/bench/train_verify.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"

namespace stet {

/// What is measured, in the order of EntailmentFeatures; src/kinds/statement/entailment.cpp
/// computes each.
inline constexpr std::array<std::string_view, 65> entailment_feature_names = {
    "coverage",          "coverage_synonyms",  "coverage_prefix",   "best_sentence",
    "best_pair",         "best_backwards",     "bigrams",           "ordered_run",
    "names_covered",     "names_missing",      "numbers_covered",   "numbers_missing",
    "years_missing",     "year_conflict",      "number_conflict",   "negation_claim",
    "negation_evidence", "negation_differs",   "denial_claim",      "denial_evidence",
    "denial_differs",    "hedge_claim",        "hedge_evidence",    "opposite",
    "quantifier_claim",  "modal_evidence",     "question_evidence", "unaligned_one",
    "unaligned_many",    "unaligned_rarest",   "claim_length",      "evidence_length",
    "all_covered",       "high_with_negation", "high_with_missing", "first_words",
    "last_words",        "verb_missing",       "names_in_sentence", "coverage_squared",
    "rival_word",        "rival_words",        "year_rival",        "number_rival",
    "predicate",         "predicate_here",     "last_covered",      "unaligned_weight",
    "soft_coverage",     "quoted_evidence",    "report_evidence",   "title_case",
    "denial_new",        "denial_anywhere",    "unaligned_names",   "quantifier_missing",
    "denials",           "first_sentence",     "rumours_new",       "confirmations",
    "question",          "bigrams_anywhere",   "weakest_sentence",  "negation_near",
    "negations_new"};
using EntailmentFeatures = std::array<double, entailment_feature_names.size()>;

struct EntailmentProbabilities {
  double supported = 0;
  double conflicting = 0;  // the rest is unsupported
};

/// A leaf where `below` is 0; else features at most `threshold` go on at `below`, others at
/// `above`. Both lie behind the node itself, so that a walk ends.
struct TreeNode {
  std::uint32_t feature = 0;
  double threshold = 0;
  std::uint32_t below = 0;
  std::uint32_t above = 0;
  double value = 0;
};
using DecisionTree = std::vector<TreeNode>;  // the root first
[[nodiscard]] double value_of(DecisionTree const& tree, EntailmentFeatures const& features);

struct TreeSum {
  double bias = 0;
  std::vector<DecisionTree> trees;

  /// The logistic function of the sum.
  [[nodiscard]] double probability(EntailmentFeatures const& features) const;
};

class EntailmentModel {
 public:
  [[nodiscard]] EntailmentProbabilities probabilities(EntailmentFeatures const& features) const;
  /// Errors: a feature that is not known, a number that is none, a tree that is cut short.
  [[nodiscard]] static Result<EntailmentModel> load(EntryFile const& file);

 private:
  TreeSum supported_;    // against both others
  TreeSum conflicting_;  // against unsupported
};

}  // namespace stet
