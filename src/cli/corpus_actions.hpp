// The actions of `stet corpus`, each with the words that follow its name.
#pragma once

#include <string>
#include <vector>

#include "cli/run.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

namespace stet {

using Words = std::vector<std::string>;

/// Complains that an action was called wrongly, with the form that it takes.
ExitStatus wrong_form(Terminal& terminal, std::string message, std::string_view form);
/// One path a line.
ExitStatus print_paths(Result<Words> const& paths, Terminal& terminal);

// Reviewing the text form (corpus_review.cpp).
ExitStatus lint_action(Words const& words, Settings const& settings, Terminal& terminal);
ExitStatus diff_action(Words const& words, Settings const& settings, Terminal& terminal);
ExitStatus merge_action(Words const& words, Settings const& settings, Terminal& terminal);
ExitStatus snapshot_action(Words const& words, Settings const& settings, Terminal& terminal);
ExitStatus affected_action(Words const& words, Settings const& settings, Terminal& terminal);

// Rows of others (corpus_import.cpp).
ExitStatus import_action(Words const& words, Settings const& settings, Terminal& terminal);

}  // namespace stet
