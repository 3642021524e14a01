// Pages about rules.
#pragma once

#include <string>

#include "cli/run.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

namespace stet {

/// A built-in rule's page, or what a house rule says.
ExitStatus explain_rule(Settings const& settings, std::string const& id, Terminal& terminal);

}  // namespace stet
