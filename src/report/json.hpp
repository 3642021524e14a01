// One JSON object, schema stet/report/1 (docs/schema.md).
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

[[nodiscard]] std::unique_ptr<ReportWriter> json_writer(ReportStyle const& style);

}  // namespace stet
