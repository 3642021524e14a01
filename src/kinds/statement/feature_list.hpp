// The features by their place in entailment_feature_names. Private to statement/.
#pragma once

#include <cstddef>

#include "rules/entailment_model.hpp"

namespace stet {

enum FeatureIndex : std::size_t {
  coverage_exact,
  coverage_synonyms,
  coverage_prefix,
  best_sentence,
  best_pair,
  best_backwards,
  bigrams,
  ordered_run,
  names_covered,
  names_missing,
  numbers_covered,
  numbers_missing,
  years_missing,
  year_conflict,
  number_conflict,
  negation_claim,
  negation_evidence,
  negation_differs,
  denial_claim,
  denial_evidence,
  denial_differs,
  hedge_claim,
  hedge_evidence,
  opposite,
  quantifier_claim,
  modal_evidence,
  question_evidence,
  unaligned_one,
  unaligned_many,
  unaligned_rarest,
  claim_length,
  evidence_length,
  all_covered,
  high_with_negation,
  high_with_missing,
  first_words,
  last_words,
  verb_missing,
  names_in_sentence,
  coverage_squared,
  rival_word,
  rival_words,
  year_rival,
  number_rival,
  predicate,
  predicate_here,
  last_covered,
  unaligned_weight,
  soft_coverage,
  quoted_evidence,
  report_evidence,
  title_case,
  denial_new,
  denial_anywhere,
  unaligned_names,
  quantifier_missing,
  denials,
  first_sentence,
  rumours_new,
  confirmations,
  question,
  bigrams_anywhere,
  weakest_sentence,
  negation_near,
  negations_new,
  count_of_features
};
static_assert(count_of_features == entailment_feature_names.size());

[[nodiscard]] constexpr double flag(bool value) { return value ? 1.0 : 0.0; }

}  // namespace stet
