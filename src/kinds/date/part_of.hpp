// Parts of a longer period: "the end of 1994", "the first week of July", "the third Tuesday of
// September", "the first half of 2025", "the latest quarter", "the weekend".
#pragma once

#include <cstddef>
#include <optional>

#include "kinds/date/date_context.hpp"

namespace stet {

/// The part of a period that is named at `at`. "The end of" leaves the period whole: how long an
/// end is, nobody says.
[[nodiscard]] std::optional<DateReading> read_part_of(DateContext const& context, std::size_t at);

}  // namespace stet
