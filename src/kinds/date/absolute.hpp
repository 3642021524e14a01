// Dates that name a day, a month, a year, a quarter, a decade or a century; the year may be left
// out.
#pragma once

#include <cstddef>
#include <optional>

#include "kinds/date/date_context.hpp"

namespace stet {

/// The absolute date that starts at `at`: "Friday, 28 January 2022", "January 28", "May 2024",
/// "2022", "the third quarter of 2023", "the 1840s", "18th-century", "2023-24", "fiscal 2025".
[[nodiscard]] std::optional<DateReading> read_absolute_date(DateContext const& context,
                                                            std::size_t at);

}  // namespace stet
