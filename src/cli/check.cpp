// stet check: articles against references.
#include "check/check.hpp"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/references.hpp"
#include "cli/sinks.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

Date today() {
  auto const now = std::chrono::system_clock::now();
  return from_days(std::chrono::floor<std::chrono::days>(now).time_since_epoch().count());
}

struct Job {
  Settings const& settings;
  RuleSet const& rules;
  std::vector<ReferenceSet const*> references;

  Result<FileReport> operator()(Result<Piece>&& piece) const {
    if (!piece) return piece.error();
    Result<Document> document = read_piece(*piece, rules, {settings.date});
    if (!document) return document.error();
    CheckOptions options;
    options.as_of = as_of(*document);
    std::string source = source_text(*std::move(piece), *document);
    return check_document(*std::move(document), std::move(source), rules, references, options);
  }

  /// Nothing: the article's own date, where it has one.
  [[nodiscard]] std::optional<Date> as_of(Document const& document) const {
    if (settings.as_of == AsOf::day) return settings.as_of_day;
    if (settings.as_of == AsOf::today || !document.metadata.date) return today();
    return std::nullopt;
  }
};

/// Takes the reports of articles in order, and keeps the balance.
class Collector {
 public:
  Collector(Selection const& selection, ReportSinks& sinks, Terminal& terminal)
      : selection_(selection), sinks_(sinks), terminal_(terminal) {}

  /// Whether to go on.
  bool take(Result<FileReport>&& file) {
    if (!file) {
      terminal_.complain(file.error());
      ++summary_.unreadable;
    } else {
      apply_rules(selection_, *file);
      failed_ = fails(selection_, *file) || failed_;
      apply_level(selection_, *file);
      add(*file, summary_);
      if (!accept(sinks_.file(*file))) return false;
    }
    return !terminal_.closed() && !interrupted();
  }

  ExitStatus finish() {
    if (interrupted())
      terminal_.note(fmt::format("stet: interrupted after {} articles; the report covers these",
                                 summary_.files));
    accept(sinks_.end(summary_));
    if (!written_ || summary_.unreadable != 0) return exit_untrusted;
    return failed_ ? exit_findings : exit_clean;
  }

 private:
  bool accept(Status const& status) {
    if (status) return true;
    terminal_.complain(status.error());
    return written_ = false;
  }

  Selection const& selection_;
  ReportSinks& sinks_;
  Terminal& terminal_;
  Summary summary_;
  bool failed_ = false;
  bool written_ = true;
};

}  // namespace

ExitStatus run_check(Settings const& settings, Terminal& terminal) {
  if (settings.positionals.empty())
    return give_up(terminal, {ErrorCode::usage, "check: no PATH given", {}, "- is standard input"});
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<References> const references = open_references(settings, *rules);
  if (!references) return give_up(terminal, references.error());
  Result<ReportSinks> sinks = ReportSinks::open(settings, terminal);
  if (!sinks) return give_up(terminal, sinks.error());
  Report head;
  head.rules_sha256 = rules->sha256;
  head.corpora = references->scopes();
  if (Status const begun = sinks->begin(head); !begun) return give_up(terminal, begun.error());

  PieceReader pieces(expand_paths(settings));
  Collector collector(settings.selection, *sinks, terminal);
  in_order(
      settings.threads, [&] { return pieces.next(); }, [&] { return pieces.ready(); },
      Job{settings, *rules, references->pointers()},
      [&](Result<FileReport>&& file) { return collector.take(std::move(file)); });
  return collector.finish();
}

}  // namespace stet
