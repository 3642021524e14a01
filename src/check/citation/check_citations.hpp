// Does the cited source exist, and does it say what it is cited for?
#pragma once

#include "base/result.hpp"
#include "check/citation/cited_pages.hpp"
#include "check/report.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// Judges the citations of a checked article, in place: verdict, why, evidence and the findings
/// citation/malformed, citation/circular, citation/dead and citation/mismatch. `pages` may be
/// nullptr: then only what the article itself shows is judged. A page is compared by the comparers
/// of all claims, as the only reference: a figure or quotation that it does not give is a mismatch,
/// with the nearest passage. Fails only when the pages do.
[[nodiscard]] Status check_citations(FileReport& report, CitedPages const* pages,
                                     RuleSet const& rules);

/// The web addresses that the article cites, in order, each once; identifiers as the address of
/// their resolver.
[[nodiscard]] std::vector<std::string> cited_addresses(FileReport const& report);

}  // namespace stet
