// Compiler-style lines, the words underlined, the evidence, then a summary with coverage.
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

[[nodiscard]] std::unique_ptr<ReportWriter> text_writer(ReportStyle const& style);

}  // namespace stet
