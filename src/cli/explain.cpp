// stet explain: what a rule means and how to answer it.
#include "cli/explain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "check/rule_ids.hpp"
#include "cli/house_files.hpp"
#include "cli/verb.hpp"
#include "rules/rule_set.hpp"

namespace stet {
namespace {

Error unknown_rule(std::string const& id, std::vector<HouseRule> const& house) {
  std::vector<std::string> names;
  for (RuleInfo const& rule : all_rules()) names.emplace_back(rule.id);
  for (HouseRule const& rule : house) names.push_back("house/" + rule.id);
  std::vector<std::string_view> const known(names.begin(), names.end());
  std::string const hint = suggestion(id, known);
  return Error{ErrorCode::usage,
               fmt::format("no rule is called '{}'", id),
               {},
               hint.empty() ? "stet rules list" : hint};
}

/// The entry of rules/explain.rules; nullptr when there is none.
Entry const* page_of(RuleSet const& rules, std::string_view id) {
  for (EntryFile const& file : rules.files) {
    auto const found = std::ranges::find_if(file.entries, [&](Entry const& entry) {
      return entry.type == "explain" && entry.id == id;
    });
    if (found != file.entries.end()) return &*found;
  }
  return nullptr;
}

std::string page_text(RuleInfo const& rule, Entry const* page) {
  std::string out = fmt::format("{} ({})\n\n{}\n", rule.id, name(rule.level), rule.meaning);
  if (page != nullptr)
    out += fmt::format("\nWhy: {}\n\nFor example: {}\nBetter:      {}\n", page->get("why"),
                       page->get("wrong"), page->get("right"));
  return out + fmt::format(
                   "\nWhat to do: {0}\nLevel: \"{1}\" = \"off\" (or note, warning, error) under "
                   "[rules] in stet.toml\n",
                   rule.answer, rule.id);
}

std::string page_text(HouseRule const& rule) {
  std::string out =
      fmt::format("house/{} ({})\n\n{}\n\nA rule of the house: {}:{}\n", rule.id,
                  rule.level.empty() ? "warning" : rule.level, rule.message, rule.path, rule.line);
  for (std::string const& example : rule.examples) out += fmt::format("Fires on: {}\n", example);
  for (std::string const& example : rule.counterexamples)
    out += fmt::format("Not on:   {}\n", example);
  return out;
}

}  // namespace

ExitStatus explain_rule(Settings const& settings, std::string const& id, Terminal& terminal) {
  if (RuleInfo const* const rule = find_rule(id)) {
    Result<RuleSet> const rules = load_built_in_rules();
    if (!rules) return give_up(terminal, rules.error());
    terminal.write(page_text(*rule, page_of(*rules, id)));
    return exit_clean;
  }
  Result<std::vector<std::string>> const files = house_rule_files(settings);
  if (!files) return give_up(terminal, files.error());
  Result<std::vector<HouseRule>> const house = load_house_rules(*files);
  if (!house) return give_up(terminal, house.error());
  for (HouseRule const& rule : *house) {
    if (rule.is_check || "house/" + rule.id != id) continue;
    terminal.write(page_text(rule));
    return exit_clean;
  }
  return give_up(terminal, unknown_rule(id, *house));
}

ExitStatus run_explain(Settings const& settings, Terminal& terminal) {
  if (settings.positionals.size() == 1)
    return explain_rule(settings, settings.positionals.front(), terminal);
  return give_up(
      terminal,
      {ErrorCode::usage, "explain: which rule?", {}, "stet explain RULE; stet rules list"});
}

}  // namespace stet
