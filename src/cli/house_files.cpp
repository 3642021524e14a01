#include "cli/house_files.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/glob.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "check/rule_ids.hpp"
#include "report/excerpt.hpp"

namespace stet {
namespace {

std::string folder_of(std::string const& pattern) {
  std::size_t const slash = pattern.rfind('/', pattern.find_first_of("*?["));
  return slash == std::string::npos ? "." : pattern.substr(0, slash + 1);
}

void add_matches(std::string const& pattern, std::vector<std::string>& out) {
  Result<std::vector<std::string>> const files = list_files(folder_of(pattern));
  if (!files) return;  // no such folder: nothing matches
  for (std::string const& file : *files) {
    std::string const name = file.starts_with("./") ? file.substr(2) : file;
    if (glob_match(pattern, name)) out.push_back(name);
  }
}

Error wrong(HouseRule const& rule, std::string message, std::string hint) {
  return Error{
      ErrorCode::malformed, std::move(message), {rule.path, rule.line, 1}, std::move(hint)};
}

std::optional<Error> problem_of(HouseRule const& rule, std::vector<HouseRule> const& others) {
  if (rule.is_check) {
    std::vector<std::string_view> known;
    for (RuleInfo const& info : all_rules()) known.push_back(info.id);
    if (std::ranges::count(known, rule.id) != 0) return std::nullopt;
    return wrong(rule, fmt::format("no rule is called '{}'", rule.id), suggestion(rule.id, known));
  }
  auto const same = std::ranges::find_if(
      others, [&](HouseRule const& other) { return !other.is_check && other.id == rule.id; });
  if (same == others.end()) return std::nullopt;
  return wrong(rule, fmt::format("there is a rule {} in {}", rule.id, same->path), "rename one");
}

}  // namespace

Result<std::vector<std::string>> house_rule_files(Settings const& settings) {
  std::vector<std::string> patterns = settings.house_rules;
  if (patterns.empty() && !settings.config.path.empty())
    patterns = settings.config.words("house_rules");
  std::vector<std::string> out;
  for (std::string const& pattern : patterns) {
    if (has_wildcard(pattern)) {
      add_matches(pattern, out);
    } else if (exists(pattern)) {
      out.push_back(pattern);
    } else {
      return Error{ErrorCode::not_found, "no such file of house rules", {pattern, 0, 0}, ""};
    }
  }
  return out;
}

Result<std::vector<HouseRule>> load_house_rules(std::vector<std::string> const& files) {
  std::vector<HouseRule> all;
  for (std::string const& file : files) {
    Result<std::string> const text = read_file(file);
    if (!text) return text.error();
    Result<std::vector<HouseRule>> rules = parse_house_rules(file, *text);
    if (!rules) return rules.error();
    for (HouseRule const& rule : *rules) {
      if (std::optional<Error> problem = problem_of(rule, all)) return *std::move(problem);
    }
    for (HouseRule& rule : *rules) all.push_back(std::move(rule));
  }
  return all;
}

void complain_with_caret(Terminal& terminal, Error const& error) {
  terminal.complain(error);
  if (error.where.line == 0 || error.where.column == 0) return;
  Result<std::string> const text = read_file(error.where.path);
  if (!text || first_invalid_utf8(*text)) return;
  LineIndex const lines(*text);
  if (error.where.line > lines.line_count()) return;
  std::string_view const line = lines.line(error.where.line);
  std::uint32_t const at =
      std::min(error.where.column - 1, static_cast<std::uint32_t>(line.size()));
  std::size_t const end = std::min(line.find_first_of(" \t,", at), line.size());
  Excerpt const shown = excerpt(line, {at, static_cast<std::uint32_t>(end)});
  terminal.note(fmt::format("{:>5} | {}", error.where.line, shown.line));
  if (!shown.underline.empty()) terminal.note(fmt::format("      | {}", shown.underline));
}

}  // namespace stet
