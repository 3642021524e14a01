// Nested JSON of strangers: read with a bounded depth, and asked without surprises. Private to the
// importers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace stet {

/// Nothing for what is no JSON or nested too deeply.
[[nodiscard]] std::optional<nlohmann::json> parse_json(std::string_view text);

/// The value at a path of keys; null where there is none.
[[nodiscard]] nlohmann::json const& json_at(nlohmann::json const& value,
                                            std::initializer_list<char const*> keys);
/// A string, or a number as a string; empty for anything else.
[[nodiscard]] std::string json_text(nlohmann::json const& value);

}  // namespace stet
