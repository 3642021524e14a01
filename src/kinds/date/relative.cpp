#include "kinds/date/relative.hpp"

#include <utility>

#include <fmt/format.h>

#include "kinds/date/duration.hpp"
#include "kinds/date/scan.hpp"

namespace stet {
namespace {

DateReading reading(std::size_t begin, std::size_t end, DateClaim date) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(date)};
}

/// The weekday nearest before or on the article's day; after or on it where the sentence looks
/// ahead.
Date nearest_weekday(Date now, int wanted, bool ahead) {
  int const back = (static_cast<int>(weekday(now)) - wanted + 7) % 7;
  return add_days(now, ahead ? (7 - back) % 7 : -back);
}

/// "last Thursday", "next Friday", "this Monday", "Tuesday".
std::optional<DateReading> read_weekday(DateContext const& context, std::size_t begin,
                                        std::size_t at, std::optional<int> pointer) {
  auto const day = context.rules.calendar.at(context.text, at, CalendarWordKind::weekday);
  if (!day || day->word->is_short || !context.document) return std::nullopt;
  if (context.text[at] < 'A' || context.text[at] > 'Z') return std::nullopt;
  Date const now = *context.document;
  Date date = nearest_weekday(now, day->word->number, context.looks_ahead);
  if (pointer) {
    // "last Thursday" written on a Saturday is the one just gone; on a Thursday it is a week ago.
    date = nearest_weekday(now, day->word->number, *pointer > 0);
    if (*pointer != 0 && date == now) date = add_days(date, *pointer * 7);
  }
  std::size_t end = at + day->length;
  end += words_at(context.text, end, {" morning", " afternoon", " evening", " night"});
  return reading(begin, end, day_claim(date, true));
}

DateClaim season_claim(int first_month, std::int32_t year, std::string_view timex) {
  Date const first{year, static_cast<std::uint8_t>(first_month), 1};
  DateClaim claim = month_claim(year, first_month, true);
  claim.period = {first, add_days(add_months(first, 3), -1)};
  claim.granularity = Granularity::season;
  claim.timex = fmt::format("{:04}-{}", year, timex);
  return claim;
}

/// The unit of time that holds `now`, moved by `pointer` units: "this week", "last year", "next
/// decade".
std::optional<DateClaim> pointed(std::string_view unit, Date now, int pointer) {
  if (unit == "D") return day_claim(add_days(now, pointer), true);
  if (unit == "W") return week_claim(add_days(now, pointer * 7), true);
  if (unit == "M") {
    Date const month = add_months(Date{now.year, now.month, 1}, pointer);
    return month_claim(month.year, month.month, true);
  }
  if (unit == "Q") {
    Date const quarter = add_months(Date{now.year, now.month, 1}, pointer * 3);
    return quarter_claim(quarter.year, (quarter.month + 2) / 3, true);
  }
  if (unit == "Y") return year_claim(now.year + pointer, true);
  if (unit == "DE") return decade_claim((now.year / 10 + pointer) * 10, true);
  return std::nullopt;
}

/// "the past two weeks", "the next three years": a length with an end at the article's date.
std::optional<DateReading> read_pointed_span(DateContext const& context, std::size_t begin,
                                             std::size_t at, int pointer) {
  std::optional<TimeSpan> const span = read_time_span(context, at);
  if (!span || pointer == 0) return std::nullopt;
  DateClaim date;
  date.is_duration = true;
  date.relative = true;
  date.granularity = Granularity::other;
  date.timex = timex_of(*span);
  if (context.document) {
    if (std::optional<Date> const other = moved(*context.document, *span, pointer)) {
      date.period = pointer < 0 ? Period{other, context.document} : Period{context.document, other};
      date.is_duration = false;
    }
  }
  return reading(begin, span->end, date);
}

/// "last month", "this week", "next summer", "the past year", "last January".
std::optional<DateReading> read_pointer(DateContext const& context, std::size_t at) {
  std::size_t const lead =
      words_at(context.text, at,
               {"earlier this ", "later this ", "early this ", "late last ", "early last ",
                "early next ", "late next ", "late this ", "mid-last "});
  std::size_t const the = lead == 0 ? words_at(context.text, at, {"the "}) : 0;
  std::size_t here = at + the;
  if (lead != 0)
    here = at + words_at(context.text, at, {"earlier ", "later ", "early ", "late ", "mid-"});
  auto const pointer = context.rules.calendar.at(context.text, here, CalendarWordKind::pointer);
  if (!pointer) return std::nullopt;
  here += pointer->length;
  here += blank_at(context.text, here);
  int const way = pointer->word->number;
  if (auto const day = read_weekday(context, at, here, way); day && the == 0) return day;
  if (auto const span = read_pointed_span(context, at, here, way)) return span;
  if (!context.document) return std::nullopt;
  Date const now = *context.document;
  if (auto const month = context.rules.calendar.at(context.text, here, CalendarWordKind::month)) {
    int const number = month->word->number;
    bool const passed = number < now.month || (way == 0 && number == now.month);
    std::int32_t const year = way < 0 ? (passed ? now.year : now.year - 1)
                                      : (way > 0 && number <= now.month ? now.year + 1 : now.year);
    return reading(at, here + month->length, month_claim(year, number, true));
  }
  if (auto const season = context.rules.calendar.at(context.text, here, CalendarWordKind::season)) {
    int const number = season->word->number;
    bool const over = number + 2 < now.month;
    std::int32_t const year =
        way < 0 ? (over ? now.year : now.year - 1) : (way > 0 && over ? now.year + 1 : now.year);
    return reading(at, here + season->length, season_claim(number, year, season->word->timex));
  }
  auto const unit = context.rules.calendar.at(context.text, here, CalendarWordKind::span);
  if (!unit || context.text[here + unit->length - 1] == 's') return std::nullopt;
  std::optional<DateClaim> claim = pointed(unit->word->timex, now, way);
  if (!claim) return std::nullopt;
  return reading(at, here + unit->length, *claim);
}

/// The claim of a day that was counted out in units: a year's count gives a year, a day's a day.
DateClaim counted(Date date, std::string_view unit) {
  if (unit == "Y" || unit == "DE" || unit == "CE") return year_claim(date.year, true);
  if (unit == "M" || unit == "Q") return month_claim(date.year, date.month, true);
  return day_claim(date, true);
}

/// "three weeks ago", "a year earlier", "two years later", "three days after": a span with a
/// direction.
std::optional<DateReading> read_counted(DateContext const& context, std::size_t at) {
  std::size_t const hedge = words_at(
      context.text, at, {"about ", "almost ", "nearly ", "more than ", "over ", "just ", "some "});
  std::optional<TimeSpan> const span = read_time_span(context, at + hedge);
  if (!span) return std::nullopt;
  std::string_view const text = context.text;
  std::optional<Date> from;
  int direction = 0;
  std::size_t tail = words_at(text, span->end, {" ago", " back"});
  if (tail != 0) {
    from = context.document;
    direction = -1;
  } else if ((tail = words_at(text, span->end, {" from now", " from today", " hence"})) != 0) {
    from = context.document;
    direction = 1;
  } else if ((tail = words_at(text, span->end, {" earlier", " before", " previously"})) != 0) {
    from = context.last_mentioned ? context.last_mentioned : context.document;
    direction = -1;
  } else if ((tail = words_at(text, span->end, {" later", " afterwards"})) != 0) {
    from = context.last_mentioned;
    direction = 1;
  }
  if (direction == 0) return std::nullopt;
  std::size_t const end = span->end + tail;
  std::optional<Date> const date = from ? moved(*from, *span, direction) : std::nullopt;
  if (!date) {
    DateClaim vague;
    vague.relative = true;
    vague.granularity = Granularity::other;
    vague.timex = direction < 0 ? "PAST_REF" : "FUTURE_REF";
    if (span->count && !from) vague.timex = timex_of(*span);
    return reading(at, end, vague);
  }
  return reading(at, end, counted(*date, span->unit));
}

/// "in two weeks": only where the sentence looks ahead.
std::optional<DateReading> read_in_span(DateContext const& context, std::size_t at) {
  std::size_t const in = words_at(context.text, at, {"in "});
  if (in == 0 || !context.looks_ahead || !context.document) return std::nullopt;
  std::optional<TimeSpan> const span = read_time_span(context, at + in);
  if (!span) return std::nullopt;
  std::optional<Date> const date = moved(*context.document, *span, 1);
  if (!date) return std::nullopt;
  return reading(at, span->end, counted(*date, span->unit));
}

std::optional<DateReading> read_holiday(DateContext const& context, std::size_t at,
                                        CalendarWord const& holiday, std::size_t length) {
  std::size_t end = at + length;
  std::int32_t year = 0;
  std::optional<Digits> const written =
      digits_at(context.text, end + blank_at(context.text, end), 4);
  bool const has_year =
      written && written->length == 4 && written->value > 1500 && written->value < 2100;
  if (has_year) {
    year = written->value;
    end += blank_at(context.text, end) + 4;
  } else if (context.document) {
    year = context.document->year;
    std::optional<Date> const day = holiday_in(holiday.day_rule, year);
    constexpr int half_year = 183;
    if (day && !context.looks_ahead && to_days(*day) - to_days(*context.document) > half_year)
      --year;
  }
  std::optional<Date> const day = year == 0 ? std::nullopt : holiday_in(holiday.day_rule, year);
  if (!day) return std::nullopt;
  return reading(at, end, day_claim(*day, !has_year));
}

/// "that year", "the same month": the period of the date before.
std::optional<DateReading> read_that(DateContext const& context, std::size_t at) {
  if (!context.last_mentioned) return std::nullopt;
  if (std::size_t const words = words_at(context.text, at, {"that year", "the same year"})) {
    return reading(at, at + words, year_claim(context.last_mentioned->year, true));
  }
  if (std::size_t const words = words_at(context.text, at, {"that month", "the same month"})) {
    return reading(at, at + words,
                   month_claim(context.last_mentioned->year, context.last_mentioned->month, true));
  }
  if (std::size_t const words = words_at(context.text, at, {"that day", "the same day"})) {
    return reading(at, at + words, day_claim(*context.last_mentioned, true));
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateReading> read_relative_date(DateContext const& context, std::size_t at) {
  if (auto const found = read_pointer(context, at)) return found;
  if (auto const found = read_counted(context, at)) return found;
  if (auto const found = read_in_span(context, at)) return found;
  if (auto const found = read_that(context, at)) return found;
  auto const word = context.rules.calendar.at(context.text, at);
  if (!word) return std::nullopt;
  switch (word->word->kind) {
    case CalendarWordKind::weekday:
      return read_weekday(context, at, at, std::nullopt);
    case CalendarWordKind::day:
      if (!context.document) return std::nullopt;
      return reading(at, at + word->length,
                     day_claim(add_days(*context.document, word->word->number), true));
    case CalendarWordKind::holiday:
      return read_holiday(context, at, *word->word, word->length);
    case CalendarWordKind::vague: {
      DateClaim vague;
      vague.relative = true;
      vague.granularity = Granularity::other;
      vague.timex = word->word->timex;
      return reading(at, at + word->length, vague);
    }
    case CalendarWordKind::month:
    case CalendarWordKind::season:
    case CalendarWordKind::span:
    case CalendarWordKind::pointer:
    case CalendarWordKind::set:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace stet
