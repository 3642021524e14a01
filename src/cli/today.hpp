// The clock: the only place that reads it, and nothing of it reaches a report but what expired.
#pragma once

#include <string>

#include "base/calendar.hpp"

namespace stet {

[[nodiscard]] Date today();       // UTC
[[nodiscard]] std::string now();  // "2025-02-08T09:30:00Z"

}  // namespace stet
