// stet corpus import: rows from tables, lists and archives of others.
#include <chrono>
#include <optional>

#include <unistd.h>

#include <fmt/format.h>

#include "cli/corpus_actions.hpp"
#include "cli/verb.hpp"
#include "corpus/import/import.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

constexpr std::string_view form = "import KIND FILE... -o DIR";

/// One line that rewrites itself on a terminal; silent everywhere else.
class ProgressLine {
 public:
  ProgressLine(bool wanted, Terminal& terminal)
      : shown_(wanted && ::isatty(STDERR_FILENO) == 1), terminal_(terminal) {}

  void show(ImportProgress const& progress) {
    if (!shown_) return;
    double const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    double const rate = static_cast<double>(progress.done) / std::max(seconds, 0.001);
    std::string line =
        fmt::format("\r{:.0f} MB, {} rows, {:.1f} MB/s", static_cast<double>(progress.done) / 1e6,
                    progress.counts.facts + progress.counts.quotes, rate / 1e6);
    if (progress.total > progress.done) {
      line += fmt::format(", {:.0f} s left",
                          static_cast<double>(progress.total - progress.done) / rate);
    }
    terminal_.rewrite(line + "\x1b[K");
    dirty_ = true;
  }
  void clear() {
    if (dirty_) terminal_.rewrite("\r\x1b[K");
  }

 private:
  bool shown_;
  bool dirty_ = false;
  Terminal& terminal_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

ExitStatus import_action(Words const& words, Settings const& settings, Terminal& terminal) {
  if (settings.output.empty()) {
    return wrong_form(terminal, "import: into which corpus? -o is missing", form);
  }
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  ImportRequest const request{
      words[0], {words.begin() + 1, words.end()}, settings.output, settings.name, settings.map};
  ProgressLine progress(settings.progress && !settings.quiet, terminal);
  Result<ImportReport> const report =
      import_into_corpus(request, *rules, [&](ImportProgress const& now) {
        progress.show(now);
        return !interrupted();
      });
  progress.clear();
  if (!report) return give_up(terminal, report.error());
  ImportCounts const& counts = report->counts;
  terminal.write(fmt::format(
      "{}: {} facts, {} quotes, {} documents, {} new sources, {} new entities; {} repeated, {} "
      "rejected\n",
      visible(report->name), counts.facts, counts.quotes, counts.documents, counts.sources,
      counts.entities, counts.repeated, counts.rejected));
  if (counts.rejected != 0) {
    terminal.note(fmt::format("rejected rows and their lines: {}/rejected/{}.csv",
                              visible(settings.output), visible(report->name)));
  }
  if (report->stopped) {
    terminal.note("stopped; the same command goes on from here");
    return exit_interrupted;
  }
  return exit_clean;
}

}  // namespace stet
