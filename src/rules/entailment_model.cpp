#include "rules/entailment_model.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace stet {
namespace {

std::optional<double> number(std::string_view text) {
  double value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A tree in prefix order: "coverage 0.5 = -0.1 = 0.2" gives -0.1 up to a coverage of 0.5, else
/// 0.2.
class TreeReader {
 public:
  TreeReader(EntryFile const& file, Field const& field) : file_(file), field_(field) {
    std::string_view rest = field.value;
    while (!rest.empty()) {
      std::size_t const space = rest.find(' ');
      if (space != 0) words_.push_back(rest.substr(0, space));
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
  }

  Result<DecisionTree> read() {
    // Nodes whose `above` side is still to come, innermost last.
    std::vector<std::uint32_t> open;
    for (;;) {
      if (Status const node = read_node(); !node) return node.error();
      auto const next = static_cast<std::uint32_t>(tree_.size());
      if (!leaf_) {
        tree_.back().below = next;
        open.push_back(next - 1);
      } else if (!open.empty()) {
        tree_[open.back()].above = next;
        open.pop_back();
      } else {
        break;
      }
    }
    if (at_ != words_.size()) return file_.error_at(field_, "words after the tree's last leaf");
    return std::move(tree_);
  }

 private:
  Status read_node() {
    if (at_ + 2 > words_.size()) return file_.error_at(field_, "this tree is cut short");
    std::string_view const name = words_[at_];
    std::optional<double> const value = number(words_[at_ + 1]);
    if (!value)
      return file_.error_at(field_, "\"" + std::string(words_[at_ + 1]) + "\" is not a number");
    at_ += 2;
    tree_.emplace_back();
    leaf_ = name == "=";
    if (leaf_) {
      tree_.back().value = *value;
      return Done{};
    }
    auto const known =
        std::find(entailment_feature_names.begin(), entailment_feature_names.end(), name);
    if (known == entailment_feature_names.end())
      return file_.error_at(field_, "unknown feature \"" + std::string(name) + "\"",
                            "src/rules/entailment_model.hpp lists them");
    tree_.back().feature = static_cast<std::uint32_t>(known - entailment_feature_names.begin());
    tree_.back().threshold = *value;
    return Done{};
  }

  EntryFile const& file_;
  Field const& field_;
  std::vector<std::string_view> words_;
  std::size_t at_ = 0;
  bool leaf_ = false;
  DecisionTree tree_;
};

}  // namespace

double value_of(DecisionTree const& tree, EntailmentFeatures const& features) {
  std::uint32_t at = 0;
  while (tree[at].below != 0)
    at = features[tree[at].feature] <= tree[at].threshold ? tree[at].below : tree[at].above;
  return tree[at].value;
}

double TreeSum::probability(EntailmentFeatures const& features) const {
  double sum = bias;
  for (DecisionTree const& tree : trees) sum += value_of(tree, features);
  return 1 / (1 + std::exp(-sum));
}

EntailmentProbabilities EntailmentModel::probabilities(EntailmentFeatures const& features) const {
  double const supported = supported_.probability(features);
  return {supported, (1 - supported) * conflicting_.probability(features)};
}

Result<EntailmentModel> EntailmentModel::load(EntryFile const& file) {
  EntailmentModel model;
  for (Entry const& entry : file.entries) {
    bool const pro = entry.id == "supported";
    if (entry.type != "trees" || (!pro && entry.id != "conflicting"))
      return file.error_at(entry, "unknown model", "trees supported or trees conflicting");
    TreeSum& sum = pro ? model.supported_ : model.conflicting_;
    for (Field const& field : entry.fields) {
      if (field.name == "bias") {
        std::optional<double> const value = number(field.value);
        if (!value) return file.error_at(field, "\"" + field.value + "\" is not a number");
        sum.bias = *value;
        continue;
      }
      if (field.name != "tree") return file.error_at(field, "expected \"bias\" or \"tree\"");
      Result<DecisionTree> tree = TreeReader(file, field).read();
      if (!tree) return tree.error();
      sum.trees.push_back(*std::move(tree));
    }
  }
  return model;
}

}  // namespace stet
