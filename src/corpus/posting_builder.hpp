// Gathers the terms of claims into posting lists: pairs of term and claim, sorted at the end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "corpus/ranking.hpp"

namespace stet {

class PostingBuilder {
 public:
  /// Keys of terms. Claims come in ascending order; a term that comes twice for one claim counts
  /// once.
  void add(std::uint32_t claim, std::vector<std::uint64_t> const& keys);

  /// Calls take(term key, claims in ascending order) for every term, by key. Empties the builder.
  template <typename Take>
  void for_each_list(unsigned threads, Take const& take) {
    sort(threads);
    PostingList list;
    for (std::vector<Pair>& bucket : buckets_) {
      for (std::size_t i = 0; i < bucket.size();) {
        std::uint64_t const key = bucket[i].key();
        list.clear();
        for (; i < bucket.size() && bucket[i].key() == key; ++i) list.push_back(bucket[i].claim);
        take(key, list);
      }
      bucket = {};
    }
  }

 private:
  /// Twelve bytes: there are some twenty for every claim of a corpus.
  struct Pair {
    std::uint32_t high = 0;
    std::uint32_t low = 0;
    std::uint32_t claim = 0;
    [[nodiscard]] std::uint64_t key() const { return std::uint64_t{high} << 32U | low; }
  };
  void sort(unsigned threads);

  std::array<std::vector<Pair>, 256>
      buckets_;  // by the key's first bits: small enough to sort fast
};

}  // namespace stet
