// Claims with evidence and labels, as ../shared/bench/verify holds them.
#pragma once

#include <string>
#include <vector>

#include "check/verify.hpp"

namespace stet::bench {

struct Pair {
  std::string set;    // the folder's name
  std::string group;  // pairs on the same passage stay in one fold
  std::string claim;
  std::vector<EvidenceText> evidence;
  std::string label;  // "supported", "refuted", "not_enough"
};

/// Every DIRECTORY/*/FILE; pairs without a label are left out. Ends the program on unreadable data.
[[nodiscard]] std::vector<Pair> read_pairs(std::string const& directory, std::string const& file);

}  // namespace stet::bench
