// stet.toml: finding it, reading it, and where every value of a run comes from.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/report.hpp"
#include "cli/arguments.hpp"

namespace stet {

struct ConfigValue {
  std::vector<std::string> words;  // one for everything but lists
  std::uint32_t line = 0;          // of the file
};

/// `"quote/*" = "warning"`; no level: the rule is off.
struct RuleLevel {
  std::string rule;  // id or glob
  std::optional<Level> level;
  std::uint32_t line = 0;
};

/// Levels for some files: a table of [[overrides]].
struct Override {
  std::vector<std::string> files;  // globs, from the file's folder
  std::vector<RuleLevel> rules;
};

struct Config {
  std::string path;    // "stet.toml", "../stet.toml"; empty without a file
  std::string folder;  // what paths in it start from: "", "../"
  std::map<std::string, ConfigValue, std::less<>> values;  // by the key's name
  std::vector<RuleLevel> rules;
  std::vector<Override> overrides;

  /// What the file or the table of keys says; nothing when unset. Requires: `key` is a key.
  [[nodiscard]] std::vector<std::string> words(std::string_view key) const;
  [[nodiscard]] std::string word(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const { return word(key) == "true"; }
};

/// --config, else STET_CONFIG, else stet.toml in this folder or one above it; an empty Config where
/// there is none or with --no-config.
[[nodiscard]] Result<Config> find_config(Arguments const& arguments);
/// Errors: no TOML, an unknown key or rule (with the nearest known one), a value of another type
/// than the key's; with line and column.
[[nodiscard]] Result<Config> read_config(std::string const& path, std::string_view text);
/// `path`, seen from the folder of the configuration: what globs are matched with.
[[nodiscard]] std::string project_path(Config const& config, std::string const& path);
/// The words of a value written as TOML: "[\"a\", \"b\"]", "true".
[[nodiscard]] std::vector<std::string> words_of_toml(std::string_view value);

}  // namespace stet
