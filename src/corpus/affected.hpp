// Which claims of earlier reports a change of the corpus touches: what a newsroom looks at again
// after a correction.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

struct AffectedClaim {
  Location where;  // in the article
  std::string id;  // "c12"
  std::string text;
  std::string verdict;              // that it had
  std::vector<std::string> causes;  // "r001 changed (value)", "source harbour changed", ...
};

/// The claims of one report (stet/report/1) that rest on a fact, quotation, source or document that
/// changed, or that speak of what a new or changed fact speaks of; in the report's order. Errors:
/// no report, an id used twice in a corpus.
[[nodiscard]] Result<std::vector<AffectedClaim>> affected_claims(std::string const& report_path,
                                                                 std::string_view report,
                                                                 CorpusText const& before,
                                                                 CorpusText const& after);

}  // namespace stet
