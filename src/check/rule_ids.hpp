// The rules that findings name: ids, default levels, meanings. The table behind `stet rules list`
// and `stet explain RULE`; ids are public and stable.
#pragma once

#include <span>
#include <string_view>

#include "check/report.hpp"

namespace stet {

struct RuleInfo {
  std::string_view id;
  Level level = Level::warning;
  std::string_view meaning;  // one line
  std::string_view answer;   // what to do about it
};

/// All rules, by id.
[[nodiscard]] std::span<RuleInfo const> all_rules();
/// Nothing for an id that is not a rule.
[[nodiscard]] RuleInfo const* find_rule(std::string_view id);
/// Whether `pattern`, an id or a glob, means this rule. Without a slash it names a family: "quote"
/// is "quote/*".
[[nodiscard]] bool rule_matches(std::string_view pattern, std::string_view rule);

}  // namespace stet
