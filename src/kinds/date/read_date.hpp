// The whole of a date expression: a day with its time, a range, an open period, a set, a length.
#pragma once

#include <cstddef>
#include <optional>

#include "kinds/date/date_context.hpp"

namespace stet {

/// The longest date expression that starts at `at`: "Tuesday at 10pm", "5 p.m. EST on 6 November",
/// "from May to July 2022", "since 2019", "every Monday", "several weeks".
[[nodiscard]] std::optional<DateReading> read_date(DateContext const& context, std::size_t at);

}  // namespace stet
