// stet config: what a run would do and who said so, a first file, the schema for editors.
#include <fmt/format.h>

#include "base/file_system.hpp"
#include "cli/config.hpp"
#include "cli/config_keys.hpp"
#include "cli/config_schema.hpp"
#include "cli/policy.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string as_toml(ConfigType type, std::vector<std::string> const& words) {
  bool const plain = type == ConfigType::flag || type == ConfigType::number;
  if (type != ConfigType::list && type != ConfigType::paths) {
    if (words.empty()) return "unset";
    return plain ? words.front() : quoted(words.front());
  }
  std::string out = "[";
  for (std::string const& word : words) out += (out.size() > 1 ? ", " : "") + quoted(word);
  return out + "]";
}

std::string line_of(std::string_view name, std::string_view value, std::string_view origin) {
  return fmt::format("{:<60} # {}\n", fmt::format("{} = {}", name, value), origin);
}

std::string show_keys(Settings const& settings) {
  std::string out;
  Config const& config = settings.config;
  for (ConfigKey const& key : config_keys()) {
    auto const given = settings.given.find(key.option);
    auto const in_file = config.values.find(key.name);
    if (!key.option.empty() && given != settings.given.end())
      out += line_of(key.name, as_toml(key.type, given->second.words), given->second.origin);
    else if (in_file != config.values.end())
      out += line_of(key.name, as_toml(key.type, config.words(key.name)),
                     fmt::format("{}:{}", config.path, in_file->second.line));
    else
      out += line_of(key.name, as_toml(key.type, config.words(key.name)), "default");
  }
  return out;
}

std::string_view level_word(RuleLevel const& level) {
  return level.level ? name(*level.level) : "off";
}

std::string show_levels(Config const& config, std::string_view title,
                        std::vector<RuleLevel> const& levels) {
  std::string out;
  for (RuleLevel const& level : levels)
    out += line_of(fmt::format("{}{}", title, quoted(level.rule)), quoted(level_word(level)),
                   fmt::format("{}:{}", config.path, level.line));
  return out;
}

ExitStatus show(Settings const& settings, Terminal& terminal) {
  Config const& config = settings.config;
  std::string out =
      config.path.empty() ? "# no stet.toml here or above\n" : fmt::format("# {}\n", config.path);
  out += show_keys(settings);
  out += show_levels(config, "rules.", config.rules);
  for (Override const& one : config.overrides)
    out +=
        show_levels(config, fmt::format("overrides({}).", fmt::join(one.files, ", ")), one.rules);
  terminal.write(out);
  return exit_clean;
}

ExitStatus init(Terminal& terminal) {
  if (exists("stet.toml"))
    return give_up(terminal,
                   {ErrorCode::usage, "there is one already", {"stet.toml", 0, 0}, "edit it"});
  if (Status const written = write_file_atomically("stet.toml", first_config()); !written)
    return give_up(terminal, written.error());
  terminal.write("wrote stet.toml; stet config show says what it means\n");
  return exit_clean;
}

}  // namespace

ExitStatus run_config(Settings const& settings, Terminal& terminal) {
  std::vector<std::string> const& words = settings.positionals;
  if (words.size() == 1 && words[0] == "show") return show(settings, terminal);
  if (words.size() == 1 && words[0] == "init") return init(terminal);
  if (words.size() == 1 && words[0] == "schema") {
    terminal.write(config_schema());
    return exit_clean;
  }
  return give_up(terminal,
                 {ErrorCode::usage, "config: what about it?", {}, "show, init or schema"});
}

}  // namespace stet
