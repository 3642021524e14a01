// The weights that turn word features of a claim and its evidence into probabilities:
// rules/verify_weights.rules, learned by tests/bench/train_verify.py.
#pragma once

#include <array>
#include <string_view>

#include "base/result.hpp"
#include "rules/entry_file.hpp"

namespace stet {

/// What is measured, in the order of EntailmentFeatures; src/kinds/statement/entailment.cpp
/// computes each.
inline constexpr std::array<std::string_view, 40> entailment_feature_names = {
    "coverage",          "coverage_synonyms",  "coverage_prefix",   "best_sentence",
    "best_pair",         "best_backwards",     "bigrams",           "ordered_run",
    "names_covered",     "names_missing",      "numbers_covered",   "numbers_missing",
    "years_missing",     "year_conflict",      "number_conflict",   "negation_claim",
    "negation_evidence", "negation_differs",   "denial_claim",      "denial_evidence",
    "denial_differs",    "hedge_claim",        "hedge_evidence",    "opposite",
    "quantifier_claim",  "modal_evidence",     "question_evidence", "unaligned_one",
    "unaligned_many",    "unaligned_rarest",   "claim_length",      "evidence_length",
    "all_covered",       "high_with_negation", "high_with_missing", "first_words",
    "last_words",        "verb_missing",       "names_in_sentence", "coverage_squared"};
using EntailmentFeatures = std::array<double, entailment_feature_names.size()>;

struct EntailmentProbabilities {
  double supported = 0;
  double conflicting = 0;  // the rest is unsupported
};

class EntailmentModel {
 public:
  [[nodiscard]] EntailmentProbabilities probabilities(EntailmentFeatures const& features) const;
  /// Errors: a feature that is not known, a weight that is not a number.
  [[nodiscard]] static Result<EntailmentModel> load(EntryFile const& file);

 private:
  struct Logistic {
    double bias = 0;
    EntailmentFeatures weights{};
  };
  [[nodiscard]] static double apply(Logistic const& model, EntailmentFeatures const& features);

  Logistic supported_;    // against both others
  Logistic conflicting_;  // against unsupported
};

}  // namespace stet
