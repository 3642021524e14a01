// How a claim was read, in one line for a person: most disagreements with a checker are
// misreadings, and this shows them at a glance.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/claim.hpp"

namespace stet {

/// Names and values in a fixed order, empty ones left out: {"value", "17000000"}, {"unit",
/// "users"}.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> reading_fields(
    ClaimBody const& body);
/// "value 17000000, unit users, time 2025-01"
[[nodiscard]] std::string reading(ClaimBody const& body);

}  // namespace stet
