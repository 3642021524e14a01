#include "cli/policy.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/glob.hpp"
#include "base/utf8.hpp"
#include "check/house.hpp"
#include "check/rule_ids.hpp"
#include "cli/house_files.hpp"
#include "cli/today.hpp"

namespace stet {
namespace {

template <typename Change>
void each_finding_list(FileReport& file, Change const& change) {
  change(file.findings);
  for (CheckedClaim& claim : file.claims) change(claim.findings);
}

void apply_level(RuleLevel const& level, FileReport& file) {
  each_finding_list(file, [&](std::vector<Finding>& findings) {
    if (!level.level) {
      std::erase_if(findings,
                    [&](Finding const& one) { return rule_matches(level.rule, one.rule); });
      return;
    }
    for (Finding& finding : findings) {
      if (rule_matches(level.rule, finding.rule)) finding.level = *level.level;
    }
  });
}

/// Findings on lines that are not new go.
void keep_new(FileReport& file, NewLines const& lines) {
  LineIndex const index(file.source_text);
  auto const is_old = [&](Finding const& finding, Span claim) {
    Span const words = finding.span.empty() ? claim : finding.span;
    if (words.empty()) return false;
    Span const source = file.document.to_source(words);
    std::uint32_t const last = source.end > source.begin ? source.end - 1 : source.begin;
    return !lines.touches(index.position(source.begin).line, index.position(last).line);
  };
  std::erase_if(file.findings, [&](Finding const& one) { return is_old(one, {}); });
  for (CheckedClaim& claim : file.claims)
    std::erase_if(claim.findings,
                  [&](Finding const& one) { return is_old(one, claim.claim.span); });
}

bool in_ci() {
  char const* const ci = std::getenv("CI");  // NOLINT(concurrency-mt-unsafe): on one thread
  return ci != nullptr && *ci != '\0';
}

std::vector<Verdict> verdicts_named(std::vector<std::string> const& words) {
  std::vector<Verdict> out;
  for (Verdict const verdict : {Verdict::supported, Verdict::conflicting, Verdict::disputed,
                                Verdict::unsupported, Verdict::not_checkable}) {
    if (std::ranges::count(words, name(verdict)) != 0) out.push_back(verdict);
  }
  return out;
}

}  // namespace

std::string article_name(Config const& config, Document const& document) {
  std::string name = project_path(config, document.path);
  if (!document.article_id.empty()) name += "#" + document.article_id;
  return name;
}

std::vector<std::string> corpus_names(std::vector<SearchScope> const& corpora) {
  std::vector<std::string> names;
  for (SearchScope const& scope : corpora) names.push_back(scope.corpus);
  return names;
}

void apply_levels(Config const& config, FileReport& file) {
  for (RuleLevel const& level : config.rules) apply_level(level, file);
  if (config.overrides.empty()) return;
  std::string const path = project_path(config, file.document.path);
  for (Override const& one : config.overrides) {
    bool const meant = std::ranges::any_of(
        one.files, [&](std::string const& glob) { return glob_match(glob, path); });
    if (!meant) continue;
    for (RuleLevel const& level : one.rules) apply_level(level, file);
  }
}

Status Policy::read_files(Settings const& settings) {
  if (settings.no_config) return Done{};
  std::string const decisions = config_.word("decisions.file");
  if (exists(decisions)) {
    Result<std::string> const text = read_file(decisions);
    if (!text) return text.error();
    Result<std::vector<Decision>> const all = read_decisions(decisions, *text);
    if (!all) return all.error();
    decisions_ =
        Decisions(*all, {verdicts_named(config_.words("decisions.second_reader")), today()});
  }
  std::string const sidecar = config_.word("suppressions.sidecar");
  if (!exists(sidecar)) return Done{};
  Result<std::string> const text = read_file(sidecar);
  if (!text) return text.error();
  Result<std::vector<SidecarEntry>> entries = read_sidecar(sidecar, *text);
  if (!entries) return entries.error();
  for (SidecarEntry& entry : *entries) sidecar_[entry.file].push_back(std::move(entry.suppression));
  return Done{};
}

Status Policy::read_house_rules(Settings const& settings) {
  Result<std::vector<std::string>> const files = house_rule_files(settings);
  if (!files) return files.error();
  Result<std::vector<HouseRule>> rules = load_house_rules(*files);
  if (!rules) return rules.error();
  house_rules_ = *std::move(rules);
  return Done{};
}

Status Policy::read_baseline_file(Settings const& settings,
                                  std::vector<SearchScope> const& corpora) {
  baseline_path_ = settings.baseline;
  if (baseline_path_.empty()) return Done{};
  Result<std::string> const text = read_file(baseline_path_);
  if (!text) {
    Error error = text.error();
    error.hint = "stet baseline create makes one";
    return error;
  }
  Result<Baseline> baseline = read_baseline(baseline_path_, *text);
  if (!baseline) return baseline.error();
  // Made against other corpora it says nothing about what is gone.
  shrink_ =
      config_.flag("baseline.shrink") && !in_ci() && baseline->corpora == corpus_names(corpora);
  baseline_.emplace(*std::move(baseline));
  return Done{};
}

Result<Policy> Policy::open(Settings const& settings, std::vector<SearchScope> const& corpora) {
  Policy policy;
  policy.config_ = settings.config;
  policy.suppressions_.inline_comments = settings.config.flag("suppressions.inline");
  policy.suppressions_.require_reason = settings.config.flag("suppressions.require_reason");
  policy.suppressions_.require_expiry = settings.config.flag("suppressions.require_expiry");
  policy.suppressions_.today = today();
  if (Status const read = policy.read_files(settings); !read) return read.error();
  if (Status const read = policy.read_house_rules(settings); !read) return read.error();
  if (Status const read = policy.read_baseline_file(settings, corpora); !read) return read.error();
  if (settings.diff_base.empty()) return policy;
  Result<GitChanges> changes = GitChanges::since(settings.diff_base, settings.positionals.front());
  if (!changes) return changes.error();
  policy.changes_.emplace(*std::move(changes));
  return policy;
}

Status Policy::apply(FileReport& file) {
  std::string const article = article_name(config_, file.document);
  decisions_.attach(file, article);
  apply_house_rules(house_rules_, file, project_path(config_, file.document.path));
  apply_levels(config_, file);
  decisions_.settle(file);
  auto const sidecar = sidecar_.find(article);
  apply_suppressions(file, sidecar == sidecar_.end() ? std::vector<Suppression>{} : sidecar->second,
                     suppressions_);
  if (baseline_) baseline_->apply(file, article);
  if (!changes_ || !file.document.article_id.empty()) return Done{};
  Result<NewLines> const lines = changes_->lines_of(file.document.path);
  if (!lines) return lines.error();
  keep_new(file, *lines);
  return Done{};
}

Status Policy::finish() {
  if (!baseline_ || !shrink_ || baseline_->stale() == 0) return Done{};
  return write_file_atomically(baseline_path_, write_baseline(baseline_->remaining()));
}

}  // namespace stet
