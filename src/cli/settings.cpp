#include "cli/settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <thread>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/config_keys.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"

namespace stet {
namespace {

Error usage(std::string message, std::string hint = "") {
  return Error{ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

std::string_view environment(char const* name) {
  char const* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? std::string_view() : std::string_view(value);
}

/// What is wrong with the arguments; nothing when all is well.
using Problem = std::optional<Error>;

Problem read_number(Arguments const& arguments, std::string_view option, unsigned& out) {
  if (!arguments.has(option)) return std::nullopt;
  std::string_view const text = arguments.last(option);
  unsigned value = 0;
  auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const whole = code == std::errc() && end == text.data() + text.size();
  if (!whole || value == 0 || value > 1024)
    return usage(fmt::format("{}: '{}' is not a number from 1 to 1024", option, text));
  out = value;
  return std::nullopt;
}

std::optional<Date> whole_date(std::string_view text) {
  return text.size() == 10 ? parse_iso_date(text) : std::nullopt;
}

Problem read_dates(Arguments const& arguments, Settings& settings) {
  if (arguments.has("--date")) {
    settings.date = whole_date(arguments.last("--date"));
    if (!settings.date)
      return usage(fmt::format("--date: '{}' is not a date", arguments.last("--date")),
                   "write it as 2025-02-08");
  }
  if (!arguments.has("--as-of")) return std::nullopt;
  std::string_view const as_of = arguments.last("--as-of");
  if (as_of == "article") return std::nullopt;
  settings.as_of = as_of == "today" ? AsOf::today : AsOf::day;
  if (settings.as_of == AsOf::today) return std::nullopt;
  settings.as_of_day = whole_date(as_of);
  if (settings.as_of_day) return std::nullopt;
  return usage(fmt::format("--as-of: '{}' is not article, today or a date", as_of));
}

Problem read_formats(Arguments const& arguments, Settings& settings) {
  for (std::string const& given : arguments.all("--format")) {
    std::size_t const equals = given.find('=');
    std::string const name = given.substr(0, equals);
    settings.format_names.push_back(name);
    Output output;
    output.format = format_named(name);
    if (equals != std::string::npos) output.file = given.substr(equals + 1);
    if (output.format == nullptr) {
      std::vector<std::string_view> known;
      for (Format const& format : formats()) known.push_back(format.name);
      std::string hint = suggestion(name, known);
      return usage(fmt::format("--format: no format is called '{}'", name),
                   hint.empty() ? fmt::format("one of {}", fmt::join(known, ", ")) : hint);
    }
    if (equals != std::string::npos && output.file.empty())
      return usage(fmt::format("--format: no file is named after '{}='", name));
    settings.outputs.push_back(std::move(output));
  }
  if (settings.outputs.empty()) settings.outputs.push_back({format_named("text"), ""});
  auto const to_stdout = [](Output const& output) { return output.file.empty(); };
  if (std::ranges::count_if(settings.outputs, to_stdout) > 1)
    return usage("--format: only one format can go to standard output",
                 "give the others a file: -f json=report.json");
  return std::nullopt;
}

Problem read_selection(Arguments const& arguments, Settings& settings) {
  Selection& selection = settings.selection;
  for (std::string const& list : arguments.all("--select"))
    for (std::string& rule : split_words(list, ',')) selection.select.push_back(std::move(rule));
  for (std::string const& list : arguments.all("--ignore"))
    for (std::string& rule : split_words(list, ',')) selection.ignore.push_back(std::move(rule));
  if (arguments.has("--min-level")) {
    std::optional<Level> const level = level_named(arguments.last("--min-level"));
    if (!level)
      return usage(fmt::format("--min-level: '{}' is not note, warning or error",
                               arguments.last("--min-level")));
    selection.min_level = *level;
  }
  if (arguments.has("--fail-on")) {
    Status const read = read_fail_on(arguments.last("--fail-on"), selection);
    if (!read) return read.error();
  }
  return std::nullopt;
}

Problem read_inputs(Arguments const& arguments, Settings& settings) {
  if (arguments.has("--stdin-path")) settings.stdin_path = arguments.last("--stdin-path");
  if (!arguments.has("--stdin-type")) return std::nullopt;
  settings.stdin_type = document_type_named(arguments.last("--stdin-type"));
  if (settings.stdin_type) return std::nullopt;
  return usage(fmt::format("--stdin-type: '{}' is not txt, md, html or jsonl",
                           arguments.last("--stdin-type")));
}

Problem read_references(Arguments const& arguments, Settings& settings) {
  settings.corpora = arguments.all("--corpus");
  if (settings.corpora.empty()) settings.corpora = split_words(environment("STET_CORPUS"), ':');
  settings.sources = arguments.all("--source");
  settings.no_corpus = arguments.has("--no-corpus");
  if (settings.no_corpus && (arguments.has("--corpus") || arguments.has("--source")))
    return usage("--no-corpus contradicts --corpus and --source");
  if (settings.no_corpus) settings.corpora.clear();  // also those of the environment
  return std::nullopt;
}

Problem read_terminal(Arguments const& arguments, Settings& settings) {
  settings.quiet = arguments.has("--quiet");
  settings.verbose = arguments.has("--verbose");
  settings.narrate = arguments.has("--narrate");
  std::string_view const colour = arguments.last("--color");
  if (colour == "always") settings.colour = When::always;
  if (colour == "never") settings.colour = When::never;
  if (!colour.empty() && colour != "auto" && colour != "always" && colour != "never")
    return usage(fmt::format("--color: '{}' is not auto, always or never", colour));
  if (colour.empty() && !environment("NO_COLOR").empty()) settings.colour = When::never;
  return std::nullopt;
}

Problem read_people(Arguments const& arguments, Settings& settings) {
  settings.by = arguments.last("--by");
  settings.note = arguments.last("--note");
  settings.imports = arguments.all("--import");
  settings.accept_new = arguments.has("--accept-new");
  settings.accept_errors = arguments.has("--accept-errors");
  settings.baseline = arguments.last("--baseline");
  settings.diff_base = arguments.last("--diff-base");
  settings.house_rules = arguments.all("--house-rules");
  if (!arguments.has("--until")) return std::nullopt;
  settings.until = whole_date(arguments.last("--until"));
  if (settings.until) return std::nullopt;
  return usage(fmt::format("--until: '{}' is not a date", arguments.last("--until")),
               "write it as 2025-02-08");
}

std::uint32_t verb_bit(std::string_view verb) {
  for (VerbSpec const& one : verbs()) {
    if (one.name == verb) return one.bit;
  }
  return 0;
}

bool takes(std::string_view verb, std::string_view option) {
  std::uint32_t const bit = verb_bit(verb);
  return std::ranges::any_of(options(), [&](OptionSpec const& one) {
    return one.name == option && (one.verbs & bit) != 0;
  });
}

/// What --no-corpus and the environment overrule.
bool is_overruled(Arguments const& arguments, std::string_view option) {
  bool const references = option == "--corpus" || option == "--source";
  if (references && arguments.has("--no-corpus")) return true;
  if (option == "--corpus" && !environment("STET_CORPUS").empty()) return true;
  if (option == "--color" && !environment("NO_COLOR").empty()) return true;
  return option == "--no-corpus" && (!environment("STET_CORPUS").empty() ||
                                     arguments.has("--corpus") || arguments.has("--source"));
}

/// The command line, and for what it leaves open the configuration.
Arguments with_config(Arguments arguments, Settings& settings) {
  for (auto const& [option, words] : arguments.values)
    settings.given[option] = {words, "command line"};
  for (ConfigKey const& key : config_keys()) {
    std::string const option(key.option);
    auto const value = settings.config.values.find(key.name);
    if (option.empty() || value == settings.config.values.end()) continue;
    if (arguments.has(option) || is_overruled(arguments, option)) continue;
    if (!takes(settings.verb, option)) continue;
    std::vector<std::string> words = settings.config.words(key.name);
    if (key.type == ConfigType::flag && words.front() != "true") continue;
    if (option == "--fail-on") words = {fmt::format("{}", fmt::join(words, ","))};
    if (words.empty()) continue;
    arguments.values[option] = std::move(words);
  }
  if (!environment("STET_CORPUS").empty() && !arguments.has("--corpus") &&
      !arguments.has("--no-corpus"))
    settings.given["--corpus"] = {split_words(environment("STET_CORPUS"), ':'), "STET_CORPUS"};
  return arguments;
}

/// An error about an option that the configuration set points there.
Error with_origin(Error error, Arguments const& arguments, Settings const& settings) {
  for (ConfigKey const& key : config_keys()) {
    auto const value = settings.config.values.find(key.name);
    if (key.option.empty() || value == settings.config.values.end()) continue;
    if (!error.message.starts_with(key.option) || settings.given.contains(key.option)) continue;
    if (!arguments.has(key.option)) continue;
    error.where = {settings.config.path, value->second.line, 0};
    error.message.replace(0, key.option.size(), key.name);
  }
  return error;
}

}  // namespace

Result<Settings> make_settings(Arguments const& typed) {
  Settings settings;
  settings.verb = typed.verb;
  settings.no_config = typed.has("--no-config");
  Result<Config> config = find_config(typed);
  if (!config) return config.error();
  settings.config = *std::move(config);
  Arguments const arguments = with_config(typed, settings);
  settings.positionals = arguments.positionals;
  if (settings.positionals.empty() && settings.verb == "check")
    settings.positionals = settings.config.words("include");
  settings.output = arguments.last("--output");
  settings.map = arguments.last("--map");
  settings.name = arguments.last("--name");
  settings.online = arguments.has("--online");
  settings.snapshots = arguments.last("--snapshots");
  settings.allowed_addresses = arguments.all("--allow-address");
  settings.ca_file = arguments.last("--ca-file");
  settings.explain = arguments.has("--explain");
  settings.progress = !arguments.has("--no-progress");
  settings.threads = std::max(1U, std::thread::hardware_concurrency());
  for (Problem problem :
       {read_number(arguments, "--jobs", settings.threads),
        read_number(arguments, "--limit", settings.limit), read_people(arguments, settings),
        read_dates(arguments, settings), read_formats(arguments, settings),
        read_selection(arguments, settings), read_inputs(arguments, settings),
        read_references(arguments, settings), read_terminal(arguments, settings)}) {
    if (problem) return with_origin(*std::move(problem), arguments, settings);
  }
  return settings;
}

}  // namespace stet
