// stet baseline: accept what is there today, so that only what is new counts.
#include "check/baseline.hpp"

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "cli/checking.hpp"
#include "cli/policy.hpp"
#include "cli/today.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

constexpr std::string_view standard_path = ".stet/baseline.jsonl";

Error usage(std::string message, std::string hint, std::string path = "") {
  return Error{ErrorCode::usage, std::move(message), {std::move(path), 0, 0}, std::move(hint)};
}

/// The findings of all articles as entries. Requires: settings.baseline is what `known` is.
struct Found {
  Baseline fresh;
  std::size_t errors = 0;
};

Result<Found> find_all(Settings const& settings, Checking const& checking, Policy& policy) {
  Found found;
  found.fresh.corpora = corpus_names(checking.head().corpora);
  std::optional<Error> failure;
  checking.run(settings, [&](Result<FileReport>&& file) {
    if (file) {
      if (Status const applied = policy.apply(*file); !applied) file = applied.error();
    }
    if (!file) {
      failure = file.error();
      return false;
    }
    add_to_baseline(*file, article_name(settings.config, file->document), to_iso(today()),
                    found.fresh);
    return !interrupted();
  });
  if (failure) return *std::move(failure);
  for (BaselineEntry& entry : found.fresh.entries) {
    entry.reason = settings.note;
    if (entry.level == name(Level::error)) ++found.errors;
  }
  return found;
}

Status save(std::string const& path, Baseline baseline) {
  normalise(baseline);
  if (Status const folder = make_folder_of(path); !folder) return folder;
  return write_file_atomically(path, write_baseline(baseline));
}

Status may_accept(Found const& found, Settings const& settings) {
  if (found.errors == 0 || settings.accept_errors) return Done{};
  return usage(
      fmt::format("{} of the findings are errors, which are not accepted silently", found.errors),
      "correct them, or say --accept-errors --note WHY");
}

ExitStatus create(Settings settings, Terminal& terminal) {
  std::string const path = settings.baseline.empty()
                               ? settings.config.folder + std::string(standard_path)
                               : settings.baseline;
  if (exists(path))
    return give_up(terminal, usage("there is a baseline already", "stet baseline update", path));
  settings.baseline.clear();
  Result<Checking> const checking = Checking::open(settings);
  if (!checking) return give_up(terminal, checking.error());
  Result<Policy> policy = Policy::open(settings, checking->head().corpora);
  if (!policy) return give_up(terminal, policy.error());
  Result<Found> found = find_all(settings, *checking, *policy);
  if (!found) return give_up(terminal, found.error());
  if (Status const accepted = may_accept(*found, settings); !accepted)
    return give_up(terminal, accepted.error());
  std::size_t const count = found->fresh.entries.size();
  if (Status const saved = save(path, std::move(found->fresh)); !saved)
    return give_up(terminal, saved.error());
  terminal.write(fmt::format("{} findings accepted in {}\n", count, path));
  return exit_clean;
}

/// `update` takes away what is gone and, asked to, adds what is new; `check` only says what it
/// would do.
ExitStatus compare(Settings settings, bool write, Terminal& terminal) {
  if (settings.baseline.empty())
    settings.baseline = settings.config.folder + std::string(standard_path);
  Result<Checking> const checking = Checking::open(settings);
  if (!checking) return give_up(terminal, checking.error());
  Result<Policy> policy = Policy::open(settings, checking->head().corpora);
  if (!policy) return give_up(terminal, policy.error());
  Result<Found> found = find_all(settings, *checking, *policy);
  if (!found) return give_up(terminal, found.error());
  Baseline left = policy->baseline()->remaining();
  left.corpora = found->fresh.corpora;
  std::size_t const fresh = found->fresh.entries.size();
  std::size_t const stale = policy->baseline()->stale();
  if (!write) {
    terminal.write(fmt::format("{} stale, {} new\n", stale, fresh));
    return stale == 0 ? exit_clean : exit_findings;
  }
  if (settings.accept_new) {
    if (Status const accepted = may_accept(*found, settings); !accepted)
      return give_up(terminal, accepted.error());
    for (BaselineEntry& entry : found->fresh.entries) left.entries.push_back(std::move(entry));
  }
  if (Status const saved = save(settings.baseline, std::move(left)); !saved)
    return give_up(terminal, saved.error());
  terminal.write(
      fmt::format("+{} -{} in {}\n", settings.accept_new ? fresh : 0, stale, settings.baseline));
  if (fresh != 0 && !settings.accept_new)
    terminal.note(
        fmt::format("stet: {} new findings are not in it (--accept-new adds them)", fresh));
  return exit_clean;
}

}  // namespace

ExitStatus run_baseline(Settings const& settings, Terminal& terminal) {
  Settings paths = settings;
  std::string const action = paths.positionals.empty() ? "" : paths.positionals.front();
  if (!paths.positionals.empty()) paths.positionals.erase(paths.positionals.begin());
  if (paths.positionals.empty()) paths.positionals = settings.config.words("include");
  if (action == "create") return create(std::move(paths), terminal);
  if (action == "update") return compare(std::move(paths), true, terminal);
  if (action == "check") return compare(std::move(paths), false, terminal);
  return give_up(terminal, usage("baseline: what about it?",
                                 "stet baseline create, update or check, then PATH..."));
}

}  // namespace stet
