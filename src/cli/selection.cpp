#include "cli/selection.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "check/rule_ids.hpp"
#include "cli/words.hpp"

namespace stet {
namespace {

constexpr std::array<Level, 3> levels = {Level::note, Level::warning, Level::error};
constexpr std::array<Verdict, 5> verdicts = {Verdict::supported, Verdict::conflicting,
                                             Verdict::disputed, Verdict::unsupported,
                                             Verdict::not_checkable};

bool matches_any(std::vector<std::string> const& patterns, std::string_view rule) {
  return std::ranges::any_of(
      patterns, [&](std::string const& pattern) { return rule_matches(pattern, rule); });
}

template <typename Unwanted>
void erase_findings(FileReport& file, Unwanted const& unwanted) {
  std::erase_if(file.findings, unwanted);
  for (CheckedClaim& claim : file.claims) std::erase_if(claim.findings, unwanted);
}

}  // namespace

std::optional<Level> level_named(std::string_view wanted) {
  for (Level const level : levels) {
    if (name(level) == wanted) return level;
  }
  return std::nullopt;
}

Status read_fail_on(std::string_view list, Selection& selection) {
  selection.fail_level.reset();
  for (std::string const& word : split_words(list, ',')) {
    if (word == "never") {
      selection.never_fail = true;
    } else if (std::optional<Level> const level = level_named(word)) {
      if (!selection.fail_level || *level < *selection.fail_level) selection.fail_level = *level;
    } else if (auto const verdict = std::ranges::find(verdicts, std::string_view(word),
                                                      [](Verdict one) { return name(one); });
               verdict != verdicts.end()) {
      selection.fail_verdicts.push_back(*verdict);
    } else if (word.find_first_of("/*") != std::string::npos) {
      selection.fail_rules.push_back(word);
    } else {
      constexpr std::array<std::string_view, 9> known = {
          "note",        "warning",  "error",       "never",        "supported",
          "conflicting", "disputed", "unsupported", "not-checkable"};
      return Error{ErrorCode::usage,
                   fmt::format("--fail-on: '{}' is no rule, level or verdict", word),
                   {},
                   suggestion(word, known)};
    }
  }
  return Done{};
}

void apply_rules(Selection const& selection, FileReport& file) {
  erase_findings(file, [&](Finding const& finding) {
    if (!selection.select.empty() && !matches_any(selection.select, finding.rule)) return true;
    return matches_any(selection.ignore, finding.rule);
  });
}

void apply_level(Selection const& selection, FileReport& file) {
  erase_findings(file, [&](Finding const& finding) { return finding.level < selection.min_level; });
}

bool fails(Selection const& selection, FileReport const& file) {
  if (selection.never_fail) return false;
  auto const is_failure = [&](Finding const& finding) {
    if (selection.fail_level && finding.level >= *selection.fail_level) return true;
    return matches_any(selection.fail_rules, finding.rule);
  };
  if (std::ranges::any_of(file.findings, is_failure)) return true;
  return std::ranges::any_of(file.claims, [&](CheckedClaim const& claim) {
    return std::ranges::count(selection.fail_verdicts, claim.verdict) != 0 ||
           std::ranges::any_of(claim.findings, is_failure);
  });
}

}  // namespace stet
