// The one table of what stet.toml may hold: reading, `stet config show`, `init`, `schema` and
// docs/configuration.md are made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stet {

enum class ConfigType : std::uint8_t { text, flag, number, list, path, paths };

struct ConfigKey {
  std::string_view name;  // "check.fail_on"; without a point: of no section
  ConfigType type = ConfigType::text;
  std::string_view option;    // of the command line, which wins; may be empty
  std::string_view standard;  // the value without a file, as TOML; empty: unset
  std::string_view choices;   // "note|warning|error"; empty: any. "*" after a bar: others as well
  std::string_view help;      // one line
};

[[nodiscard]] std::span<ConfigKey const> config_keys();
/// nullptr for a name that is not a key.
[[nodiscard]] ConfigKey const* config_key(std::string_view name);

}  // namespace stet
