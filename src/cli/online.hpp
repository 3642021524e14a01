// The pages that articles cite, fetched into the store of snapshots: what `--online` does.
#pragma once

#include <string>
#include <vector>

#include "check/report.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "corpus/snapshot_store.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// Where snapshots are kept unless --snapshots says otherwise.
inline constexpr char const* usual_snapshots = ".stet/snapshots.db";

/// An article and the addresses that it cites.
struct CitingArticle {
  FileReport report;  // checked against no reference yet
  std::vector<std::string> addresses;
};

/// Every article of the command line. Unreadable ones are complained about.
[[nodiscard]] std::vector<CitingArticle> read_citing_articles(Settings const& settings,
                                                              RuleSet const& rules,
                                                              Terminal& terminal);

/// The store of --snapshots, or the usual one. Errors: none there to read from.
[[nodiscard]] Result<SnapshotStore> open_snapshots(Settings const& settings, bool for_writing);

/// "2025-02-08T11:00:00Z", now.
[[nodiscard]] std::string utc_now();

/// Visits every cited address, saving each result as it comes. A page with a copy is asked for only
/// if it has changed. Errors: an address range of --allow-address that is none, a store that cannot
/// be written.
[[nodiscard]] Status visit_all(std::vector<CitingArticle> const& articles, SnapshotStore& store,
                               Settings const& settings, Terminal& terminal);

/// Reads the articles, visits what they cite, keeps the copies. Errors: as above; standard input,
/// which could not be read a second time for the check.
[[nodiscard]] Status visit_cited_pages(Settings const& settings, Terminal& terminal);

}  // namespace stet
