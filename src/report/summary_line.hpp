// The summary in words, the same in every format for people.
#pragma once

#include <string>

#include "check/report.hpp"

namespace stet {

/// "41 claims: 22 supported, 2 conflicting, 3 imprecise, 14 unsupported (66% checked)". Imprecise
/// claims are supported ones that need a word more; they are counted apart. 100% and 0% are said
/// only where they are exact.
[[nodiscard]] std::string coverage_line(Summary const& summary);
/// "2 errors, 3 warnings, 14 notes in 1 file"
[[nodiscard]] std::string findings_line(Summary const& summary);
/// Whole percent of the checkable claims that a reference settled.
[[nodiscard]] int coverage_percent(Summary const& summary);

}  // namespace stet
