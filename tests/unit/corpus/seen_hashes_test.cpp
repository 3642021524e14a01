#include "corpus/import/seen_hashes.hpp"

#include <set>

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(SeenHashes, BehavesLikeASet) {
  SeenHashes seen;
  std::set<std::uint64_t> expected;
  EXPECT_FALSE(seen.contains(0));
  std::uint64_t number = 1;
  for (int i = 0; i < 20'000; ++i) {
    number = number * 6364136223846793005U + 1442695040888963407U;
    std::uint64_t const hash = number % 15'000 * 4096;  // repeats, and the same low bits
    EXPECT_EQ(seen.insert(hash), expected.insert(hash).second);
  }
  for (std::uint64_t const hash : expected) EXPECT_TRUE(seen.contains(hash));
  EXPECT_FALSE(seen.contains(5));
  seen.clear();
  EXPECT_FALSE(seen.contains(*expected.begin()));
}

}  // namespace
}  // namespace stet
