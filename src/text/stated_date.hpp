// Dates as pages state them about themselves: "Published: 11:00am, 8 Feb 2025", "FEB 08, 2025",
// "2025-02-08T11:00". Only full dates; those of running text are the business of kinds/date.
#pragma once

#include <optional>
#include <string_view>

#include "base/calendar.hpp"

namespace stet {

struct PageDate {
  Date date;
  bool has_time = false;
  bool alone = false;  // nothing but the date, its weekday, its time and their separators
};

/// The first full date of a line. A day and a month in figures count only where no other reading
/// is possible ("03/04/2025" is none).
[[nodiscard]] std::optional<PageDate> find_page_date(std::string_view line);

}  // namespace stet
