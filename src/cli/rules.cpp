// stet rules and stet explain: what findings mean and how to answer them.
#include <fmt/format.h>

#include "check/rule_ids.hpp"
#include "cli/nearest.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

Error unknown_rule(std::string const& id) {
  std::vector<std::string_view> known;
  for (RuleInfo const& rule : all_rules()) known.push_back(rule.id);
  std::string const hint = suggestion(id, known);
  return Error{ErrorCode::usage,
               fmt::format("no rule is called '{}'", id),
               {},
               hint.empty() ? "stet rules list" : hint};
}

ExitStatus list(Terminal& terminal) {
  std::string out;
  for (RuleInfo const& rule : all_rules())
    out += fmt::format("{:<24} {:<8} {}\n", rule.id, name(rule.level), rule.meaning);
  terminal.write(out);
  return exit_clean;
}

ExitStatus explain(std::string const& id, Terminal& terminal) {
  RuleInfo const* const rule = find_rule(id);
  if (rule == nullptr) return give_up(terminal, unknown_rule(id));
  terminal.write(fmt::format("{} ({})\n\n{}\n\nWhat to do: {}\n", rule->id, name(rule->level),
                             rule->meaning, rule->answer));
  return exit_clean;
}

}  // namespace

ExitStatus run_rules(Settings const& settings, Terminal& terminal) {
  std::vector<std::string> const& words = settings.positionals;
  if (words.size() == 1 && words[0] == "list") return list(terminal);
  if (words.size() == 2 && words[0] == "explain") return explain(words[1], terminal);
  return give_up(terminal, {ErrorCode::usage,
                            "rules: what about them?",
                            {},
                            "stet rules list, or stet rules explain RULE"});
}

ExitStatus run_explain(Settings const& settings, Terminal& terminal) {
  if (settings.positionals.size() == 1) return explain(settings.positionals.front(), terminal);
  return give_up(
      terminal,
      {ErrorCode::usage, "explain: which rule?", {}, "stet explain RULE; stet rules list"});
}

}  // namespace stet
