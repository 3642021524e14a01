// The only translation unit with CLI11, which costs seconds to compile.
#include <algorithm>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/nearest.hpp"
#include "base/version.hpp"
#include "cli/arguments.hpp"
#include "cli/options.hpp"

namespace stet {
namespace {

constexpr std::string_view exit_codes =
    "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run cannot be trusted, 130 "
    "interrupted.";

void add_option(CLI::App& app, OptionSpec const& option, Arguments& arguments) {
  std::string flags(option.name);
  if (!option.short_name.empty()) flags = fmt::format("{},{}", option.short_name, option.name);
  std::string const name(option.name);
  if (option.value.empty()) {
    app.add_flag_callback(
        flags, [&arguments, name] { arguments.values[name].push_back("true"); },
        std::string(option.help));
    return;
  }
  auto const store = [&arguments, name](std::vector<std::string> const& given) {
    arguments.values[name] = given;
    return true;
  };
  app.add_option(flags, store, std::string(option.help))
      ->type_name(std::string(option.value))
      ->expected(1)
      ->multi_option_policy(option.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                              : CLI::MultiOptionPolicy::TakeLast);
}

void add_verb(CLI::App& app, VerbSpec const& verb, Arguments& arguments) {
  CLI::App* const command = app.add_subcommand(std::string(verb.name), std::string(verb.help));
  command->footer(std::string(verb.details));
  command->add_option("arguments", arguments.positionals, "")
      ->type_name(std::string(verb.arguments))
      ->group(verb.arguments.empty() ? "" : "Arguments");
  for (OptionSpec const& option : options()) {
    if ((option.verbs & verb.bit) != 0) add_option(*command, option, arguments);
  }
}

std::unique_ptr<CLI::App> make_app(Arguments& arguments) {
  auto app = std::make_unique<CLI::App>(
      "stet: checks the claims of an article against references you trust, offline", "stet");
  app->set_version_flag("--version", fmt::format("stet {}", version()));
  app->footer(std::string(exit_codes));
  app->require_subcommand(1);
  app->get_formatter()->column_width(36);
  for (VerbSpec const& verb : verbs()) add_verb(*app, verb, arguments);
  return app;
}

Error usage_error(std::string message, std::string hint) {
  return Error{ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

/// A better sentence than "unexpected" for words that are known, planned or nearly right.
std::optional<Error> misplaced_word(std::vector<std::string> const& words) {
  bool first = true;
  for (std::string const& word : words) {
    bool const is_option = word.size() > 2 && word.starts_with("--");
    std::string const name = word.substr(0, word.find('='));
    if ((first || is_option) && std::ranges::count(reserved_words(), name) != 0)
      return usage_error(fmt::format("'{}' is not part of this version", name), "see stet --help");
    if (first && !word.starts_with("-")) {
      std::vector<std::string_view> known;
      for (VerbSpec const& verb : verbs()) known.push_back(verb.name);
      if (std::ranges::count(known, word) == 0)
        return usage_error(fmt::format("no verb is called '{}'", word), suggestion(word, known));
    }
    if (is_option && name != "--help" && name != "--version") {
      std::vector<std::string_view> known;
      for (OptionSpec const& option : options()) known.push_back(option.name);
      if (std::ranges::count(known, name) == 0)
        return usage_error(fmt::format("no option is called '{}'", name), suggestion(name, known));
    }
    first = false;
  }
  return std::nullopt;
}

}  // namespace

std::string_view Arguments::last(std::string_view option) const {
  auto const found = values.find(option);
  return found == values.end() ? std::string_view() : std::string_view(found->second.back());
}

std::vector<std::string> const& Arguments::all(std::string_view option) const {
  static std::vector<std::string> const none;
  auto const found = values.find(option);
  return found == values.end() ? none : found->second;
}

Result<std::variant<Arguments, Help>> parse_arguments(std::vector<std::string> const& words) {
  using Parsed = std::variant<Arguments, Help>;
  Arguments arguments;
  std::unique_ptr<CLI::App> const app = make_app(arguments);
  try {
    app->parse(
        std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them reversed
  } catch (CLI::CallForHelp const&) {
    return Parsed(Help{app->help()});
  } catch (CLI::CallForVersion const&) {
    return Parsed(Help{fmt::format("stet {}\n", version())});
  } catch (CLI::ParseError const& failure) {
    if (words.empty()) return usage_error("nothing to do", "see stet --help");
    std::optional<Error> better = misplaced_word(words);
    if (better) return *std::move(better);
    std::string message = failure.what();
    std::ranges::replace(message, '\n', ' ');
    return usage_error(std::move(message), fmt::format("see stet {} --help", words.front()));
  }
  arguments.verb = app->get_subcommands().front()->get_name();
  return Parsed(std::move(arguments));
}

}  // namespace stet
