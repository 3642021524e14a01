// Times of day: "10pm", "9:30 a.m. EST", "noon", "3-5pm", "8 in the evening", "5 o'clock".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kinds/date/date_context.hpp"

namespace stet {

struct ClockReading {
  std::uint32_t start = 0;           // seconds from midnight
  std::optional<std::uint32_t> end;  // of a range
  std::uint32_t end_of_words = 0;
};

/// The time of day at `at`. A bare number is none; the zone behind it is part of its words, and
/// the time stays the one of that zone.
[[nodiscard]] std::optional<ClockReading> read_clock(std::string_view text, std::size_t at);

/// "8" where a part of the day beside it says which half is meant ("tonight at 8").
[[nodiscard]] std::optional<ClockReading> read_bare_hour(std::string_view text, std::size_t at,
                                                         std::string_view part_timex);

/// A part of the day at `at`: " night", " in the morning". `timex` is its suffix: "NI", "MO".
struct DayPart {
  std::string_view timex;
  std::size_t length = 0;
};
[[nodiscard]] DayPart day_part_at(std::string_view text, std::size_t at);

/// A claim of a time of day alone. Its ends are the time as the words give it; its TIMEX3 value is
/// of the article's day where that is known.
[[nodiscard]] DateClaim clock_claim(DateContext const& context, ClockReading const& clock);

/// `day` at that time of day. Requires: `day` is a single day.
[[nodiscard]] DateClaim at_clock(DateClaim day, ClockReading const& clock);

}  // namespace stet
