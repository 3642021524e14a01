// A table for spreadsheets: one row a claim, and one more for each further finding.
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

/// RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before
/// it.
[[nodiscard]] std::unique_ptr<ReportWriter> csv_writer(ReportStyle const& style);

}  // namespace stet
