#include "corpus/chains.hpp"

#include <map>
#include <set>
#include <string_view>

namespace stet {

std::vector<std::uint32_t> find_circles(std::vector<ChainLink> const& links) {
  std::map<std::string_view, std::string_view> next_of;
  for (ChainLink const& link : links) {
    if (!link.next.empty()) next_of.emplace(link.id, link.next);
  }
  std::set<std::string_view> cleared;  // walked before, so that every link is walked once
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    if (links[i].next.empty()) continue;
    std::set<std::string_view> seen;
    std::string_view at = links[i].id;
    while (!cleared.contains(at)) {
      if (!seen.insert(at).second) {
        out.push_back(i);
        break;
      }
      auto const next = next_of.find(at);
      if (next == next_of.end()) break;
      at = next->second;
    }
    cleared.insert(seen.begin(), seen.end());
  }
  return out;
}

}  // namespace stet
