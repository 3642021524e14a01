#include "base/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include <fmt/format.h>

namespace stet {
namespace {

/// Levenshtein's distance: letters inserted, removed or replaced.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= right.size(); ++k) {
      std::size_t const replaced = diagonal + (left[i - 1] == right[k - 1] ? 0U : 1U);
      diagonal = row[k];
      row[k] = std::min({replaced, row[k] + 1, row[k - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string suggestion(std::string_view word, std::span<std::string_view const> known) {
  if (word.size() > 40) return "";
  std::string_view best;
  std::size_t best_distance = word.size() / 3 + 1;
  for (std::string_view const candidate : known) {
    std::size_t const away = distance(word, candidate);
    if (away > best_distance || (away == best_distance && !best.empty())) continue;
    best = candidate;
    best_distance = away;
  }
  return best.empty() ? "" : fmt::format("did you mean '{}'?", best);
}

}  // namespace stet
