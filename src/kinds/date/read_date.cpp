#include "kinds/date/read_date.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "kinds/date/absolute.hpp"
#include "kinds/date/clock.hpp"
#include "kinds/date/duration.hpp"
#include "kinds/date/event_date.hpp"
#include "kinds/date/part_of.hpp"
#include "kinds/date/relative.hpp"
#include "kinds/date/scan.hpp"

namespace stet {
namespace {

bool is_single_day(DateClaim const& date) {
  return date.granularity == Granularity::day && date.period.start &&
         date.period.start == date.period.end;
}

/// "late yesterday", "early Tuesday", "Earlier Sunday": the word belongs to the day behind it.
std::size_t part_word(std::string_view text, std::size_t at) {
  return words_at(text, at, {"late on ", "early on ", "late ", "early ", "earlier ", "later "});
}

/// "the winter of 1994", "summer 2019".
std::optional<DateReading> read_season(DateContext const& context, std::size_t at) {
  std::size_t const here = at + words_at(context.text, at, {"the "});
  auto const season = context.rules.calendar.at(context.text, here, CalendarWordKind::season);
  if (!season) return std::nullopt;
  std::size_t const gap = words_at(context.text, here + season->length, {" of ", ", ", " "});
  if (gap == 0) return std::nullopt;
  std::size_t const year_at = here + season->length + gap;
  std::optional<Digits> const year = digits_at(context.text, year_at, 4);
  std::size_t const end = year_at + 4;
  bool const glued = end < context.text.size() && is_word_byte(context.text[end]);
  if (!year || year->length != 4 || glued || year->value < 1500 || year->value > 2100)
    return std::nullopt;
  DateClaim claim = season_claim(season->word->number, year->value, season->word->timex);
  claim.relative = false;
  return DateReading{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, claim};
}

/// A date without a time of day.
std::optional<DateReading> read_day(DateContext const& context, std::size_t at) {
  if (auto const found = read_part_of(context, at)) return found;
  auto const relative = read_relative_date(context, at);
  auto const absolute = read_absolute_date(context, at);
  if (relative && (!absolute || relative->span.end >= absolute->span.end)) return relative;
  if (absolute) return absolute;
  if (auto const found = read_season(context, at)) return found;
  std::size_t const lead = part_word(context.text, at);
  if (lead == 0) return std::nullopt;
  std::optional<DateReading> found = read_relative_date(context, at + lead);
  if (!found) found = read_absolute_date(context, at + lead);
  bool const day = found && is_single_day(found->date);
  bool const that = found && words_at(context.text, at + lead, {"that year", "that day"}) != 0;
  if (!day && !that) return std::nullopt;
  found->span.begin = static_cast<std::uint32_t>(at);
  return found;
}

/// " morning", " at 10pm", ", 5:30 p.m. EST" behind a day.
DateReading with_time(DateContext const& context, DateReading day) {
  if (!is_single_day(day.date)) return day;
  DayPart const part = day_part_at(context.text, day.span.end);
  bool const named = day.date.timex.size() == 13 && day.date.timex[10] == 'T';
  std::string_view const name = part.length != 0 ? part.timex
                                : named          ? std::string_view(day.date.timex).substr(11)
                                                 : std::string_view();
  std::size_t const end = day.span.end + part.length;
  std::size_t const at = words_at(
      context.text, end, {" at ", ", at ", " @ ", " around ", " at around ", " at about "});
  std::size_t const link = at != 0 ? at : words_at(context.text, end, {", ", " - ", " from ", " "});
  if (link != 0) {
    std::optional<ClockReading> clock = read_clock(context.text, end + link);
    if (!clock && at != 0 && !name.empty()) clock = read_bare_hour(context.text, end + link, name);
    if (clock) {
      day.date = at_clock(day.date, *clock);
      day.span.end = clock->end_of_words;
      return day;
    }
  }
  if (part.length != 0) {
    day.date.timex += fmt::format("T{}", part.timex);
    day.span.end = static_cast<std::uint32_t>(end);
  }
  return day;
}

/// "10pm", "5 p.m. EST, Nov. 6", "noon Saturday", "9am on Tuesday", "midnight".
std::optional<DateReading> read_timed(DateContext const& context, std::size_t at) {
  std::optional<ClockReading> const clock = read_clock(context.text, at);
  if (!clock) return std::nullopt;
  std::size_t const link =
      words_at(context.text, clock->end_of_words, {" on ", ", on ", ", ", " of ", " "});
  if (link != 0) {
    std::optional<DateReading> day = read_day(context, clock->end_of_words + link);
    if (day && is_single_day(day->date)) {
      DayPart const part = day_part_at(context.text, day->span.end);
      day->date = at_clock(day->date, *clock);
      day->span.begin = static_cast<std::uint32_t>(at);
      day->span.end += static_cast<std::uint32_t>(part.length);
      return day;
    }
  }
  return DateReading{{static_cast<std::uint32_t>(at), clock->end_of_words},
                     clock_claim(context, *clock)};
}

std::optional<DateReading> read_point(DateContext const& context, std::size_t at) {
  if (auto const timed = read_timed(context, at)) return timed;
  std::optional<DateReading> const day = read_day(context, at);
  return day ? std::optional(with_time(context, *day)) : std::nullopt;
}

std::size_t range_link(DateContext const& context, std::size_t at, bool between) {
  if (between) return words_at(context.text, at, {" and ", " to ", "-", "\u2013"});
  return words_at(context.text, at,
                  {" to ", " until ", " till ", " through ", " thru ", " up to ", " - ", " \u2013 ",
                   "-", "\u2013"});
}

bool is_end(DateReading const& reading) {
  return !reading.date.is_set && !reading.date.is_impossible &&
         (reading.date.period.start || reading.date.start_clock);
}

/// The other end with what the first leaves open: "Monday to Friday" ends after it starts.
DateReading after_start(DateReading last, DateReading const& first) {
  if (!last.date.period.start || !first.date.period.start || !last.date.relative) return last;
  if (!(*last.date.period.start < *first.date.period.start)) return last;
  if (last.date.granularity == Granularity::day && last.date.weekday) {
    last.date.period.start = add_days(*last.date.period.start, 7);
    last.date.period.end = last.date.period.start;
  } else {
    last.date.period.start = add_months(*last.date.period.start, 12);
    if (last.date.period.end) last.date.period.end = add_months(*last.date.period.end, 12);
  }
  return last;
}

/// "from 2014 to 2018", "between March and June", "10:00 to 21:45", "Monday to Friday".
std::optional<DateReading> read_range(DateContext const& plain, std::size_t at) {
  DateContext context = plain;
  context.bare_month = true;
  std::size_t const between = words_at(context.text, at, {"between "});
  std::size_t const from = between != 0 ? 0 : words_at(context.text, at, {"from "});
  std::size_t const begin = at + between + from;
  std::optional<DateReading> first = read_point(context, begin);
  if (!first || !is_end(*first)) return std::nullopt;
  std::size_t const link = range_link(context, first->span.end, between != 0);
  if (link == 0) return std::nullopt;
  std::optional<DateReading> last = read_point(context, first->span.end + link);
  if (!last || !is_end(*last)) return std::nullopt;
  // "from Friday to December" is nothing that a weekday can start.
  bool const coarser = last->date.granularity > first->date.granularity;
  if (first->date.weekday && coarser) return std::nullopt;
  bool const hyphen = link <= 3 && context.text[first->span.end] != ' ';
  if (hyphen && first->date.granularity != last->date.granularity) return std::nullopt;
  if (first->date.relative && !last->date.relative && last->date.period.start) {
    DateContext dated = context;
    dated.year = last->date.period.start->year;
    std::optional<DateReading> again = read_point(dated, begin);
    if (again && again->span == first->span) first = again;
    if (*last->date.period.start < first->date.period.start.value_or(*last->date.period.start)) {
      dated.year = *dated.year - 1;
      first = read_point(dated, begin);
      if (!first) return std::nullopt;
    }
    first->date.relative = false;
  }
  *last = after_start(*last, *first);
  bool const days = first->date.period.start && last->date.period.start;
  if (days && *last->date.period.start < *first->date.period.start) return std::nullopt;
  if (!days && (first->date.period.start || last->date.period.start)) return std::nullopt;
  DateReading range = *first;
  range.span = {static_cast<std::uint32_t>(at), last->span.end};
  range.date.period.end = last->date.period.end;
  range.date.end_clock = last->date.end_clock;
  range.date.relative = first->date.relative || last->date.relative;
  range.date.timex.clear();
  range.date.weekday.reset();
  return range;
}

/// "since 2019": open at its end.
std::optional<DateReading> read_since(DateContext const& context, std::size_t at) {
  std::size_t const since = words_at(context.text, at, {"since "});
  if (since == 0) return std::nullopt;
  std::optional<DateReading> found = read_point(context, at + since);
  if (!found || !found->date.period.start) return std::nullopt;
  found->span.begin = static_cast<std::uint32_t>(at);
  found->date.period.end.reset();
  found->date.end_clock.reset();
  found->date.timex.clear();
  return found;
}

/// "$60 a barrel", "45 kilometres an hour", "three times a year": an article and a unit right
/// behind an amount are a rate.
bool is_rate(std::string_view text, std::size_t at) {
  if (words_at(text, at, {"a ", "an "}) == 0) return false;
  constexpr std::size_t near = 40;
  std::string_view const before = text.substr(at - std::min(at, near), std::min(at, near));
  std::size_t const stop = before.find_last_of(",.;:()");
  std::string_view const words = stop == std::string_view::npos ? before : before.substr(stop + 1);
  bool const digit = words.find_first_of("0123456789") != std::string_view::npos;
  return digit || words.ends_with("times ") || words.ends_with("once ") ||
         words.ends_with("twice ");
}

}  // namespace

std::optional<DateReading> read_date(DateContext const& context, std::size_t at) {
  if (auto const found = read_event_date(context, at)) return found;
  if (auto const found = read_set(context, at)) return found;
  if (auto const found = read_range(context, at)) return found;
  if (auto const found = read_since(context, at)) return found;
  if (auto const found = read_point(context, at)) return found;
  return is_rate(context.text, at) ? std::nullopt : read_duration(context, at);
}

}  // namespace stet
