// Keys of the tagger's features, from pieces that the weights' reader and the tagger share.
// Private to language/.
#pragma once

#include <cstdint>
#include <string_view>

namespace stet {

constexpr std::uint64_t fnv_start = 1469598103934665603ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;

constexpr std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash = fnv_start) {
  for (char const c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return hash;
}

/// Of two pieces in a row, which the weights write with a space between.
constexpr std::uint64_t hash_pair(std::uint64_t first, std::uint64_t second) {
  return first ^ (second * fnv_prime);
}

/// `feature` is the template's letter, `label` the label before the word or 0.
constexpr std::uint64_t feature_key(char feature, std::uint8_t label, std::uint64_t rest) {
  std::uint64_t key = rest ^
                      (static_cast<std::uint64_t>(static_cast<unsigned char>(feature)) << 56) ^
                      (static_cast<std::uint64_t>(label) << 48);
  key *= 0x9E3779B97F4A7C15ULL;
  key ^= key >> 29;
  return key == 0 ? 1 : key;
}

}  // namespace stet
