#include "cli/config.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#define TOML_EXCEPTIONS 0  // as in corpus/: one program holds one kind of parser
#include <toml++/toml.h>

#include "base/file_system.hpp"
#include "base/glob.hpp"
#include "base/nearest.hpp"
#include "check/rule_ids.hpp"
#include "cli/config_keys.hpp"
#include "cli/selection.hpp"
#include "cli/words.hpp"

namespace stet {
namespace {

namespace fs = std::filesystem;
using Problem = std::optional<Error>;

Error wrong(std::string const& path, toml::source_region const& where, std::string message,
            std::string hint = "") {
  return Error{ErrorCode::usage,
               std::move(message),
               {path, where.begin.line, where.begin.column},
               std::move(hint)};
}

std::string_view type_words(ConfigType type) {
  switch (type) {
    case ConfigType::flag:
      return "true or false";
    case ConfigType::number:
      return "a whole number";
    case ConfigType::list:
    case ConfigType::paths:
      return "a list of texts";
    case ConfigType::text:
    case ConfigType::path:
      return "a text";
  }
  return "";
}

/// The words of a value; nothing when it has another type than `type`.
std::optional<std::vector<std::string>> words_of(toml::node const& node, ConfigType type) {
  using Words = std::vector<std::string>;
  if (type == ConfigType::flag) {
    auto const flag = node.value_exact<bool>();
    return flag ? std::optional(Words{*flag ? "true" : "false"}) : std::nullopt;
  }
  if (type == ConfigType::number) {
    auto const number = node.value_exact<std::int64_t>();
    return number ? std::optional(Words{std::to_string(*number)}) : std::nullopt;
  }
  if (auto const text = node.value_exact<std::string>()) return Words{*text};
  toml::array const* const array = node.as_array();
  bool const is_list = type == ConfigType::list || type == ConfigType::paths;
  if (array == nullptr || !is_list) return std::nullopt;
  Words words;
  for (toml::node const& element : *array) {
    auto const text = element.value_exact<std::string>();
    if (!text) return std::nullopt;
    words.push_back(*text);
  }
  return words;
}

class Reader {
 public:
  explicit Reader(std::string path) { config_.path = std::move(path); }

  Result<Config> read(std::string_view text) {
    std::size_t const slash = config_.path.rfind('/');
    if (slash != std::string::npos) config_.folder = config_.path.substr(0, slash + 1);
    toml::parse_result const parsed = toml::parse(text, config_.path);
    if (!parsed)
      return wrong(config_.path, parsed.error().source(),
                   std::string(parsed.error().description()));
    if (Problem problem = table(parsed.table(), "")) return *std::move(problem);
    return std::move(config_);
  }

 private:
  Problem table(toml::table const& content, std::string const& section) {
    for (auto const& [key, node] : content) {
      std::string const name = section + std::string(key.str());
      if (ConfigKey const* const known = config_key(name)) {
        if (Problem problem = value(*known, node)) return problem;
      } else if (name == "rules") {
        if (Problem problem = levels(node, config_.rules)) return problem;
      } else if (name == "overrides") {
        if (Problem problem = overrides(node)) return problem;
      } else if (is_section(name) && node.is_table()) {
        if (Problem problem = table(*node.as_table(), name + ".")) return problem;
      } else {
        return unknown(name, key.source());
      }
    }
    return std::nullopt;
  }

  static bool is_section(std::string const& name) {
    return std::ranges::any_of(
        config_keys(), [&](ConfigKey const& key) { return key.name.starts_with(name + "."); });
  }

  Error unknown(std::string const& name, toml::source_region const& where) const {
    std::vector<std::string_view> known = {"rules", "overrides"};
    for (ConfigKey const& key : config_keys()) {
      known.push_back(key.name);
      known.push_back(key.name.substr(0, key.name.find('.')));
    }
    std::string const hint = suggestion(name, known);
    return wrong(config_.path, where, fmt::format("no key is called '{}'", name),
                 hint.empty() ? "stet config show lists them" : hint);
  }

  Problem value(ConfigKey const& key, toml::node const& node) {
    std::optional<std::vector<std::string>> words = words_of(node, key.type);
    if (!words)
      return wrong(config_.path, node.source(),
                   fmt::format("{} takes {}", key.name, type_words(key.type)));
    if (key.name == "version" && words->front() != "1")
      return wrong(config_.path, node.source(),
                   fmt::format("this stet reads version 1, not {}", words->front()));
    std::vector<std::string> const allowed = split_words(key.choices, '|');
    std::vector<std::string_view> const known(allowed.begin(), allowed.end());
    for (std::string const& word : *words) {
      if (known.empty() || known.back() == "*" || std::ranges::count(known, word) != 0) continue;
      std::string const hint = suggestion(word, known);
      return wrong(config_.path, node.source(),
                   fmt::format("{}: '{}' is not one of {}", key.name, word, fmt::join(known, ", ")),
                   hint);
    }
    config_.values[std::string(key.name)] = {*std::move(words), node.source().begin.line};
    return std::nullopt;
  }

  Problem levels(toml::node const& node, std::vector<RuleLevel>& out) const {
    if (!node.is_table())
      return wrong(config_.path, node.source(), "rules takes a table of levels",
                   R"(write "figure/conflict" = "warning")");
    for (auto const& [key, level] : *node.as_table()) {
      std::string const rule(key.str());
      if (Problem problem = unknown_rule(rule, key.source())) return problem;
      auto const text = level.value_exact<std::string>();
      if (!text || (*text != "off" && !level_named(*text))) {
        constexpr std::array<std::string_view, 4> known = {"off", "note", "warning", "error"};
        return wrong(config_.path, level.source(),
                     fmt::format("the level of '{}' is not off, note, warning or error", rule),
                     suggestion(text.value_or(""), known));
      }
      out.push_back({rule, level_named(*text), level.source().begin.line});
    }
    // The order of the file: later lines win. toml++ sorts by key.
    std::ranges::stable_sort(out, {}, &RuleLevel::line);
    return std::nullopt;
  }

  Problem unknown_rule(std::string const& rule, toml::source_region const& where) const {
    if (rule.starts_with("house/")) return std::nullopt;  // the files of house rules know
    std::vector<std::string_view> known;
    for (RuleInfo const& info : all_rules()) {
      if (info.id == rule || rule_matches(rule, info.id)) return std::nullopt;
      known.push_back(info.id);
    }
    return wrong(config_.path, where, fmt::format("no rule is called '{}'", rule),
                 suggestion(rule, known));
  }

  Problem overrides(toml::node const& node) {
    toml::array const* const array = node.as_array();
    if (array == nullptr || !array->is_homogeneous<toml::table>())
      return wrong(config_.path, node.source(), "overrides are tables", "write [[overrides]]");
    for (toml::node const& element : *array) {
      Override one;
      for (auto const& [key, content] : *element.as_table()) {
        if (key.str() == "files") {
          auto words = words_of(content, ConfigType::list);
          if (!words) return wrong(config_.path, content.source(), "files takes a list of globs");
          one.files = *std::move(words);
        } else if (key.str() == "rules") {
          if (Problem problem = levels(content, one.rules)) return problem;
        } else {
          constexpr std::array<std::string_view, 2> known = {"files", "rules"};
          return wrong(config_.path, key.source(), fmt::format("overrides have no '{}'", key.str()),
                       suggestion(key.str(), known));
        }
      }
      if (one.files.empty())
        return wrong(config_.path, element.source(), "these overrides name no files",
                     R"(add files = ["opinion/**"])");
      config_.overrides.push_back(std::move(one));
    }
    return std::nullopt;
  }

  Config config_;
};

std::string config_path(Arguments const& arguments) {
  if (arguments.has("--config")) return std::string(arguments.last("--config"));
  // NOLINTNEXTLINE(concurrency-mt-unsafe): before any thread
  char const* const given = std::getenv("STET_CONFIG");
  if (given != nullptr && *given != '\0') return given;
  std::error_code code;
  fs::path folder = fs::current_path(code);
  std::string up;
  while (!code) {
    if (fs::is_regular_file(folder / "stet.toml", code)) return up + "stet.toml";
    code.clear();
    if (!folder.has_relative_path()) break;
    folder = folder.parent_path();
    up += "../";
  }
  return "";
}

}  // namespace

std::vector<std::string> words_of_toml(std::string_view value) {
  std::vector<std::string> words;
  if (value.starts_with('[')) value = value.substr(1, value.size() - 2);
  for (std::string& word : split_words(value, ',')) {
    if (word.starts_with('"')) word = word.substr(1, word.size() - 2);
    words.push_back(std::move(word));
  }
  return words;
}

std::vector<std::string> Config::words(std::string_view key) const {
  ConfigKey const* const known = config_key(key);
  auto const given = values.find(key);
  std::vector<std::string> words =
      given != values.end() ? given->second.words : words_of_toml(known->standard);
  bool const is_path = known->type == ConfigType::path || known->type == ConfigType::paths;
  for (std::string& word : words) {
    if (is_path && !word.starts_with('/')) word = folder + word;
  }
  return words;
}

std::string Config::word(std::string_view key) const {
  std::vector<std::string> const all = words(key);
  return all.empty() ? "" : all.front();
}

Result<Config> read_config(std::string const& path, std::string_view text) {
  return Reader(path).read(text);
}

Result<Config> find_config(Arguments const& arguments) {
  if (arguments.has("--no-config")) {
    if (arguments.has("--config"))
      return Error{ErrorCode::usage, "--no-config contradicts --config", {}, ""};
    return Config{};
  }
  std::string const path = config_path(arguments);
  if (path.empty()) return Config{};
  Result<std::string> const text = read_file(path);
  if (!text) return text.error();
  return read_config(path, *text);
}

std::string project_path(Config const& config, std::string const& path) {
  std::error_code code;
  fs::path const base = fs::absolute(config.folder.empty() ? "." : config.folder, code);
  return fs::absolute(path, code)
      .lexically_normal()
      .lexically_relative(base.lexically_normal())
      .generic_string();
}

}  // namespace stet
