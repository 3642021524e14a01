// The shapes of dates and clock times in digits. Recognises and splits; meaning is given by
// kinds/date. No Boost here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet::grammar {

struct DigitDate {
  int year = 0;   // as written: 25 stays 25; 0 when absent
  int month = 0;  // of "3/12/2021" the first number; which is the month is the caller's to judge
  int day = 0;
  bool year_first = false;  // ISO order
  std::uint32_t length = 0;
};

/// "2025-02-08", "2025-02-08T11:00:00Z", "2025/02/08", "3/12/2021", "03.12.2021", "12/21".
[[nodiscard]] std::optional<DigitDate> digit_date_at(std::string_view text);

struct ClockTime {
  int hour = 0;  // 0-23
  int minute = 0;
  int second = 0;
  bool has_minute = false;
  std::uint32_t length = 0;
};

/// "10pm", "11:00am", "2.30 p.m.", "21:45", "10:00:00", "noon" is a word and not here. Bare "10" is
/// no time.
[[nodiscard]] std::optional<ClockTime> clock_time_at(std::string_view text);

}  // namespace stet::grammar
