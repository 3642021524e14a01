// SARIF 2.1.0 (OASIS), as code scanning services read it.
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

/// One run: every rule with its help, a result for each finding, its region in UTF-16 code units,
/// a fingerprint per claim. What was suppressed, decided or baselined is not in it. A finding in an
/// article of a .jsonl file has no region, since its place is inside a string of the file.
[[nodiscard]] std::unique_ptr<ReportWriter> sarif_writer(ReportStyle const& style);

}  // namespace stet
