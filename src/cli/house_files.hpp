// The house rules of a run.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "rules/house_rules.hpp"

namespace stet {

/// --house-rules, else `house_rules` of the configuration; globs expanded, sorted. Errors: a file
/// that is named and missing.
[[nodiscard]] Result<std::vector<std::string>> house_rule_files(Settings const& settings);
/// All rules of these files. Errors: those of the language; a `check` of a rule that does not
/// exist; a name that two files give.
[[nodiscard]] Result<std::vector<HouseRule>> load_house_rules(
    std::vector<std::string> const& files);
/// Complains, and shows the line with a caret under the place.
void complain_with_caret(Terminal& terminal, Error const& error);

}  // namespace stet
