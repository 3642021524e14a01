// stet corpus: build, check and look into reference corpora.
#include "corpus/corpus.hpp"

#include <array>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/corpus_actions.hpp"
#include "cli/verb.hpp"
#include "corpus/index_terms.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

struct Action {
  std::string_view name;
  std::size_t arguments;  // at least
  std::string_view usage;
  ExitStatus (*run)(Words const&, Settings const&, Terminal&);
};

Error usage(std::string message, std::string_view form) {
  return Error{ErrorCode::usage, std::move(message), {}, fmt::format("stet corpus {}", form)};
}

ExitStatus init(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  std::string const& folder = words[0];
  std::string const name =
      words.size() > 1 ? words[1] : folder.substr(folder.find_last_of('/') + 1);
  return print_paths(init_corpus(folder, name), terminal);
}

ExitStatus build(Words const& words, Settings const& settings, Terminal& terminal) {
  if (settings.output.empty())
    return wrong_form(terminal, "build: where to? -o is missing", "build DIR -o FILE.db");
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<BuildReport> const built = build_corpus(words[0], settings.output, *rules);
  if (!built) return give_up(terminal, built.error());
  CorpusCounts const& counts = built->counts;
  terminal.write(
      fmt::format("{}: {} facts, {} quotes, {} claims of {} documents, {} sources; snapshot {}\n",
                  visible(built->name), counts.facts, counts.quotes, counts.document_claims,
                  counts.documents, counts.sources, built->snapshot.substr(0, 12)));
  return exit_clean;
}

std::string print(Reference const& reference) {
  Source const& source = reference.source;
  std::string out = fmt::format("{}\n  {}\n", visible(reference.id), visible(reference.statement));
  auto const line = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("  {:<10} {}\n", name, visible(value));
  };
  line("source", source.title);
  line("publisher", source.publisher);
  line("published", source.published);
  line("locator", reference.locator);
  line("url", source.url);
  line("archive", source.archive_url);
  line("tier", std::to_string(source.tier));
  if (source.origin != source.id) line("origin", source.origin);
  line("supersedes", reference.supersedes);
  if (reference.recorded) line("recorded", to_iso(*reference.recorded));
  return out;
}

ExitStatus show(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  Result<Reference> const reference = show_reference(words[0], words[1]);
  if (!reference) return give_up(terminal, reference.error());
  terminal.write(print(*reference));
  return exit_clean;
}

ExitStatus explain(std::string const& database, std::string const& words, std::size_t limit,
                   Terminal& terminal) {
  Result<std::vector<ExplainedCandidate>> const found = explain_search(database, words, limit);
  if (!found) return give_up(terminal, found.error());
  std::string out;
  for (ExplainedCandidate const& one : *found) {
    out += print(one.candidate.reference);
    out += fmt::format("  {:<10} {:.2f}\n", "score", one.candidate.score);
    for (MatchedTerm const& match : one.terms) {
      out += fmt::format("    {:>6.2f}  {} (shared by {})\n", match.score,
                         visible(describe_term(match.term)), match.references);
    }
  }
  terminal.write(out);
  return found->empty() ? exit_findings : exit_clean;
}

ExitStatus search(Words const& words, Settings const& settings, Terminal& terminal) {
  std::string wanted;
  for (std::size_t i = 1; i < words.size(); ++i) wanted += (i == 1 ? "" : " ") + words[i];
  if (settings.explain) return explain(words[0], wanted, settings.limit, terminal);
  Result<std::vector<Candidate>> const found =
      search_corpus(words[0], wanted, settings.limit, settings.as_of_day);
  if (!found) return give_up(terminal, found.error());
  std::string out;
  for (Candidate const& candidate : *found) out += print(candidate.reference);
  terminal.write(out);
  return found->empty() ? exit_findings : exit_clean;  // as grep does
}

ExitStatus stats(Words const& words, Settings const& /*settings*/, Terminal& terminal) {
  Result<CorpusStats> const stats = corpus_stats(words[0]);
  if (!stats) return give_up(terminal, stats.error());
  std::string out;
  auto const line = [&](std::string_view name, std::string const& value) {
    if (!value.empty()) out += fmt::format("{:<12} {}\n", name, visible(value));
  };
  line("name", stats->name);
  line("description", stats->description);
  line("licence", stats->licence);
  line("language", stats->language);
  line("snapshot", stats->snapshot);
  line("facts", std::to_string(stats->counts.facts));
  line("quotes", std::to_string(stats->counts.quotes));
  line("documents",
       fmt::format("{} with {} claims", stats->counts.documents, stats->counts.document_claims));
  line("sources", std::to_string(stats->counts.sources));
  for (auto const& [tier, count] : stats->sources_by_tier)
    line(fmt::format("  tier {}", tier), std::to_string(count));
  line("entities", std::to_string(stats->counts.entities));
  for (auto const& [kind, count] : stats->references_by_kind)
    line(fmt::format("  {}", kind), std::to_string(count));
  if (!stats->first_day.empty())
    line("period", fmt::format("{} to {}", stats->first_day, stats->last_day));
  terminal.write(out);
  return exit_clean;
}

ExitStatus export_text(Words const& words, Settings const& settings, Terminal& terminal) {
  if (settings.output.empty())
    return wrong_form(terminal, "export: where to? -o is missing", "export FILE.db -o DIR");
  return print_paths(export_corpus(words[0], settings.output), terminal);
}

constexpr std::array actions = {
    Action{"init", 1, "init DIR [NAME]", init},
    Action{"build", 1, "build DIR -o FILE.db", build},
    Action{"import", 2, "import KIND FILE... -o DIR", import_action},
    Action{"lint", 1, "lint DIR", lint_action},
    Action{"diff", 2, "diff BEFORE AFTER", diff_action},
    Action{"merge", 3, "merge BASE OURS THEIRS -o DIR", merge_action},
    Action{"snapshot", 1, "snapshot DIR|FILE.db", snapshot_action},
    Action{"affected", 3, "affected BEFORE AFTER REPORT.json...", affected_action},
    Action{"show", 2, "show FILE.db ID", show},
    Action{"search", 2, "search FILE.db WORD...", search},
    Action{"stats", 1, "stats FILE.db", stats},
    Action{"export", 1, "export FILE.db -o DIR", export_text},
};

/// "init|build|..."
std::string action_names() {
  std::string out;
  for (Action const& action : actions) out += (out.empty() ? "" : "|") + std::string(action.name);
  return out;
}

}  // namespace

ExitStatus wrong_form(Terminal& terminal, std::string message, std::string_view form) {
  return give_up(terminal, usage(std::move(message), form));
}

ExitStatus print_paths(Result<Words> const& paths, Terminal& terminal) {
  if (!paths) return give_up(terminal, paths.error());
  std::string out;
  for (std::string const& path : *paths) out += visible(path) + '\n';
  terminal.write(out);
  return exit_clean;
}

ExitStatus run_corpus(Settings const& settings, Terminal& terminal) {
  std::string const forms = action_names() + " ...";
  if (settings.positionals.empty())
    return give_up(terminal, usage("corpus: what to do with it?", forms));
  std::string const& wanted = settings.positionals.front();
  Words const words(settings.positionals.begin() + 1, settings.positionals.end());
  std::vector<std::string_view> known;
  for (Action const& action : actions) {
    known.push_back(action.name);
    if (action.name != wanted) continue;
    if (words.size() < action.arguments)
      return give_up(terminal, usage(fmt::format("{}: too few arguments", wanted), action.usage));
    return action.run(words, settings, terminal);
  }
  std::string const hint = suggestion(wanted, known);
  return give_up(
      terminal, hint.empty() ? usage(fmt::format("corpus: no action is called '{}'", wanted), forms)
                             : Error{ErrorCode::usage,
                                     fmt::format("corpus: no action is called '{}'", wanted),
                                     {},
                                     hint});
}

}  // namespace stet
