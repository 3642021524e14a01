// Many items through several threads, results in the order of the items.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/parallel.hpp"

namespace stet {

/// next() -> std::optional<Item>; ready() -> whether next() would not have to wait for a pipe;
/// work(Item&&) -> Outcome, on any thread; emit(Outcome&&) -> whether to go on, on this thread, in
/// order. Holds one batch of items at a time, and does not wait for more input while outcomes are
/// due, so that a program at the other end of two pipes can ask one question at a time.
template <typename Next, typename Ready, typename Work, typename Emit>
void in_order(unsigned threads, Next const& next, Ready const& ready, Work const& work,
              Emit const& emit) {
  using Item = typename decltype(next())::value_type;
  using Outcome = decltype(work(std::declval<Item&&>()));
  std::size_t const batch_size = threads == 1 ? 1 : std::size_t{16} * threads;
  bool more = true;
  while (more) {
    std::vector<Item> items;
    while (items.size() < batch_size && (items.empty() || ready())) {
      std::optional<Item> item = next();
      more = item.has_value();
      if (!more) break;
      items.push_back(*std::move(item));
    }
    std::vector<std::optional<Outcome>> outcomes(items.size());
    for_each_index(items.size(), threads,
                   [&](std::size_t i) { outcomes[i].emplace(work(std::move(items[i]))); });
    for (std::optional<Outcome>& outcome : outcomes) {
      if (!emit(*std::move(outcome))) return;
    }
  }
}

}  // namespace stet
