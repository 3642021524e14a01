// stet check: articles against references.
#include <utility>

#include <fmt/format.h>

#include "cli/checking.hpp"
#include "cli/house_files.hpp"
#include "cli/online.hpp"
#include "cli/policy.hpp"
#include "cli/progress.hpp"
#include "cli/sinks.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

/// Takes the reports of articles in order, and keeps the balance.
class Collector {
 public:
  Collector(Settings const& settings, Policy& policy, ReportSinks& sinks, Terminal& terminal)
      : selection_(settings.selection),
        policy_(policy),
        sinks_(sinks),
        terminal_(terminal),
        progress_(terminal, settings.progress && !settings.quiet) {}

  /// Whether to go on.
  bool take(Result<FileReport>&& file) {
    progress_.step();
    if (file) {
      if (Status const applied = policy_.apply(*file); !applied) file = applied.error();
    }
    if (!file) {
      progress_.clear();
      terminal_.complain(file.error());
      ++summary_.unreadable;
    } else {
      apply_rules(selection_, *file);
      failed_ = fails(selection_, *file) || failed_;
      apply_level(selection_, *file);
      add(*file, summary_);
      progress_.clear_for_output();
      if (!accept(sinks_.file(*file))) return false;
    }
    return !terminal_.closed() && !interrupted();
  }

  ExitStatus finish() {
    progress_.clear();
    if (interrupted())
      terminal_.note(fmt::format("stet: interrupted after {} articles; the report covers these",
                                 summary_.files));
    else if (summary_.unreadable == 0 && !terminal_.closed())
      accept(policy_.finish());
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
  Policy& policy_;
  ReportSinks& sinks_;
  Terminal& terminal_;
  Progress progress_;
  Summary summary_;
  bool failed_ = false;
  bool written_ = true;
};

}  // namespace

ExitStatus run_check(Settings const& settings, Terminal& terminal) {
  if (settings.online) {
    if (Status const visited = visit_cited_pages(settings, terminal); !visited) {
      return give_up(terminal, visited.error());
    }
  }
  Result<Checking> const checking = Checking::open(settings);
  if (!checking) return give_up(terminal, checking.error());
  Report const head = checking->head();
  Result<Policy> policy = Policy::open(settings, head.corpora);
  if (!policy) {
    complain_with_caret(terminal, policy.error());
    return exit_untrusted;
  }
  Result<ReportSinks> sinks = ReportSinks::open(settings, terminal);
  if (!sinks) return give_up(terminal, sinks.error());
  if (Status const begun = sinks->begin(head); !begun) return give_up(terminal, begun.error());

  Collector collector(settings, *policy, *sinks, terminal);
  checking->run(settings,
                [&](Result<FileReport>&& file) { return collector.take(std::move(file)); });
  return collector.finish();
}

}  // namespace stet
