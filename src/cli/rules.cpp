// stet rules: what there is, what a rule means, and whether house rules do what they say.
#include <algorithm>

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/house.hpp"
#include "check/house_value.hpp"
#include "check/rule_ids.hpp"
#include "cli/explain.hpp"
#include "cli/house_files.hpp"
#include "cli/verb.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

Error usage(std::string message, std::string hint) {
  return Error{ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

ExitStatus fail(Terminal& terminal, Error const& error) {
  complain_with_caret(terminal, error);
  return exit_untrusted;
}

Result<std::vector<HouseRule>> rules_of(Settings const& settings) {
  Result<std::vector<std::string>> const files = house_rule_files(settings);
  if (!files) return files.error();
  return load_house_rules(*files);
}

ExitStatus list(Settings const& settings, Terminal& terminal) {
  Result<std::vector<HouseRule>> const house = rules_of(settings);
  if (!house) return fail(terminal, house.error());
  std::string out;
  for (RuleInfo const& rule : all_rules())
    out += fmt::format("{:<24} {:<8} {}\n", rule.id, name(rule.level), rule.meaning);
  for (HouseRule const& rule : *house) {
    if (rule.is_check) continue;
    out += fmt::format("{:<24} {:<8} {} ({}:{})\n", "house/" + rule.id,
                       rule.level.empty() ? "warning" : rule.level, rule.message, rule.path,
                       rule.line);
  }
  terminal.write(out);
  return exit_clean;
}

/// The reference of docs/house-rules.md.
std::string fields_page() {
  std::string out = "| field | type | is | example |\n|---|---|---|---|\n";
  for (HouseFieldInfo const& field : house_fields())
    out += fmt::format("| `{}` | {} | {} | `{}` |\n", field.name, name(field.type), field.meaning,
                       field.example);
  return out;
}

Result<bool> fires_on(HouseRule const& rule, std::string const& text, RuleSet const& rules) {
  std::string const path = rule.paths.empty() ? "example.txt" : "";
  ArticleReader reader("example.txt", text, DocumentType::text, rules, {});
  std::optional<Result<Document>> document = reader.next();
  if (!document) return usage("an example holds no text", "");
  if (!*document) return document->error();
  Result<FileReport> const report = check_document(*std::move(*document), text, rules, {}, {});
  if (!report) return report.error();
  HouseRule anywhere = rule;  // scope is of the newsroom's folders, not of examples
  anywhere.paths.clear();
  anywhere.sections.clear();
  HouseArticle const article(*report, path);
  return std::ranges::any_of(
      report->claims, [&](CheckedClaim const& claim) { return fires(anywhere, article, claim); });
}

/// One line for each example that does not do what it should.
Result<std::string> failures_of(HouseRule const& rule, RuleSet const& rules) {
  std::string out;
  auto const say = [&](std::string_view what) {
    out += fmt::format("{}:{}: {}: {}\n", rule.path, rule.line, rule.id, what);
  };
  if (rule.examples.empty()) say("has no example");
  if (rule.counterexamples.empty()) say("has no counter-example (not)");
  for (bool const wanted : {true, false}) {
    for (std::string const& text : wanted ? rule.examples : rule.counterexamples) {
      Result<bool> const fired = fires_on(rule, text, rules);
      if (!fired) return fired.error();
      if (*fired == wanted) continue;
      say(fmt::format("{} \"{}\"", wanted ? "does not fire on" : "fires on", text));
    }
  }
  return out;
}

ExitStatus test(Settings const& settings, std::vector<std::string> files, Terminal& terminal) {
  if (files.empty()) {
    Result<std::vector<std::string>> configured = house_rule_files(settings);
    if (!configured) return fail(terminal, configured.error());
    files = *std::move(configured);
  }
  if (files.empty())
    return give_up(terminal, usage("rules test: there are no house rules",
                                   "stet rules test FILE..., or house_rules in stet.toml"));
  Result<std::vector<HouseRule>> const house = load_house_rules(files);
  if (!house) return fail(terminal, house.error());
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  std::string out;
  std::size_t tested = 0;
  for (HouseRule const& rule : *house) {
    if (rule.is_check) continue;
    Result<std::string> const failures = failures_of(rule, *rules);
    if (!failures) return give_up(terminal, failures.error());
    out += *failures;
    tested += rule.examples.size() + rule.counterexamples.size();
  }
  bool const good = out.empty();
  out += fmt::format("{} examples of {} rules{}\n", tested, house->size(),
                     good ? ": all as they should be" : "");
  terminal.write(out);
  return good ? exit_clean : exit_findings;
}

}  // namespace

ExitStatus run_rules(Settings const& settings, Terminal& terminal) {
  std::vector<std::string> const& words = settings.positionals;
  std::string const action = words.empty() ? "" : words.front();
  if (words.size() == 1 && action == "list") return list(settings, terminal);
  if (words.size() == 2 && action == "explain") return explain_rule(settings, words[1], terminal);
  if (words.size() == 1 && action == "fields") {
    terminal.write(fields_page());
    return exit_clean;
  }
  if (action == "test") return test(settings, {words.begin() + 1, words.end()}, terminal);
  return give_up(terminal, usage("rules: what about them?",
                                 "stet rules list, test, fields, or stet rules explain RULE"));
}

}  // namespace stet
