// Ranks numbered references by the terms they share with a query: every shared term counts its
// weight times its rarity. The rarest lists say who is in the running; the longer ones only add to
// those who are, and only so many entries are read in all, so that a query of common words costs no
// more than one of names.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "corpus/index_terms.hpp"

namespace stet {

using PostingList = std::vector<std::uint32_t>;  // numbers of references, ascending

struct Ranked {
  std::uint32_t number = 0;
  double score = 0;
};

/// Entries that may bring references into the running, and entries read in all, per query.
inline constexpr std::uint64_t running_budget = 3'000;
inline constexpr std::uint64_t posting_budget = 20'000;

/// How much a term says that `count` of `total` references share.
[[nodiscard]] inline double rarity_of(std::uint64_t total, std::uint64_t count) {
  return std::log(1.0 + static_cast<double>(total) / static_cast<double>(count));
}

/// The references in the running, by number.
class Scores {
 public:
  /// Everybody in the list is in the running.
  void admit(PostingList const& list, double score) {
    std::vector<Ranked> merged;
    merged.reserve(ranked_.size() + list.size());
    auto known = ranked_.begin();
    for (std::uint32_t const number : list) {
      while (known != ranked_.end() && known->number < number) merged.push_back(*known++);
      bool const both = known != ranked_.end() && known->number == number;
      merged.push_back({number, score + (both ? (known++)->score : 0)});
    }
    merged.insert(merged.end(), known, ranked_.end());
    ranked_.swap(merged);
  }
  /// Adds to those who are.
  void raise(PostingList const& list, double score) {
    auto at = list.begin();
    for (Ranked& entry : ranked_) {
      at = std::lower_bound(at, list.end(), entry.number);
      if (at == list.end()) return;
      if (*at == entry.number) entry.score += score;
    }
  }
  [[nodiscard]] std::size_t size() const { return ranked_.size(); }

  /// At most `limit`, best first, ties by number.
  [[nodiscard]] std::vector<Ranked> best(std::size_t limit) && {
    auto const better = [](Ranked left, Ranked right) {
      return left.score != right.score ? left.score > right.score : left.number < right.number;
    };
    std::size_t const kept = std::min(limit, ranked_.size());
    std::partial_sort(ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(kept),
                      ranked_.end(), better);
    ranked_.resize(kept);
    return std::move(ranked_);
  }

 private:
  std::vector<Ranked> ranked_;
};

/// `store.count(term)` gives Result<std::uint32_t>, `store.list(term, most)` the first numbers of
/// the list as Result<PostingList>. At most `limit` results, best first, ties by number.
template <typename Store>
Result<std::vector<Ranked>> rank_references(Store& store, std::vector<WeightedTerm> const& terms,
                                            std::uint64_t total, std::size_t limit) {
  struct Counted {
    WeightedTerm const* term;
    std::uint32_t count;
  };
  std::vector<Counted> known;
  for (WeightedTerm const& term : terms) {
    Result<std::uint32_t> const count = store.count(term.term);
    if (!count) return count.error();
    if (count.value() != 0) known.push_back({&term, count.value()});
  }
  std::stable_sort(known.begin(), known.end(),
                   [](Counted left, Counted right) { return left.count < right.count; });
  Scores scores;
  std::uint64_t read = 0;
  for (Counted const& entry : known) {
    read += entry.count;
    if (read > posting_budget && scores.size() != 0) break;
    Result<PostingList> const list = store.list(entry.term->term, posting_budget);
    if (!list) return list.error();
    double const score = entry.term->weight * rarity_of(total, entry.count);
    if (scores.size() < limit || scores.size() + list->size() <= running_budget) {
      scores.admit(*list, score);
    } else {
      scores.raise(*list, score);
    }
  }
  return std::move(scores).best(limit);
}

}  // namespace stet
