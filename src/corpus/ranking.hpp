// Ranks numbered references by the terms they share with a query: every shared term counts its
// weight times its rarity. Lists are read from the rarest on and only so many entries in all, so
// that a query of common words costs no more than one of names.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "corpus/index_terms.hpp"

namespace stet {

using PostingList = std::vector<std::uint32_t>;  // numbers of references, ascending

struct Ranked {
  std::uint32_t number = 0;
  double score = 0;
};

/// Entries read per query. 20,000 take well under a millisecond.
inline constexpr std::uint64_t posting_budget = 20'000;

/// `store.count(term)` gives Result<std::uint32_t>, `store.list(term)` Result<PostingList>. At most
/// `limit` results, best first, ties by number.
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
  std::unordered_map<std::uint32_t, double> scores;
  std::uint64_t read = 0;
  for (Counted const& entry : known) {
    read += entry.count;
    if (read > posting_budget && !scores.empty()) break;
    Result<PostingList> const list = store.list(entry.term->term);
    if (!list) return list.error();
    double const rarity =
        std::log(1.0 + static_cast<double>(total) / static_cast<double>(entry.count));
    for (std::uint32_t const number : list.value()) scores[number] += entry.term->weight * rarity;
  }
  std::vector<Ranked> out;
  out.reserve(scores.size());
  for (auto const& [number, score] : scores) out.push_back({number, score});
  auto const better = [](Ranked left, Ranked right) {
    return left.score != right.score ? left.score > right.score : left.number < right.number;
  };
  std::size_t const kept = std::min(limit, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(kept), out.end(),
                    better);
  out.resize(kept);
  return out;
}

}  // namespace stet
