// stet cite: the citations of articles against the pages that they lead to.
#include <utility>

#include <fmt/format.h>

#include "check/citation/check_citations.hpp"
#include "cli/online.hpp"
#include "cli/sinks.hpp"
#include "cli/verb.hpp"
#include "corpus/warc_export.hpp"

namespace stet {
namespace {

/// Nothing but the citations is judged: the other claims say so.
void keep_citations(FileReport& report) {
  std::erase_if(report.findings,
                [](Finding const& finding) { return !finding.rule.starts_with("citation/"); });
  for (CheckedClaim& checked : report.claims) {
    std::erase_if(checked.findings,
                  [](Finding const& finding) { return !finding.rule.starts_with("citation/"); });
    if (std::holds_alternative<Citation>(checked.claim.body)) continue;
    checked.verdict = Verdict::not_checkable;
    checked.why = "only citations were checked";
  }
}

ExitStatus write_reports(Settings const& settings, Terminal& terminal, RuleSet const& rules,
                         std::vector<CitingArticle>& articles, CitedPages const& pages) {
  Result<ReportSinks> sinks = ReportSinks::open(settings, terminal);
  if (!sinks) return give_up(terminal, sinks.error());
  Report head;
  head.rules_sha256 = rules.sha256;
  if (Status const begun = sinks->begin(head); !begun) return give_up(terminal, begun.error());
  Summary summary;
  bool failed = false;
  for (CitingArticle& article : articles) {
    Status const checked = check_citations(article.report, &pages, rules);
    if (!checked) return give_up(terminal, checked.error());
    keep_citations(article.report);
    apply_rules(settings.selection, article.report);
    failed = fails(settings.selection, article.report) || failed;
    apply_level(settings.selection, article.report);
    add(article.report, summary);
    if (Status const written = sinks->file(article.report); !written) {
      return give_up(terminal, written.error());
    }
  }
  if (Status const ended = sinks->end(summary); !ended) return give_up(terminal, ended.error());
  if (interrupted()) return exit_interrupted;
  return failed ? exit_findings : exit_clean;
}

ExitStatus check(Settings const& settings, Terminal& terminal) {
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<SnapshotStore> store = open_snapshots(settings, settings.online);
  if (!store) return give_up(terminal, store.error());
  std::vector<CitingArticle> articles = read_citing_articles(settings, *rules, terminal);
  if (settings.online) {
    Status const visited = visit_all(articles, *store, settings, terminal);
    if (!visited) return give_up(terminal, visited.error());
  }
  return write_reports(settings, terminal, *rules, articles, StoredPages(*store));
}

/// Cited pages of which there is no copy, one a line: what is lost if they go.
ExitStatus archive_list(Settings const& settings, Terminal& terminal) {
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<SnapshotStore> const store = open_snapshots(settings, true);
  if (!store) return give_up(terminal, store.error());
  for (CitingArticle const& article : read_citing_articles(settings, *rules, terminal)) {
    for (std::string const& address : article.addresses) {
      Result<std::optional<Visit>> const copy = store->latest_copy(address);
      if (!copy) return give_up(terminal, copy.error());
      terminal.write(fmt::format("{}\t{}\n", *copy ? (*copy)->at : "no copy", address));
    }
  }
  return exit_clean;
}

ExitStatus export_archive(Settings const& settings, Terminal& terminal) {
  Result<SnapshotStore> const store = open_snapshots(settings, false);
  if (!store) return give_up(terminal, store.error());
  Result<Sink> sink = Sink::open(settings.output, terminal);
  if (!sink) return give_up(terminal, sink.error());
  Status const written =
      export_warc(*store, [&](std::string_view bytes) { return sink->write(bytes); });
  if (!written) return give_up(terminal, written.error());
  Status const committed = sink->commit();
  return committed ? exit_clean : give_up(terminal, committed.error());
}

}  // namespace

ExitStatus run_cite(Settings const& given, Terminal& terminal) {
  Settings settings = given;
  std::string const action = settings.positionals.empty() ? "" : settings.positionals.front();
  if (!settings.positionals.empty()) settings.positionals.erase(settings.positionals.begin());
  if (action == "export-warc") return export_archive(settings, terminal);
  if ((action == "check" || action == "archive-list") && settings.positionals.empty()) {
    return give_up(terminal, {ErrorCode::usage,
                              fmt::format("cite {}: no PATH given", action),
                              {},
                              "- is standard input"});
  }
  if (action == "check") return check(settings, terminal);
  if (action == "archive-list") return archive_list(settings, terminal);
  return give_up(terminal, {ErrorCode::usage,
                            action.empty() ? "cite: no action given"
                                           : fmt::format("cite: no action is called {}", action),
                            {},
                            "check PATH..., archive-list PATH..., export-warc"});
}

}  // namespace stet
