#include "bench/boosting.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace stet::bench {
namespace {

constexpr std::size_t feature_count = entailment_feature_names.size();
constexpr std::size_t most_bins = 32;

/// Every feature's thresholds, and each example's bin of each feature.
struct Binned {
  std::array<std::vector<double>, feature_count> thresholds;
  std::vector<std::array<std::uint8_t, feature_count>> bins;
};

Binned bin(std::vector<Example> const& examples) {
  Binned out;
  out.bins.resize(examples.size());
  for (std::size_t f = 0; f < feature_count; ++f) {
    std::vector<double> values;
    for (Example const& example : examples) values.push_back(example.x[f]);
    std::sort(values.begin(), values.end());
    auto& thresholds = out.thresholds[f];
    for (std::size_t b = 1; b < most_bins; ++b) {
      double const at = values[b * (values.size() - 1) / most_bins];
      // Four digits, as they are written to the rules file.
      double const rounded = std::round(at * 1e4) / 1e4;
      if (thresholds.empty() || rounded > thresholds.back()) thresholds.push_back(rounded);
    }
    for (std::size_t i = 0; i < examples.size(); ++i)
      out.bins[i][f] = static_cast<std::uint8_t>(
          std::lower_bound(thresholds.begin(), thresholds.end(), examples[i].x[f]) -
          thresholds.begin());
  }
  return out;
}

struct Sums {
  double gradient = 0;
  double curvature = 0;
  double weight = 0;
};

struct Split {
  double gain = 0;
  std::size_t feature = 0;
  std::size_t bin = 0;  // at most goes left
};

class TreeBuilder {
 public:
  TreeBuilder(std::vector<Example> const& examples, Binned const& binned,
              std::vector<double> const& scores, BoostingOptions const& options)
      : examples_(examples), binned_(binned), options_(options), gradients_(examples.size()) {
    for (std::size_t i = 0; i < examples.size(); ++i) {
      double const p = 1 / (1 + std::exp(-scores[i]));
      double const weight = examples[i].weight;
      gradients_[i] = {weight * (p - (examples[i].positive ? 1.0 : 0.0)), weight * p * (1 - p),
                       weight};
      total_weight_ += weight;
    }
  }

  DecisionTree build() {
    std::vector<std::uint32_t> all(examples_.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    grow(all, options_.depth);
    return std::move(tree_);
  }

 private:
  std::uint32_t grow(std::vector<std::uint32_t> const& members, int depth) {
    auto const index = static_cast<std::uint32_t>(tree_.size());
    tree_.emplace_back();
    Sums total;
    for (std::uint32_t const i : members) add(total, gradients_[i]);
    Split const split = depth > 0 ? best_split(members, total) : Split{};
    if (split.gain <= 1e-7) {
      double const value = -options_.rate * total.gradient / (total.curvature + regular());
      tree_[index].value = std::round(value * 1e4) / 1e4;
      return index;
    }
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> right;
    for (std::uint32_t const i : members)
      (binned_.bins[i][split.feature] <= split.bin ? left : right).push_back(i);
    tree_[index].feature = static_cast<std::uint32_t>(split.feature);
    tree_[index].threshold = binned_.thresholds[split.feature][split.bin];
    std::uint32_t const below = grow(left, depth - 1);
    std::uint32_t const above = grow(right, depth - 1);
    tree_[index].below = below;
    tree_[index].above = above;
    return index;
  }

  static void add(Sums& to, Sums const& one) {
    to.gradient += one.gradient;
    to.curvature += one.curvature;
    to.weight += one.weight;
  }
  [[nodiscard]] double regular() const {
    return options_.l2 * total_weight_ / static_cast<double>(examples_.size());
  }
  [[nodiscard]] double worth(Sums const& sums) const {
    return sums.gradient * sums.gradient / (sums.curvature + regular());
  }

  Split best_split(std::vector<std::uint32_t> const& members, Sums const& total) const {
    Split best;
    for (std::size_t f = 0; f < feature_count; ++f) {
      std::array<Sums, most_bins + 1> sums{};
      for (std::uint32_t const i : members) add(sums[binned_.bins[i][f]], gradients_[i]);
      Sums left;
      for (std::size_t b = 0; b < binned_.thresholds[f].size(); ++b) {
        add(left, sums[b]);
        Sums const right{total.gradient - left.gradient, total.curvature - left.curvature,
                         total.weight - left.weight};
        double const least = options_.least_weight * total_weight_;
        if (left.weight < least || right.weight < least) continue;
        double const gain = worth(left) + worth(right) - worth(total);
        if (gain > best.gain) best = {gain, f, b};
      }
    }
    return best;
  }

  std::vector<Example> const& examples_;
  Binned const& binned_;
  BoostingOptions const& options_;
  std::vector<Sums> gradients_;
  double total_weight_ = 0;
  DecisionTree tree_;
};

}  // namespace

TreeSum fit_trees(std::vector<Example> const& examples, BoostingOptions const& options) {
  Binned const binned = bin(examples);
  double positive = 0;
  double total = 0;
  for (Example const& example : examples) {
    total += example.weight;
    if (example.positive) positive += example.weight;
  }
  TreeSum model;
  model.bias = std::round(std::log(positive / (total - positive)) * 1e4) / 1e4;
  std::vector<double> scores(examples.size(), model.bias);
  for (int t = 0; t < options.trees; ++t) {
    model.trees.push_back(TreeBuilder(examples, binned, scores, options).build());
    for (std::size_t i = 0; i < examples.size(); ++i)
      scores[i] += value_of(model.trees.back(), examples[i].x);
  }
  return model;
}

}  // namespace stet::bench
