// One JSON object a line: a claim of schema stet/claims/1 with its verdict.
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

[[nodiscard]] std::unique_ptr<ReportWriter> jsonl_writer(ReportStyle const& style);

}  // namespace stet
