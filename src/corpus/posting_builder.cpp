#include "corpus/posting_builder.hpp"

#include <algorithm>

#include "base/parallel.hpp"

namespace stet {

void PostingBuilder::add(std::uint32_t claim, std::vector<std::uint64_t> const& keys) {
  for (std::uint64_t const key : keys) {
    buckets_[key >> 55U].push_back(
        {static_cast<std::uint32_t>(key >> 32U), static_cast<std::uint32_t>(key), claim});
  }
}

void PostingBuilder::sort(unsigned threads) {
  for_each_index(buckets_.size(), threads, [&](std::size_t i) {
    std::vector<Pair>& bucket = buckets_[i];
    auto const less = [](Pair const& left, Pair const& right) {
      return left.key() != right.key() ? left.key() < right.key() : left.claim < right.claim;
    };
    auto const same = [](Pair const& left, Pair const& right) {
      return left.key() == right.key() && left.claim == right.claim;
    };
    std::sort(bucket.begin(), bucket.end(), less);
    bucket.erase(std::unique(bucket.begin(), bucket.end(), same), bucket.end());
  });
}

}  // namespace stet
