// Which findings are kept, which are shown and which make a run fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/report.hpp"

namespace stet {

struct Selection {
  std::vector<std::string> select;  // rules by id, globs allowed; empty: all
  std::vector<std::string> ignore;
  Level min_level = Level::note;  // shown from here
  bool never_fail = false;
  std::vector<std::string> fail_rules;
  std::vector<Verdict> fail_verdicts;
  std::optional<Level> fail_level = Level::error;
};

/// Reads --fail-on: rules (globs allowed), levels, verdicts, or "never", separated by commas.
[[nodiscard]] Status read_fail_on(std::string_view list, Selection& selection);
[[nodiscard]] std::optional<Level> level_named(std::string_view name);

/// Leaves out the findings of rules that are not selected.
void apply_rules(Selection const& selection, FileReport& file);
/// Leaves out the findings below the level to be shown.
void apply_level(Selection const& selection, FileReport& file);
/// Whether something in `file` makes the run fail. Requires: apply_rules was called.
[[nodiscard]] bool fails(Selection const& selection, FileReport const& file);

}  // namespace stet
