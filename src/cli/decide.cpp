// stet decide: people's decisions about claims, one line each, appended at once.
#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "check/decisions.hpp"
#include "cli/checking.hpp"
#include "cli/claim_id.hpp"
#include "cli/policy.hpp"
#include "cli/today.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

Error usage(std::string message, std::string hint) {
  return Error{ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

/// What --ok, --by, --note and --until say; the claim is still open.
Result<Decision> decision_of(Settings const& settings) {
  Decision decision;
  std::size_t kinds = 0;
  for (char const* const option : {"--ok", "--fix", "--needs-source", "--wont-fix"}) {
    if (!settings.given.contains(option)) continue;
    decision.kind = *decision_named(std::string_view(option).substr(2));
    ++kinds;
  }
  if (kinds != 1)
    return usage("decide: which decision?", "one of --ok, --fix, --needs-source and --wont-fix");
  decision.by = settings.by;
  decision.note = settings.note;
  decision.until = settings.until;
  decision.at = now();
  if (decision.by.empty()) return usage("decide: who decides?", "--by NAME");
  return decision;
}

Status append(std::string const& path, std::vector<Decision> const& decisions) {
  std::string lines;
  for (Decision const& decision : decisions) lines += decision_line(decision) + "\n";
  return append_lines(path, lines);
}

/// Fills in what the decision is bound to.
void bind(Decision& decision, CheckedClaim const& claim, std::string article, std::size_t index) {
  decision.claim = fmt::format("{}#c{}", article, index + 1);
  decision.path = std::move(article);
  decision.fingerprint = claim.fingerprint;
  decision.claim_hash = claim.claim_hash;
  decision.evidence_hash = claim.evidence_hash;
}

ExitStatus decide(Settings const& settings, Terminal& terminal) {
  Result<Decision> const template_decision = decision_of(settings);
  if (!template_decision) return give_up(terminal, template_decision.error());
  std::vector<Decision> made;
  std::string out;
  for (std::string const& word : settings.positionals) {
    Result<FoundClaim> const found = find_claim(settings, word);
    if (!found) return give_up(terminal, found.error());
    CheckedClaim const& claim = found->file.claims[found->index];
    Decision decision = *template_decision;
    bind(decision, claim, article_name(settings.config, found->file.document), found->index);
    out +=
        fmt::format("{}: {} \"{}\" ({}), by {}\n", decision.claim, name(decision.kind),
                    found->file.document.words(claim.claim.span), name(claim.verdict), decision.by);
    made.push_back(std::move(decision));
  }
  if (Status const saved = append(settings.config.word("decisions.file"), made); !saved)
    return give_up(terminal, saved.error());
  terminal.write(out);
  return exit_clean;
}

ExitStatus import(Settings const& settings, Terminal& terminal) {
  std::string const path = settings.config.word("decisions.file");
  std::set<std::string> known;
  if (exists(path)) {
    Result<std::string> const text = read_file(path);
    if (!text) return give_up(terminal, text.error());
    Result<std::vector<Decision>> const old = read_decisions(path, *text);
    if (!old) return give_up(terminal, old.error());
    for (Decision const& one : *old) known.insert(decision_line(one));
  }
  std::vector<Decision> added;
  std::size_t read = 0;
  for (std::string const& file : settings.imports) {
    Result<std::string> const text = file == "-" ? read_standard_input() : read_file(file);
    if (!text) return give_up(terminal, text.error());
    Result<std::vector<Decision>> decisions = read_decisions(file, *text);
    if (!decisions) return give_up(terminal, decisions.error());
    read += decisions->size();
    for (Decision& one : *decisions) {
      if (known.insert(decision_line(one)).second) added.push_back(std::move(one));
    }
  }
  if (!added.empty()) {
    if (Status const saved = append(path, added); !saved) return give_up(terminal, saved.error());
  }
  terminal.write(fmt::format("{} decisions read, {} new, kept in {}\n", read, added.size(), path));
  return exit_clean;
}

}  // namespace

ExitStatus run_decide(Settings const& settings, Terminal& terminal) {
  bool const importing = !settings.imports.empty();
  if (importing && settings.positionals.empty()) return import(settings, terminal);
  if (!importing && !settings.positionals.empty()) return decide(settings, terminal);
  return give_up(terminal, usage("decide: about which claim?",
                                 "stet decide draft.md#c12 --ok --by NAME --note TEXT, or stet "
                                 "decide --import FILE"));
}

}  // namespace stet
