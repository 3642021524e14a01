#include "cli/run.hpp"

#include <array>
#include <exception>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

struct Verb {
  std::string_view name;
  ExitStatus (*run)(Settings const&, Terminal&);
};

// The verbs that cli/options.cpp describes.
constexpr auto runners = std::to_array<Verb>({
    {"check", run_check},
    {"extract", run_extract},
    {"verify", run_verify},
    {"selftest", run_selftest},
    {"corpus", run_corpus},
    {"cite", run_cite},
    {"rules", run_rules},
    {"explain", run_explain},
    {"decide", run_decide},
    {"baseline", run_baseline},
    {"config", run_config},
    {"completions", run_completions},
    {"man", run_man},
    {"doctor", run_doctor},
    {"version", run_version},
});

ExitStatus run_words(std::vector<std::string> const& words, Terminal& terminal) {
  Result<std::variant<Arguments, Help>> const parsed = parse_arguments(words);
  if (!parsed) return give_up(terminal, parsed.error());
  if (Help const* const help = std::get_if<Help>(&parsed.value())) {
    terminal.write(help->text);
    return exit_clean;
  }
  Result<Settings> const settings = make_settings(std::get<Arguments>(parsed.value()));
  if (!settings) return give_up(terminal, settings.error());
  for (Verb const& verb : runners) {
    if (verb.name == settings->verb) return verb.run(*settings, terminal);
  }
  return exit_untrusted;
}

}  // namespace

int run(std::vector<std::string> const& words) {
  catch_signals();
  Terminal terminal;
  try {
    ExitStatus const status = run_words(words, terminal);
    if (interrupted()) return exit_interrupted;
    return terminal.failed() ? exit_untrusted : status;
  } catch (std::exception const& surprise) {  // out of memory, above all
    terminal.complain({ErrorCode::unsupported, surprise.what(), {}, "the run was given up"});
    return exit_untrusted;
  }
}

}  // namespace stet
