#include "kinds/date/date_claim.hpp"

#include <fmt/format.h>

namespace stet {
namespace {

constexpr std::uint32_t minute = 60;
constexpr std::uint32_t hour = 3600;

std::string iso(std::optional<Date> const& day, std::optional<std::uint32_t> const& clock) {
  std::string out = day ? to_iso(*day) : "";
  if (!clock) return out;
  out += fmt::format("T{:02}:{:02}", *clock / hour, *clock % hour / minute);
  if (*clock % minute != 0) out += fmt::format(":{:02}", *clock % minute);
  return out;
}

}  // namespace

std::string iso_start(DateClaim const& date) { return iso(date.period.start, date.start_clock); }

std::string iso_end(DateClaim const& date) { return iso(date.period.end, date.end_clock); }

std::string clock_timex(std::uint32_t seconds) {
  if (seconds % hour == 0) return fmt::format("T{:02}", seconds / hour);
  std::string out = fmt::format("T{:02}:{:02}", seconds / hour, seconds % hour / minute);
  if (seconds % minute != 0) out += fmt::format(":{:02}", seconds % minute);
  return out;
}

}  // namespace stet
