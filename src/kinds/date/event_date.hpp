// Dates that hang on an event: "since the launch of ChatGPT", "just weeks after it closed".
#pragma once

#include <cstddef>
#include <optional>

#include "kinds/date/date_context.hpp"

namespace stet {

/// The words up to the end of the event; when it was, the text does not say, so that the claim has
/// no period.
[[nodiscard]] std::optional<DateReading> read_event_date(DateContext const& context,
                                                         std::size_t at);

}  // namespace stet
