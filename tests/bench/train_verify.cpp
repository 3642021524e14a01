// Learns rules/verify_weights.rules and the rarities of rules/lexicon.rules from labelled pairs.
//   train_verify rarity  DIRECTORY   entries [rarity N] for rules/lexicon.rules
//   train_verify fit     DIRECTORY   a new rules/verify_weights.rules
//   train_verify measure DIRECTORY   five-fold cross-validation: AUC, calibration, precision
//   train_verify dump    DIRECTORY   set, label and features of every pair, tab-separated
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "bench/boosting.hpp"
#include "bench/verify_data.hpp"
#include "rules/rule_set.hpp"
#include "rules/stem.hpp"

namespace {

using namespace stet;
using stet::bench::Example;
using stet::bench::fit_trees;
using stet::bench::Pair;

constexpr std::size_t feature_count = entailment_feature_names.size();

struct Model {
  TreeSum supported;
  TreeSum conflicting;
};

/// Sets weigh by the root of their size, so that no single one leads.
Model fit_both(std::vector<Pair> const& pairs, std::vector<EntailmentFeatures> const& features,
               std::vector<bool> const& used) {
  std::map<std::string, double> sizes;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (used[i]) sizes[pairs[i].set] += 1;
  }
  std::vector<Example> pro;
  std::vector<Example> contra;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (!used[i]) continue;
    double const weight = 1 / std::sqrt(sizes[pairs[i].set]);
    pro.push_back({features[i], pairs[i].label == "supported", weight});
    if (pairs[i].label != "supported")
      contra.push_back({features[i], pairs[i].label == "refuted", weight});
  }
  return {fit_trees(pro, {}), fit_trees(contra, {})};
}

double area_under_curve(std::vector<std::pair<double, bool>> scores) {
  std::sort(scores.begin(), scores.end());
  double rank_sum = 0;
  double positives = 0;
  for (std::size_t i = 0; i < scores.size();) {
    std::size_t j = i;
    double here = 0;
    for (; j < scores.size() && scores[j].first == scores[i].first; ++j) here += scores[j].second;
    rank_sum += here * (static_cast<double>(i + j + 1) / 2);
    positives += here;
    i = j;
  }
  double const negatives = static_cast<double>(scores.size()) - positives;
  return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives);
}

double calibration_error(std::vector<std::pair<double, bool>> const& scores) {
  std::map<int, std::pair<double, double>> bins;
  for (auto const& [p, yes] : scores) {
    auto& [sum, hits] = bins[std::min(9, static_cast<int>(p * 10))];
    sum += p;
    hits += yes;
  }
  double error = 0;
  for (auto const& [bin, sums] : bins) error += std::fabs(sums.first - sums.second);
  return error / static_cast<double>(scores.size());
}

void measure(std::vector<Pair> const& pairs, std::vector<EntailmentFeatures> const& features,
             std::vector<SlotKind> const& slots) {
  constexpr unsigned folds = 5;
  std::map<std::string, std::vector<std::pair<double, bool>>> scores;
  std::vector<Model> models(folds);
  auto const fold_of = [&](std::size_t i) {
    return static_cast<unsigned>(std::stoul(pairs[i].group.substr(0, 7), nullptr, 16) % folds);
  };
  for_each_index(folds, 2, [&](std::size_t fold) {
    std::vector<bool> used(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) used[i] = fold_of(i) != fold;
    models[fold] = fit_both(pairs, features, used);
  });
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    double const p = models[fold_of(i)].supported.probability(features[i]);
    scores[pairs[i].set].emplace_back(p, pairs[i].label == "supported");
    scores["(all)"].emplace_back(p, pairs[i].label == "supported");
  }
  std::printf("%-22s %6s %6s   conflicts said: right of all, by slot\n", "set", "auc", "ece");
  for (auto const& [set, list] : scores) {
    std::printf("%-22s %.4f %.4f  ", set.c_str(), area_under_curve(list), calibration_error(list));
    for (SlotKind const kind : {SlotKind::year, SlotKind::number, SlotKind::polarity}) {
      int said = 0;
      int right = 0;
      for (std::size_t i = 0; i < pairs.size(); ++i) {
        if ((set != "(all)" && pairs[i].set != set) || slots[i] != kind) continue;
        ++said;
        right += pairs[i].label == "refuted" ? 1 : 0;
      }
      std::printf(" %4d/%-4d", right, said);
    }
    std::printf("\n");
  }
}

void print_trees(std::string_view name, TreeSum const& model) {
  std::printf("\n[trees %.*s]\nbias = %.4f\n", static_cast<int>(name.size()), name.data(),
              model.bias);
  for (DecisionTree const& tree : model.trees) {
    std::printf("tree =");
    for (TreeNode const& node : tree) {
      std::string_view const feature = entailment_feature_names[node.feature];
      if (node.below == 0)
        std::printf(" = %g", node.value);
      else
        std::printf(" %.*s %g", static_cast<int>(feature.size()), feature.data(), node.threshold);
    }
    std::printf("\n");
  }
}

void print_weights(std::vector<Pair> const& pairs,
                   std::vector<EntailmentFeatures> const& features) {
  Model const model = fit_both(pairs, features, std::vector<bool>(pairs.size(), true));
  std::printf(
      "# The model of `stet verify`, learned by tests/bench/train_verify.cpp: regenerate, do not "
      "edit.\n# p(supported) comes from the first sum of trees, p(conflicting) from the second "
      "times what the first leaves.\n# A tree is in prefix order: \"coverage 0.5 = -0.1 = 0.2\" "
      "gives -0.1 up to a coverage of 0.5, else 0.2.\n");
  print_trees("supported", model.supported);
  print_trees("conflicting", model.conflicting);
}

/// Rarity falls with the logarithm of the number of passages that hold a word.
void print_rarities(std::vector<Pair> const& pairs, Lexicon const& lexicon) {
  std::map<std::string, std::set<std::string>> passages;  // by stem
  std::map<std::string, std::map<std::string, int>> spellings;
  std::set<std::string> groups;
  for (Pair const& pair : pairs) {
    if (!groups.insert(pair.group).second) continue;
    std::set<std::string> seen;
    for (EvidenceText const& evidence : pair.evidence) {
      for (Word const& word : read_words(evidence.text, lexicon)) {
        bool const plain =
            word.folded.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
        if (!plain || word.folded.size() < 2 || word.number) continue;
        passages[word.stem].insert(pair.group);
        ++spellings[word.stem][word.folded];
      }
    }
  }
  constexpr double common = 0.3;  // of all passages: rarity 0.1
  constexpr std::size_t least = 12;
  std::map<int, std::vector<std::string>> bands;
  double const all = static_cast<double>(groups.size());
  for (auto const& [stem, where] : passages) {
    if (where.size() < least) continue;
    double const share = static_cast<double>(where.size()) / all;
    double const rarity =
        0.1 + 0.9 * std::log(common / share) / std::log(common * all / static_cast<double>(least));
    int const band = std::clamp(static_cast<int>(std::lround(rarity * 10)), 1, 9);
    auto const& forms = spellings[stem];
    bands[band].push_back(std::max_element(forms.begin(), forms.end(), [](auto& a, auto& b) {
                            return a.second < b.second;
                          })->first);
  }
  for (auto& [band, words] : bands) {
    std::sort(words.begin(), words.end());
    std::printf("\n[rarity 0.%d]\n", band);
    std::string line = "write =";
    bool first = true;
    for (std::string const& word : words) {
      if (line.size() + word.size() > 116) {
        std::printf("%s\n", line.c_str());
        line = "write =";
        first = true;
      }
      line += (first ? " " : " | ") + word;
      first = false;
    }
    std::printf("%s\n", line.c_str());
  }
}

void dump(std::vector<Pair> const& pairs, std::vector<EntailmentFeatures> const& features) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    std::printf("%s\t%s", pairs[i].set.c_str(), pairs[i].label.c_str());
    for (double const value : features[i]) std::printf("\t%.4f", value);
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: train_verify MODE DIRECTORY\n"), 2;
  std::string_view const mode = argv[1];
  std::vector<Pair> const pairs = stet::bench::read_pairs(argv[2], "dev.jsonl");
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return std::fprintf(stderr, "%s\n", to_string(rules.error()).c_str()), 2;
  if (mode == "rarity") return print_rarities(pairs, rules->lexicon), 0;

  std::vector<EntailmentFeatures> features(pairs.size());
  std::vector<SlotKind> slots(pairs.size());
  for_each_index(pairs.size(), 2, [&](std::size_t i) {
    Passage const claim = read_passage(pairs[i].claim, rules->lexicon);
    std::vector<Passage> evidence;
    for (EvidenceText const& text : pairs[i].evidence)
      evidence.push_back(read_passage(text.text, rules->lexicon));
    Alignment const alignment = align_passages(claim, evidence, rules->lexicon);
    features[i] = alignment.features;
    slots[i] = alignment.conflict.kind;
  });
  if (mode == "fit") return print_weights(pairs, features), 0;
  if (mode == "dump") return dump(pairs, features), 0;
  if (mode == "measure") return measure(pairs, features, slots), 0;
  return std::fprintf(stderr, "unknown mode\n"), 2;
}
