// Texts made from the table of keys.
#pragma once

#include <string>

namespace stet {

/// JSON Schema (2020-12) of stet.toml, for editors; also docs/stet.schema.json.
[[nodiscard]] std::string config_schema();
/// What `stet config init` writes: every key with its default, commented out.
[[nodiscard]] std::string first_config();

}  // namespace stet
