// Dates that hang on another: the article's own, or the one named before.
#pragma once

#include <cstddef>
#include <optional>

#include "kinds/date/date_context.hpp"

namespace stet {

/// "yesterday", "Tuesday", "last Thursday", "this week", "next year", "three weeks ago", "two years
/// later", "last summer", "Christmas", "recently". Nothing where what it hangs on is unknown.
[[nodiscard]] std::optional<DateReading> read_relative_date(DateContext const& context,
                                                            std::size_t at);

}  // namespace stet
