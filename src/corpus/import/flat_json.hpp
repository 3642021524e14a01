// A JSON object of strings and numbers; numbers keep the digits that were written.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

using FlatJson = std::map<std::string, std::string>;

/// Errors: anything else, nesting and repeated keys included. `null` is the empty string.
[[nodiscard]] Result<FlatJson> parse_flat_json(std::string_view text);

}  // namespace stet
