#include "corpus/revisions.hpp"

#include <map>
#include <set>
#include <string_view>

namespace stet {

std::vector<std::uint32_t> find_revision_circles(CorpusText const& text) {
  std::map<std::string_view, std::string_view> earlier;  // a fact and what it supersedes
  for (auto const& row : text.facts) {
    if (!row.value.supersedes.empty()) earlier.emplace(row.value.id, row.value.supersedes);
  }
  std::set<std::string_view> cleared;  // walked before, so that every link is walked once
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < text.facts.size(); ++i) {
    std::set<std::string_view> seen;
    std::string_view at = text.facts[i].value.id;
    while (!cleared.contains(at)) {
      if (!seen.insert(at).second) {
        out.push_back(i);
        break;
      }
      auto const next = earlier.find(at);
      if (next == earlier.end()) break;
      at = next->second;
    }
    cleared.insert(seen.begin(), seen.end());
  }
  return out;
}

}  // namespace stet
