#include "cli/config_schema.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "check/rule_ids.hpp"
#include "cli/config.hpp"
#include "cli/config_keys.hpp"
#include "cli/words.hpp"

namespace stet {
namespace {

using Json = nlohmann::ordered_json;

Json text_schema(ConfigKey const& key) {
  Json schema = {{"type", "string"}};
  std::vector<std::string> const choices = split_words(key.choices, '|');
  if (!choices.empty() && choices.back() != "*") schema["enum"] = choices;
  return schema;
}

Json standard_value(ConfigKey const& key) {
  std::vector<std::string> const words = words_of_toml(key.standard);
  if (key.type == ConfigType::list || key.type == ConfigType::paths) return words;
  if (words.empty()) return nullptr;
  if (key.type == ConfigType::flag) return words.front() == "true";
  if (key.type == ConfigType::number) return std::stoi(words.front());
  return words.front();
}

Json key_schema(ConfigKey const& key) {
  Json schema;
  switch (key.type) {
    case ConfigType::flag:
      schema["type"] = "boolean";
      break;
    case ConfigType::number:
      schema["type"] = "integer";
      schema["minimum"] = 1;
      break;
    case ConfigType::text:
    case ConfigType::path:
      schema = text_schema(key);
      break;
    case ConfigType::list:
    case ConfigType::paths:  // one text may stand for a list of one
      schema["oneOf"] = {text_schema(key), {{"type", "array"}, {"items", text_schema(key)}}};
      break;
  }
  if (key.name == "version") schema["const"] = 1;
  schema["description"] = key.help;
  if (Json standard = standard_value(key); !standard.is_null()) schema["default"] = standard;
  return schema;
}

Json levels_schema() {
  Json const level = {{"enum", {"off", "note", "warning", "error"}}};
  Json schema = {{"type", "object"}};
  schema["description"] = "The level of each rule, by id or glob; later lines win";
  for (RuleInfo const& rule : all_rules()) {
    schema["properties"][std::string(rule.id)] = level;
    schema["properties"][std::string(rule.id)]["description"] = rule.meaning;
  }
  schema["additionalProperties"] = level;
  return schema;
}

Json closed_object() {
  Json object = {{"type", "object"}};
  object["additionalProperties"] = false;
  object["properties"] = Json::object();
  return object;
}

}  // namespace

std::string config_schema() {
  Json root = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "stet.toml"}};
  root.update(closed_object());
  for (ConfigKey const& key : config_keys()) {
    std::size_t const point = key.name.find('.');
    if (point == std::string_view::npos) {
      root["properties"][std::string(key.name)] = key_schema(key);
      continue;
    }
    Json& section = root["properties"][std::string(key.name.substr(0, point))];
    if (section.is_null()) section = closed_object();
    section["properties"][std::string(key.name.substr(point + 1))] = key_schema(key);
  }
  root["properties"]["rules"] = levels_schema();
  Json one = closed_object();
  one["required"] = {"files"};
  one["properties"]["files"] = {{"type", "array"}, {"items", {{"type", "string"}}}};
  one["properties"]["rules"] = levels_schema();
  root["properties"]["overrides"] = {{"type", "array"}, {"items", one}};
  return root.dump(1) + "\n";
}

std::string first_config() {
  std::string out =
      "# Configuration of stet. Every key with its default; remove the # to change one.\n"
      "# stet config show says where each value comes from.\n";
  std::string_view section;
  for (ConfigKey const& key : config_keys()) {
    std::size_t const point = key.name.find('.');
    bool const top = point == std::string_view::npos;
    if (!top && key.name.substr(0, point) != section) {
      section = key.name.substr(0, point);
      out += fmt::format("\n[{}]\n", section);
    }
    std::string_view const name = top ? key.name : key.name.substr(point + 1);
    std::string_view const value = key.standard.empty() ? "..." : key.standard;
    out += fmt::format("{}{} = {:<24} # {}\n", key.name == "version" ? "" : "# ", name, value,
                       key.help);
  }
  out +=
      "\n# [rules]                      # off, note, warning or error, by id or glob\n"
      "# \"claim/unsupported\" = \"off\"\n"
      "\n# [[overrides]]                # for some files\n"
      "# files = [\"opinion/**\"]\n"
      "# rules = { \"attribution/*\" = \"note\" }\n";
  return out;
}

}  // namespace stet
