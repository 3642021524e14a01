// stet corpus lint, diff, merge, snapshot, affected: what an editor asks about the text form.
#include <array>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "cli/corpus_actions.hpp"
#include "cli/verb.hpp"
#include "corpus/affected.hpp"
#include "corpus/corpus.hpp"
#include "corpus/diff.hpp"
#include "corpus/merge.hpp"
#include "report/display.hpp"
#include "report/json_writer.hpp"

namespace stet {
namespace {

std::string_view name_of(RowChangeKind kind) {
  constexpr std::array<std::string_view, 3> names = {"added", "removed", "changed"};
  return names[static_cast<std::size_t>(kind)];
}

std::string place(Location const& where) {
  return where.line == 0 ? visible(where.path)
                         : fmt::format("{}:{}", visible(where.path), where.line);
}

std::string quoted(std::string const& cell) { return cell.empty() ? "(empty)" : visible(cell); }

std::string print(std::vector<RowChange> const& changes) {
  constexpr std::array<char, 3> signs = {'+', '-', '~'};
  std::array<std::size_t, 3> counts{};
  std::string out;
  for (RowChange const& change : changes) {
    auto const kind = static_cast<std::size_t>(change.kind);
    ++counts[kind];
    out += fmt::format("{} {} {} {}", signs[kind], change.table, visible(change.id),
                       place(change.where));
    out += change.summary.empty() ? "\n" : fmt::format("  {}\n", visible(change.summary, 80));
    for (CellChange const& cell : change.cells) {
      out +=
          fmt::format("    {}: {} -> {}\n", cell.column, quoted(cell.before), quoted(cell.after));
    }
  }
  return out + fmt::format("{} added, {} removed, {} changed\n", counts[0], counts[1], counts[2]);
}

std::string print_json(std::vector<RowChange> const& changes) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "stet/corpus-diff/1");
  json.key("changes");
  json.begin_array();
  for (RowChange const& change : changes) {
    json.begin_object();
    json.field("change", name_of(change.kind));
    json.field("table", change.table);
    json.field("id", change.id);
    json.field("path", change.where.path);
    json.field("line", std::uint64_t{change.where.line});
    json.optional_field("summary", change.summary);
    json.key("cells");
    json.begin_array();
    for (CellChange const& cell : change.cells) {
      json.begin_object();
      json.field("column", cell.column);
      json.field("before", cell.before);
      json.field("after", cell.after);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + "\n";
}

bool wants_json(Settings const& settings) {
  return !settings.format_names.empty() && settings.format_names.back() == "json";
}

}  // namespace

ExitStatus lint_action(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  constexpr std::array<std::string_view, 3> levels = {"note", "warning", "error"};
  Result<LintReport> const report = lint_corpus(words[0]);
  if (!report) return give_up(terminal, report.error());
  std::string out;
  for (CorpusProblem const& problem : report->problems) {
    Location const& where = problem.error.where;
    Error const without_place{problem.error.code, problem.error.message, {}, problem.error.hint};
    out += fmt::format("{}:{}:{}: {}: {}\n", visible(where.path), where.line, where.column,
                       levels[static_cast<std::size_t>(problem.level)],
                       visible(to_string(without_place)));
  }
  CorpusCounts const& counts = report->counts;
  out +=
      fmt::format("{} facts, {} quotes, {} documents, {} sources, {} entities: {}\n", counts.facts,
                  counts.quotes, counts.documents, counts.sources, counts.entities,
                  report->problems.empty() ? "no problems"
                                           : fmt::format("{} to look at", report->problems.size()));
  terminal.write(out);
  return report->has_errors() ? exit_findings : exit_clean;
}

ExitStatus diff_action(Words const& words, Settings const& settings, Terminal& terminal) {
  Result<CorpusText> const before = load_corpus(words[0]);
  if (!before) return give_up(terminal, before.error());
  Result<CorpusText> const after = load_corpus(words[1]);
  if (!after) return give_up(terminal, after.error());
  Result<std::vector<RowChange>> const changes = diff_corpora(*before, *after);
  if (!changes) return give_up(terminal, changes.error());
  terminal.write(wants_json(settings) ? print_json(*changes) : print(*changes));
  return changes->empty() ? exit_clean : exit_findings;  // as diff does
}

ExitStatus merge_action(Words const& words, Settings const& settings, Terminal& terminal) {
  if (settings.output.empty()) {
    return wrong_form(terminal, "merge: where to? -o is missing", "merge BASE OURS THEIRS -o DIR");
  }
  std::array<CorpusText, 3> sides;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    Result<CorpusText> side = load_corpus(words[i]);
    if (!side) return give_up(terminal, side.error());
    sides[i] = *std::move(side);
  }
  Result<Merge> const merge = merge_corpora(sides[0], sides[1], sides[2]);
  if (!merge) return give_up(terminal, merge.error());
  if (merge->conflicts.empty()) {
    return print_paths(write_corpus_text(merge->text, settings.output), terminal);
  }
  std::string out;
  for (MergeConflict const& conflict : merge->conflicts) {
    out += fmt::format("conflict: {} {}: {}\n    ours   {}\n    theirs {}\n", conflict.table,
                       visible(conflict.id), conflict.what, place(conflict.ours),
                       place(conflict.theirs));
  }
  out += fmt::format(
      "{} conflicts, nothing written: make the rows equal on one side and merge again\n",
      merge->conflicts.size());
  terminal.write(out);
  return exit_findings;
}

ExitStatus snapshot_action(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  Result<CorpusText> const text = load_corpus(words[0]);
  if (!text) return give_up(terminal, text.error());
  std::string out = fmt::format("{}  {}\n", corpus_snapshot(*text), visible(text->manifest.name));
  for (auto const& [path, sha256] : snapshot_files(*text)) {
    out += fmt::format("{}    {}\n", sha256, visible(path));
  }
  terminal.write(out);
  return exit_clean;
}

ExitStatus affected_action(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  Result<CorpusText> const before = load_corpus(words[0]);
  if (!before) return give_up(terminal, before.error());
  Result<CorpusText> const after = load_corpus(words[1]);
  if (!after) return give_up(terminal, after.error());
  std::string out;
  for (std::size_t i = 2; i < words.size(); ++i) {
    Result<std::string> const report = read_file(words[i]);
    if (!report) return give_up(terminal, report.error());
    auto const claims = affected_claims(words[i], *report, *before, *after);
    if (!claims) return give_up(terminal, claims.error());
    for (AffectedClaim const& claim : *claims) {
      out += fmt::format("{}:{}:{}: {} was {}: {}\n", visible(claim.where.path), claim.where.line,
                         claim.where.column, visible(claim.text), visible(claim.verdict),
                         visible(fmt::format("{}", fmt::join(claim.causes, "; "))));
    }
  }
  terminal.write(out);
  return out.empty() ? exit_clean : exit_findings;
}

}  // namespace stet
