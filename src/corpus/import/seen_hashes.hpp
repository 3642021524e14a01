// Which ids an import has seen, at some sixteen bytes each: millions of them fit beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stet {

class SeenHashes {
 public:
  /// Whether it had not been seen before.
  bool insert(std::uint64_t hash) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    std::uint64_t& slot = slots_[find(hash)];
    if (slot != empty) return false;
    slot = stored(hash);
    ++count_;
    return true;
  }
  [[nodiscard]] bool contains(std::uint64_t hash) const {
    return !slots_.empty() && slots_[find(hash)] != empty;
  }
  void clear() {
    slots_.clear();
    count_ = 0;
  }

 private:
  static constexpr std::uint64_t empty = 0;
  static std::uint64_t stored(std::uint64_t hash) { return hash == empty ? 1 : hash; }

  /// The slot of the hash, or the free one where it belongs.
  [[nodiscard]] std::size_t find(std::uint64_t hash) const {
    std::size_t const mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != empty && slots_[at] != stored(hash)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    std::vector<std::uint64_t> const old = std::move(slots_);
    slots_.assign(old.empty() ? 1024 : old.size() * 2, empty);
    for (std::uint64_t const hash : old) {
      if (hash != empty) slots_[find(hash)] = hash;
    }
  }

  std::vector<std::uint64_t> slots_;  // a power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace stet
