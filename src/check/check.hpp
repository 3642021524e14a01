// The library's front door: a document and references in, verdicts out.
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "check/report.hpp"
#include "corpus/reference_set.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

struct CheckOptions {
  std::optional<Date> as_of;    // judge by what was valid then; default: the article's date
  std::size_t candidates = 20;  // looked at per claim and reference set
};

/// Claims of `document`, each with verdict, findings and evidence; then the checks inside the
/// article. Pure but for the look-ups: the same inputs give the same report, whatever the thread.
/// Fails only when a reference set fails.
[[nodiscard]] Result<FileReport> check_document(Document document, std::string source_text,
                                                RuleSet const& rules,
                                                std::vector<ReferenceSet const*> const& references,
                                                CheckOptions const& options);

}  // namespace stet
