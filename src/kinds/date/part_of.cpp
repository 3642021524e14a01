#include "kinds/date/part_of.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "kinds/date/absolute.hpp"
#include "kinds/date/relative.hpp"
#include "kinds/date/scan.hpp"
#include "kinds/figure/read_number.hpp"

namespace stet {
namespace {

DateReading reading(std::size_t begin, std::size_t end, DateClaim date) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(date)};
}

/// "the month", "the year", "year": the unit that holds the article's day.
std::optional<DateReading> read_own_unit(DateContext const& context, std::size_t at) {
  if (!context.document) return std::nullopt;
  std::size_t const here = at + words_at(context.text, at, {"the ", "this "});
  Date const now = *context.document;
  if (std::size_t const n = words_at(context.text, here, {"year"}))
    return reading(at, here + n, year_claim(now.year, true));
  if (std::size_t const n = words_at(context.text, here, {"month"}))
    return reading(at, here + n, month_claim(now.year, now.month, true));
  if (std::size_t const n = words_at(context.text, here, {"week"}))
    return reading(at, here + n, week_claim(now, true));
  return std::nullopt;
}

std::optional<DateReading> read_whole(DateContext const& plain, std::size_t at) {
  DateContext context = plain;
  context.bare_month = true;
  if (auto const found = read_relative_date(context, at); found && !found->date.period.empty())
    return found;
  if (auto const found = read_absolute_date(context, at)) return found;
  return read_own_unit(context, at);
}

/// "the end of 1994", "end of the month", "the middle of October", "year-end".
std::optional<DateReading> read_edge(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  std::size_t here = at + words_at(text, at, {"the "});
  if (context.document) {
    if (std::size_t const n = words_at(text, here, {"year-end", "year end", "year's end"}))
      return reading(at, here + n, year_claim(context.document->year, true));
  }
  here += words_at(text, here, {"very "});
  std::size_t const edge = words_at(text, here,
                                    {"end of ", "beginning of ", "start of ", "middle of ",
                                     "close of ", "turn of ", "rest of ", "remainder of "});
  if (edge == 0) return std::nullopt;
  std::optional<DateReading> found = read_whole(context, here + edge);
  if (!found || found->date.period.empty()) return std::nullopt;
  found->span.begin = static_cast<std::uint32_t>(at);
  return found;
}

struct Place {
  int number = 0;  // from 1; -1 is the last
  std::size_t length = 0;
};
std::optional<Place> place_at(DateContext const& context, std::size_t at) {
  if (std::size_t const n = words_at(context.text, at, {"last ", "final "})) return Place{-1, n};
  auto const number = read_number(context.text, at, context.rules.number_words);
  if (!number || number->form != NumberForm::ordinal || number->value > Decimal(5) ||
      number->value.exponent() != 0)
    return std::nullopt;
  std::size_t const gap = words_at(context.text, at + number->length, {" ", "-"});
  if (gap == 0) return std::nullopt;
  return Place{static_cast<int>(number->value.coefficient()), number->length + gap};
}

std::optional<DateClaim> nth_weekday(Period const& whole, int place, int wanted) {
  Date const edge = place < 0 ? *whole.end : *whole.start;
  int const off = place < 0 ? (static_cast<int>(weekday(edge)) - wanted + 7) % 7
                            : (wanted - static_cast<int>(weekday(edge)) + 7) % 7;
  Date const day = place < 0 ? add_days(edge, -off) : add_days(edge, off + 7 * (place - 1));
  if (!whole.contains(day)) return std::nullopt;
  return day_claim(day, true);
}

/// The nth week of a month or year is the nth that has its Thursday in it, as ISO 8601 counts.
DateClaim nth_week(Period const& whole, int place) {
  constexpr int thursday = 3;
  std::optional<DateClaim> const middle = nth_weekday(whole, place, thursday);
  return week_claim(middle ? *middle->period.start : *whole.end, true);
}

std::optional<DateClaim> nth_day(Period const& whole, int place) {
  Date const day = place < 0 ? *whole.end : add_days(*whole.start, place - 1);
  return whole.contains(day) ? std::optional(day_claim(day, true)) : std::nullopt;
}

std::optional<DateClaim> nth_half(DateClaim const& whole, int place) {
  if (whole.granularity != Granularity::year || place > 2) return std::nullopt;
  int const half = place < 0 ? 2 : place;
  DateClaim claim = whole;
  Date const first = *whole.period.start;
  claim.period.start = add_months(first, half == 1 ? 0 : 6);
  claim.period.end = add_days(add_months(first, half == 1 ? 6 : 12), -1);
  claim.granularity = Granularity::half;
  claim.timex = fmt::format("{:04}-H{}", first.year, half);
  return claim;
}

/// "the first week of July", "last Friday in October", "the second half of next year".
std::optional<DateReading> read_nth(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  std::size_t here = at + words_at(text, at, {"the "});
  std::optional<Place> const place = place_at(context, here);
  if (!place) return std::nullopt;
  here += place->length;
  auto const named = context.rules.calendar.at(text, here, CalendarWordKind::weekday);
  std::size_t const week = named ? 0 : words_at(text, here, {"week"});
  std::size_t const day = named ? 0 : words_at(text, here, {"day"});
  std::size_t const half = named ? 0 : words_at(text, here, {"half"});
  here += named ? named->length : week + day + half;
  if (!named && week + day + half == 0) return std::nullopt;
  std::size_t const of = words_at(text, here, {" of ", " in "});
  std::optional<DateReading> whole;
  if (of != 0) whole = read_whole(context, here + of);
  if (half != 0 && !whole && context.document) {
    whole = reading(at, here, year_claim(context.document->year, true));
  }
  if (!whole || !whole->date.period.start || !whole->date.period.end) return std::nullopt;
  Period const period = whole->date.period;
  if (to_days(*period.end) - to_days(*period.start) < 6) return std::nullopt;
  std::optional<DateClaim> claim;
  if (named) claim = nth_weekday(period, place->number, named->word->number);
  if (week != 0) claim = nth_week(period, place->number);
  if (day != 0) claim = nth_day(period, place->number);
  if (half != 0) claim = nth_half(whole->date, place->number);
  if (!claim) return std::nullopt;
  claim->relative = whole->date.relative;
  return reading(at, whole->span.end, *claim);
}

/// The quarter that a report speaks of: the one named before, else the last that was over.
std::pair<std::int32_t, int> spoken_quarter(DateContext const& context) {
  if (context.last_quarter)
    return {context.last_quarter->year, (context.last_quarter->month + 2) / 3};
  Date const now = *context.document;
  int const running = (now.month + 2) / 3;
  return running == 1 ? std::pair(now.year - 1, 4) : std::pair(now.year, running - 1);
}

/// "the quarter", "the latest quarter", "the year-earlier quarter", "year-earlier", "the weekend".
std::optional<DateReading> read_definite(DateContext const& context, std::size_t at) {
  if (!context.document) return std::nullopt;
  std::string_view const text = context.text;
  std::size_t const before = words_at(
      text, at,
      {"the year-earlier quarter", "the year-ago quarter", "the year-earlier period",
       "the year-ago period", "the comparable year-ago quarter", "year-earlier", "year-ago"});
  std::size_t const same = words_at(
      text, at, {"the quarter", "the latest quarter", "the latest period", "that quarter"});
  if (before + same != 0) {
    auto const [year, quarter] = spoken_quarter(context);
    return reading(at, at + std::max(before, same),
                   quarter_claim(before != 0 ? year - 1 : year, quarter, true));
  }
  if (std::size_t const n = words_at(
          text, at, {"the weekend", "this weekend", "last weekend", "next weekend", "weekend"})) {
    Date const now = *context.document;
    int const since_monday = static_cast<int>(weekday(now));
    bool const next = words_at(text, at, {"next "}) != 0;
    bool const past = words_at(text, at, {"last ", "the "}) != 0 && !context.looks_ahead;
    int const shift = next ? 7 : (past && since_monday < 5 ? -7 : 0);
    Date const saturday = add_days(now, 5 - since_monday + shift);
    DateClaim claim = week_claim(saturday, true);
    claim.period = {saturday, add_days(saturday, 1)};
    claim.timex += "-WE";
    return reading(at, at + n, claim);
  }
  if (std::size_t const n = words_at(text, at, {"the week"}))
    return words_at(text, at + n, {" of ", " ago", " before", " after", " earlier"}) != 0
               ? std::nullopt
               : std::optional(reading(at, at + n, week_claim(*context.document, true)));
  return std::nullopt;
}

}  // namespace

std::optional<DateReading> read_part_of(DateContext const& context, std::size_t at) {
  if (auto const found = read_edge(context, at)) return found;
  if (auto const found = read_nth(context, at)) return found;
  return read_definite(context, at);
}

}  // namespace stet
