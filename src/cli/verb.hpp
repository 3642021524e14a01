// The verbs. Each prints its results and its complaints on the terminal and returns its exit
// status.
#pragma once

#include "cli/run.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

namespace stet {

ExitStatus run_check(Settings const& settings, Terminal& terminal);
ExitStatus run_extract(Settings const& settings, Terminal& terminal);
ExitStatus run_verify(Settings const& settings, Terminal& terminal);
ExitStatus run_corpus(Settings const& settings, Terminal& terminal);
ExitStatus run_cite(Settings const& settings, Terminal& terminal);
ExitStatus run_rules(Settings const& settings, Terminal& terminal);
ExitStatus run_explain(Settings const& settings, Terminal& terminal);
ExitStatus run_decide(Settings const& settings, Terminal& terminal);
ExitStatus run_baseline(Settings const& settings, Terminal& terminal);
ExitStatus run_config(Settings const& settings, Terminal& terminal);
ExitStatus run_completions(Settings const& settings, Terminal& terminal);
ExitStatus run_man(Settings const& settings, Terminal& terminal);
ExitStatus run_doctor(Settings const& settings, Terminal& terminal);
ExitStatus run_selftest(Settings const& settings, Terminal& terminal);
ExitStatus run_version(Settings const& settings, Terminal& terminal);

/// Complains and says that the run cannot be trusted.
inline ExitStatus give_up(Terminal& terminal, Error const& error) {
  terminal.complain(error);
  return exit_untrusted;
}

}  // namespace stet
