// Work on many items at once, results in the order of the items.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace stet {

/// Calls work(i) for every i below `count` on up to `threads` threads. Which thread takes which
/// item is left open, so `work` must write only to its own item's place. Requires: `work` does not
/// throw.
template <typename Work>
void for_each_index(std::size_t count, unsigned threads, Work const& work) {
  std::atomic<std::size_t> next{0};
  auto const run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads && i < count; ++i) helpers.emplace_back(run);
  run();
}

}  // namespace stet
