// GitHub's workflow commands: annotations on the very lines of a change.
#pragma once

#include <memory>

#include "report/formats.hpp"

namespace stet {

/// Worst first and at most ten of a level, since more are not shown; then a line that says how many
/// there were, with the coverage. Nothing of an article can become a command of its own.
[[nodiscard]] std::unique_ptr<ReportWriter> github_writer(ReportStyle const& style);

}  // namespace stet
