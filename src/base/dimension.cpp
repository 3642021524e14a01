#include "base/dimension.hpp"

#include <array>
#include <utility>

namespace stet {
namespace {

constexpr std::array<std::string_view, 26> names = {
    "number",      "count",   "money",  "percent",  "ratio",  "multiple",  "rank",
    "age",         "time",    "length", "area",     "volume", "mass",      "speed",
    "temperature", "energy",  "power",  "pressure", "data",   "frequency", "force",
    "voltage",     "current", "angle",  "density",  "other"};
static_assert(names.size() == static_cast<std::size_t>(Dimension::other) + 1);

}  // namespace

std::string_view name(Dimension dimension) { return names[static_cast<std::size_t>(dimension)]; }

std::optional<Dimension> dimension_named(std::string_view wanted) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == wanted) return static_cast<Dimension>(i);
  }
  return std::nullopt;
}

}  // namespace stet
