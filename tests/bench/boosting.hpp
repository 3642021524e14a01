// Gradient-boosted decision trees for two classes, small and deterministic: what turns labelled
// features into the trees of rules/verify_weights.rules.
#pragma once

#include <vector>

#include "rules/entailment_model.hpp"

namespace stet::bench {

struct Example {
  EntailmentFeatures x{};
  bool positive = false;
  double weight = 1;
};

struct BoostingOptions {
  int trees = 160;
  int depth = 4;
  double rate = 0.07;
  double l2 = 2;
  double least_weight = 0.004;  // of all examples' weight, in every leaf
};

/// Newton steps on the logistic loss (Friedman 2001; Chen and Guestrin 2016), thresholds at 32
/// quantiles of each feature.
[[nodiscard]] TreeSum fit_trees(std::vector<Example> const& examples,
                                BoostingOptions const& options);

}  // namespace stet::bench
