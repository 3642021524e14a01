#include "kinds/date/clock.hpp"

#include <array>
#include <utility>

#include "grammar/date.hpp"
#include "kinds/date/scan.hpp"

namespace stet {
namespace {

constexpr std::uint32_t hour = 3600;
constexpr std::uint32_t noon = 12 * hour;
constexpr std::uint32_t day = 24 * hour;

std::size_t zone_at(std::string_view text, std::size_t at) {
  std::size_t const local = words_at(text, at, {" local time", " eastern time", " pacific time"});
  if (local != 0) return local;
  constexpr std::array<std::string_view, 18> zones = {
      " EST", " EDT", " CST", " CDT", " MST", " MDT",  " PST",  " PDT", " GMT",
      " UTC", " BST", " CET", " ET",  " PT",  " CEST", " AEST", " IST", " JST"};
  for (std::string_view const zone : zones) {
    if (!text.substr(at).starts_with(zone)) continue;
    std::size_t const end = at + zone.size();
    if (end >= text.size() || !is_word_byte(text[end])) return zone.size();
  }
  return 0;
}

/// "in the morning", "at night" behind an hour: which half of the day it is in.
std::size_t half_words(std::string_view text, std::size_t at, bool& afternoon) {
  if (std::size_t const length = words_at(text, at, {" in the morning", " this morning"})) {
    afternoon = false;
    return length;
  }
  afternoon = true;
  return words_at(text, at,
                  {" in the afternoon", " in the evening", " at night", " this afternoon",
                   " this evening", " tonight"});
}

struct Hour {
  std::uint32_t seconds = 0;
  std::size_t length = 0;
  bool certain = false;  // a colon or a half of the day says that it is a time
};

/// "3", "3:30", "11.30": an hour that needs more beside it.
std::optional<Hour> plain_hour(std::string_view text, std::size_t at) {
  std::optional<Digits> const hours = digits_at(text, at, 2);
  if (!hours || hours->value > 23) return std::nullopt;
  Hour out{static_cast<std::uint32_t>(hours->value) * hour, hours->length, false};
  std::size_t const mark = at + hours->length;
  if (mark < text.size() && (text[mark] == ':' || text[mark] == '.')) {
    std::optional<Digits> const minutes = digits_at(text, mark + 1, 2);
    if (minutes && minutes->length == 2 && minutes->value < 60) {
      out.seconds += static_cast<std::uint32_t>(minutes->value) * 60;
      out.length += 3;
      out.certain = text[mark] == ':';
    }
  }
  return out;
}

/// "in the evening" and "o'clock" behind a plain hour.
std::optional<Hour> worded_hour(std::string_view text, std::size_t at) {
  std::optional<Hour> out = plain_hour(text, at);
  if (!out || out->seconds == 0 || out->seconds > noon + hour - 60) return std::nullopt;
  std::size_t end = at + out->length;
  std::size_t const clock =
      words_at(text, end, {" o'clock", " o\u2019clock", " o clock", " oclock", "o'clock"});
  end += clock;
  bool afternoon = false;
  std::size_t const half = half_words(text, end, afternoon);
  if (clock == 0 && half == 0) return std::nullopt;
  if (half != 0) out->seconds = out->seconds % noon + (afternoon ? noon : 0);
  out->length = end + half - at;
  out->certain = true;
  return out;
}

std::optional<Hour> one_time(std::string_view text, std::size_t at) {
  if (std::size_t const length = words_at(text, at, {"noon", "midday", "12 noon"}))
    return Hour{noon, length, true};
  if (std::size_t const length = words_at(text, at, {"midnight", "12 midnight"}))
    return Hour{0, length, true};
  if (at >= text.size() || text[at] < '0' || text[at] > '9') return std::nullopt;
  if (std::optional<Hour> const worded = worded_hour(text, at)) return worded;
  std::optional<grammar::ClockTime> const time = grammar::clock_time_at(text.substr(at, 24));
  if (!time) return std::nullopt;
  return Hour{static_cast<std::uint32_t>(time->hour * 3600 + time->minute * 60 + time->second),
              time->length, true};
}

/// "3" of "3-5pm": in the half of the day that keeps it before the end.
std::uint32_t before(std::uint32_t start, std::uint32_t end) {
  std::uint32_t const later = start % noon + noon;
  return start < noon && later < end && end > noon ? later : start;
}

std::optional<ClockReading> read_range(std::string_view text, std::size_t at) {
  std::size_t here = at + words_at(text, at, {"from ", "between "});
  std::optional<Hour> first = one_time(text, here);
  bool const guessed = !first;
  if (!first) first = plain_hour(text, here);
  if (!first) return std::nullopt;
  here += first->length;
  here += zone_at(text, here);
  std::size_t const link = words_at(
      text, here,
      {"-", " - ", "\u2013", " \u2013 ", " to ", " until ", " through ", " till ", " and "});
  if (link == 0) return std::nullopt;
  here += link;
  std::optional<Hour> last = one_time(text, here);
  if (!last) return std::nullopt;
  std::size_t const end = here + last->length;
  bool const same_half = guessed || (first->certain && text[at + first->length - 1] != 'm');
  std::uint32_t const start = same_half ? before(first->seconds, last->seconds) : first->seconds;
  return ClockReading{start, last->seconds, static_cast<std::uint32_t>(end + zone_at(text, end))};
}

}  // namespace

std::optional<ClockReading> read_clock(std::string_view text, std::size_t at) {
  if (std::optional<ClockReading> const range = read_range(text, at)) return range;
  std::optional<Hour> const time = one_time(text, at);
  if (!time) return std::nullopt;
  std::size_t const end = at + time->length;
  return ClockReading{time->seconds, std::nullopt,
                      static_cast<std::uint32_t>(end + zone_at(text, end))};
}

std::optional<ClockReading> read_bare_hour(std::string_view text, std::size_t at,
                                           std::string_view part_timex) {
  std::optional<Hour> time = plain_hour(text, at);
  if (!time || time->seconds == 0) return std::nullopt;
  std::size_t const end = at + time->length;
  bool const glued = end < text.size() && (is_word_byte(text[end]) || text[end] == '%' ||
                                           text[end] == '-' || text[end] == ',');
  if (glued) return std::nullopt;
  bool const late = part_timex == "NI" || part_timex == "EV" || part_timex == "AF";
  if (late && time->seconds < noon) time->seconds += noon;
  return ClockReading{time->seconds, std::nullopt, static_cast<std::uint32_t>(end)};
}

DayPart day_part_at(std::string_view text, std::size_t at) {
  if (std::size_t const n = words_at(text, at, {" morning", " in the morning", " early morning"}))
    return {"MO", n};
  if (std::size_t const n = words_at(
          text, at, {" afternoon", " in the afternoon", " early afternoon", " late afternoon"}))
    return {"AF", n};
  if (std::size_t const n = words_at(text, at, {" evening", " in the evening", " late evening"}))
    return {"EV", n};
  if (std::size_t const n = words_at(text, at, {" night", " at night", " late night"}))
    return {"NI", n};
  return {};
}

DateClaim clock_claim(DateContext const& context, ClockReading const& clock) {
  DateClaim claim;
  claim.granularity = Granularity::time;
  claim.start_clock = clock.start;
  claim.end_clock = clock.end.value_or(clock.start);
  if (clock.end) return claim;
  claim.relative = context.document.has_value();
  claim.timex = (context.document ? to_iso(*context.document) : "") + clock_timex(clock.start);
  return claim;
}

DateClaim at_clock(DateClaim date, ClockReading const& clock) {
  date.granularity = Granularity::time;
  date.start_clock = clock.start;
  date.end_clock = clock.end.value_or(clock.start);
  date.timex.clear();
  if (!date.period.start) return date;
  if (clock.end && *clock.end < clock.start) date.period.end = add_days(*date.period.start, 1);
  if (!clock.end) date.timex = to_iso(*date.period.start) + clock_timex(clock.start % day);
  return date;
}

}  // namespace stet
