// Rows that lead to other rows of their table: a fact to the one that it supersedes, a source to
// the origin of its report.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stet {

struct ChainLink {
  std::string_view id;
  std::string_view next;  // empty where the chain ends
};

/// One link for every circle, by its index: a circle of revisions would leave no fact standing, a
/// circle of origins no origin.
[[nodiscard]] std::vector<std::uint32_t> find_circles(std::vector<ChainLink> const& links);

}  // namespace stet
