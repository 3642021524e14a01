// A hash that is the same in every build, unlike std::hash: what databases and sets of seen rows
// are keyed by.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

/// FNV-1a with a final mix. Two of ten million texts share one with a probability of a few in a
/// million.
[[nodiscard]] constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t out = 0xcbf29ce484222325U;
  for (char const c : text) {
    out ^= static_cast<unsigned char>(c);
    out *= 0x100000001b3U;
  }
  out ^= out >> 32U;
  out *= 0x9e3779b97f4a7c15U;
  return out ^ (out >> 29U);
}

}  // namespace stet
