#include "kinds/date/relative.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "kinds/date/absolute.hpp"
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

/// " of next week" behind a weekday: how many weeks from the article's.
struct WeekOf {
  int shift = 0;
  std::size_t length = 0;
};
std::optional<WeekOf> week_of(std::string_view text, std::size_t at) {
  if (std::size_t const n = words_at(text, at, {" of this week", " this week"}))
    return WeekOf{0, n};
  if (std::size_t const n = words_at(text, at, {" of next week", " next week"}))
    return WeekOf{1, n};
  if (std::size_t const n = words_at(text, at, {" of last week", " last week"}))
    return WeekOf{-1, n};
  return std::nullopt;
}

/// "last Thursday", "next Friday", "this Monday", "Tuesday".
std::optional<DateReading> read_weekday(DateContext const& context, std::size_t begin,
                                        std::size_t at, std::optional<int> pointer) {
  auto const day = context.rules.calendar.at(context.text, at, CalendarWordKind::weekday);
  if (!day || day->word->is_short || !context.document) return std::nullopt;
  Date const now = *context.document;
  Date date = nearest_weekday(now, day->word->number, context.looks_ahead);
  if (pointer) {
    // "last Thursday" written on a Saturday is the one just gone; on a Thursday it is a week ago.
    date = nearest_weekday(now, day->word->number, *pointer >= 0);
    if (*pointer != 0 && date == now) date = add_days(date, *pointer * 7);
  }
  std::size_t end = at + day->length;
  if (std::optional<WeekOf> const week = week_of(context.text, end); week && !pointer) {
    Date const monday = add_days(now, week->shift * 7 - static_cast<int>(weekday(now)));
    date = add_days(monday, day->word->number);
    end += week->length;
  }
  DateClaim claim = day_claim(date, true);
  claim.weekday = static_cast<Weekday>(day->word->number);
  return reading(begin, end, claim);
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

/// "last Thanksgiving", "next Halloween".
std::optional<DateReading> read_pointed_holiday(DateContext const& context, std::size_t begin,
                                                std::size_t at, CalendarWords::Match const& holiday,
                                                int way) {
  Date const now = *context.document;
  std::optional<Date> day = holiday_in(holiday.word->day_rule, now.year);
  if (!day) return std::nullopt;
  if (way < 0 && !(*day < now)) day = holiday_in(holiday.word->day_rule, now.year - 1);
  if (way > 0 && !(now < *day)) day = holiday_in(holiday.word->day_rule, now.year + 1);
  if (!day) return std::nullopt;
  return reading(begin, at + holiday.length, day_claim(*day, true));
}

/// "last month", "this week", "next summer", "the past year", "last January".
std::optional<DateReading> read_pointer(DateContext const& context, std::size_t at) {
  std::size_t const early =
      words_at(context.text, at,
               {"late last ", "early last ", "early next ", "late next ", "late this ",
                "early this ", "mid-last ", "earlier this ", "later this ", "later next "});
  std::size_t const lead =
      early == 0 ? 0
                 : words_at(context.text, at, {"early ", "late ", "mid-", "earlier ", "later "});
  std::size_t const the = early == 0 ? words_at(context.text, at, {"the ", "this "}) : 0;
  bool const this_past = the == 5;
  std::size_t here = at + lead + the;
  if (this_past && words_at(context.text, here, {"coming ", "past ", "last ", "next "}) == 0)
    here = at;
  auto const pointer = context.rules.calendar.at(context.text, here, CalendarWordKind::pointer);
  if (!pointer) return std::nullopt;
  here += pointer->length;
  here += blank_at(context.text, here);
  int const way = pointer->word->number;
  if (auto const day = read_weekday(context, at, here, way)) return day;
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
  if (auto const holiday =
          context.rules.calendar.at(context.text, here, CalendarWordKind::holiday)) {
    return read_pointed_holiday(context, at, here, *holiday, way);
  }
  auto const unit = context.rules.calendar.at(context.text, here, CalendarWordKind::span);
  if (!unit || context.text[here + unit->length - 1] == 's') return std::nullopt;
  // "the following year" follows the one named before, "next year" the article's.
  bool const chained = the == 4 && context.last_mentioned &&
                       words_at(context.text, at + the, {"following", "next", "previous"}) != 0 &&
                       (unit->word->timex == "Y" || unit->word->timex == "D");
  std::optional<DateClaim> claim =
      pointed(unit->word->timex, chained ? *context.last_mentioned : now, way);
  if (!claim) return std::nullopt;
  return reading(at, here + unit->length, *claim);
}

/// The claim of a day that was counted out in units: a year's count gives a year, a day's a day.
DateClaim counted(Date date, std::string_view unit) {
  if (unit == "Y" || unit == "DE" || unit == "CE") return year_claim(date.year, true);
  if (unit == "M" || unit == "Q") return month_claim(date.year, date.month, true);
  return day_claim(date, true);
}

std::optional<DateReading> read_holiday(DateContext const& context, std::size_t at,
                                        CalendarWord const& holiday, std::size_t length) {
  std::size_t end = at + length;
  // "a good Friday": a name starts with its capital where any of its words has one.
  std::string_view const name = context.text.substr(at, length);
  bool const small = name.front() >= 'a' && name.front() <= 'z';
  if (small && std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
    return std::nullopt;
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

/// A word right behind: "30 days before delivery" hangs on the delivery, not on a date.
bool goes_on(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == ' ' && is_word_byte(text[at + 1]);
}

/// A day that can carry a count: never itself a counted one, so that nothing nests.
std::optional<DateReading> read_anchor(DateContext const& context, std::size_t at) {
  auto const word = context.rules.calendar.at(context.text, at);
  if (word && word->word->kind == CalendarWordKind::day && context.document)
    return reading(at, at + word->length,
                   day_claim(add_days(*context.document, word->word->number), true));
  if (word && word->word->kind == CalendarWordKind::holiday)
    return read_holiday(context, at, *word->word, word->length);
  std::optional<DateReading> const found = read_absolute_date(context, at);
  return found && found->date.granularity == Granularity::day ? found : std::nullopt;
}

/// "two days after today", "three weeks before Christmas", "16 days from 1 February".
std::optional<DateReading> read_anchored(DateContext const& context, std::size_t at,
                                         TimeSpan const& span) {
  std::size_t const after = words_at(context.text, span.end, {" after ", " from ", " following "});
  std::size_t const before = words_at(context.text, span.end, {" before ", " prior to "});
  if (after + before == 0) return std::nullopt;
  std::optional<DateReading> const anchor =
      read_anchor(context, span.end + std::max(after, before));
  if (!anchor || !anchor->date.period.start) return std::nullopt;
  std::optional<Date> const day = moved(*anchor->date.period.start, span, after != 0 ? 1 : -1);
  if (!day) return std::nullopt;
  return reading(at, anchor->span.end, day_claim(*day, true));
}

/// "three weeks ago", "a year earlier", "two years later", "three days after": a span with a
/// direction.
std::optional<DateReading> read_counted(DateContext const& context, std::size_t at) {
  std::size_t const hedge = words_at(
      context.text, at, {"about ", "almost ", "nearly ", "more than ", "over ", "around "});
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
  } else if (std::optional<DateReading> const anchored = read_anchored(context, at, *span)) {
    return anchored;
  } else if ((tail = words_at(text, span->end, {" earlier", " before", " previously"})) != 0 &&
             !(goes_on(text, span->end + tail) && tail == 7)) {
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
  bool const year_before = direction < 0 && span->unit == "Y" && span->count == Decimal(1);
  if (year_before && context.last_grain == Granularity::quarter && context.last_quarter)
    return reading(
        at, end,
        quarter_claim(context.last_quarter->year - 1, (context.last_quarter->month + 2) / 3, true));
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

/// "yesterday", "tonight": a day counted from the article's, with its part where the word has one.
DateClaim day_word(Date now, CalendarWord const& word) {
  DateClaim claim = day_claim(add_days(now, word.number), true);
  if (!word.timex.empty()) claim.timex += "T" + word.timex;
  return claim;
}

/// "that year", "the same month": the period of the date before.
std::optional<DateReading> read_that(DateContext const& context, std::size_t at) {
  if (!context.last_mentioned) return std::nullopt;
  if (std::size_t const words = words_at(context.text, at, {"that year", "the same year"})) {
    return reading(at, at + words, year_claim(context.last_mentioned->year, true));
  }
  bool const day =
      context.last_grain == Granularity::day || context.last_grain == Granularity::time;
  if (!day && context.last_grain != Granularity::month && context.last_grain != Granularity::week)
    return std::nullopt;
  if (std::size_t const words = words_at(context.text, at, {"that month", "the same month"})) {
    return reading(at, at + words,
                   month_claim(context.last_mentioned->year, context.last_mentioned->month, true));
  }
  if (!day) return std::nullopt;
  if (std::size_t const words =
          words_at(context.text, at, {"that day", "the same day", "that same day"})) {
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
      return reading(at, at + word->length, day_word(*context.document, *word->word));
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
