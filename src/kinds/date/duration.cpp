#include "kinds/date/duration.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "kinds/date/scan.hpp"
#include "kinds/figure/read_number.hpp"

namespace stet {
namespace {

struct Length {
  std::string_view unit;
  int months = 0;
  int days = 0;
  std::string_view timex;  // the letter behind the count, "T" first for times
  int factor = 1;          // of the count in that letter
};
constexpr std::array<Length, 11> lengths = {{{"S", 0, 0, "TS", 1},
                                             {"TM", 0, 0, "TM", 1},
                                             {"H", 0, 0, "TH", 1},
                                             {"D", 0, 1, "D", 1},
                                             {"W", 0, 7, "W", 1},
                                             {"F", 0, 14, "W", 2},
                                             {"M", 1, 0, "M", 1},
                                             {"Q", 3, 0, "M", 3},
                                             {"Y", 12, 0, "Y", 1},
                                             {"DE", 120, 0, "Y", 10},
                                             {"CE", 1200, 0, "Y", 100}}};

Length const* length_named(std::string_view unit) {
  for (Length const& length : lengths) {
    if (length.unit == unit) return &length;
  }
  return nullptr;
}

/// "several", "a few", "some": a count that nobody gave.
std::size_t vague_count(std::string_view text, std::size_t at) {
  return words_at(text, at,
                  {"several ", "a few ", "some ", "many ", "a couple of ", "couple of ",
                   "a number of ", "few "});
}

/// "Mondays": a weekday in the plural is a set by itself.
template <typename MakeSet>
std::optional<DateReading> weekdays(DateContext const& context, std::size_t at,
                                    MakeSet const& set) {
  constexpr std::array<std::string_view, 7> names = {
      "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (std::size_t const length = words_at(context.text, at, {names[i]}))
      return set(at + length, fmt::format("XXXX-WXX-{}", i + 1));
  }
  return std::nullopt;
}

}  // namespace

std::optional<TimeSpan> read_time_span(DateContext const& context, std::size_t at) {
  TimeSpan span;
  std::size_t here = at;
  bool is_article = false;
  bool is_fraction = false;
  if (std::size_t const vague = vague_count(context.text, here)) {
    here += vague;
  } else if (auto const number = read_number(context.text, here, context.rules.number_words);
             number && number->form != NumberForm::ordinal && number->form != NumberForm::vague) {
    here += number->length;
    span.count = number->value;
    span.is_counted = true;
    is_fraction = number->form == NumberForm::fraction;
    std::size_t gap = blank_at(context.text, here);
    if (gap == 0 && here < context.text.size() && context.text[here] == '-') gap = 1;
    here += gap;
    if (number->form == NumberForm::fraction) here += words_at(context.text, here, {"an ", "a "});
    here += words_at(context.text, here,
                     {"more ", "full ", "straight ", "consecutive ", "long ", "short "});
  } else if (std::size_t const article = words_at(context.text, at, {"a ", "an "})) {
    here += article;
    here += words_at(context.text, here, {"full ", "whole ", "further "});
    span.count = Decimal(1);
    is_article = true;
  } else {
    return std::nullopt;
  }
  auto const unit = context.rules.calendar.at(context.text, here, CalendarWordKind::span);
  if (!unit) return std::nullopt;
  // "a fourth quarter" is the fourth one, not a fourth of one.
  bool const plural = context.text[here + unit->length - 1] == 's';
  bool const hyphen = context.text[here - 1] == '-';
  if (unit->word->timex == "Q" && span.count && *span.count > Decimal(1) && !plural && !hyphen)
    return std::nullopt;
  if (is_fraction && unit->word->timex == "Q") return std::nullopt;
  if (is_article && (unit->word->timex == "S" || context.text[here + unit->length - 1] == 's'))
    return std::nullopt;
  span.unit = unit->word->timex;
  span.end = static_cast<std::uint32_t>(here + unit->length);
  return span;
}

std::string timex_of(TimeSpan const& span) {
  Length const* const length = length_named(span.unit);
  if (length == nullptr) return "";
  bool const is_time = length->timex.front() == 'T';
  std::string out = is_time ? "PT" : "P";
  out += span.count ? multiply(*span.count, Decimal(length->factor)).to_string() : "X";
  out += is_time ? length->timex.substr(1) : length->timex;
  return out;
}

std::optional<Date> moved(Date from, TimeSpan const& span, int direction) {
  Length const* const length = length_named(span.unit);
  if (length == nullptr || !span.count || length->months + length->days == 0) return std::nullopt;
  constexpr std::int64_t longest = 3000;  // years; further away no calendar date means anything
  Decimal const scaled =
      multiply(*span.count, Decimal(length->months != 0 ? length->months : length->days));
  Decimal const whole = round_to(scaled, 0);
  if (whole.abs() > Decimal(longest * 366)) return std::nullopt;
  std::int64_t amount = whole.coefficient();
  for (std::int32_t i = 0; i < whole.exponent(); ++i) amount *= 10;
  if (length->months != 0 && amount > longest * 12) return std::nullopt;
  Date const out = length->months != 0 ? add_months(from, direction * amount)
                                       : add_days(from, direction * amount);
  return out.year >= 1 && out.year <= 9999 ? std::optional(out) : std::nullopt;
}

std::optional<DateReading> read_set(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  auto const set = [&](std::size_t end, std::string timex) {
    DateReading reading;
    reading.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    reading.date.granularity = Granularity::other;
    reading.date.is_set = true;
    reading.date.timex = std::move(timex);
    return reading;
  };
  if (auto const word = context.rules.calendar.at(text, at, CalendarWordKind::set))
    return set(at + word->length, word->word->timex);
  std::size_t const every = words_at(text, at, {"every ", "each "});
  if (every == 0) return weekdays(context, at, set);
  std::size_t here = at + every;
  if (auto const day = context.rules.calendar.at(text, here)) {
    int const number = day->word->number;
    if (day->word->kind == CalendarWordKind::weekday)
      return set(here + day->length, fmt::format("XXXX-WXX-{}", number + 1));
    if (day->word->kind == CalendarWordKind::month && text[here] < 'a')
      return set(here + day->length, fmt::format("XXXX-{:02}", number));
    if (day->word->kind == CalendarWordKind::season)
      return set(here + day->length, "XXXX-" + day->word->timex);
  }
  if (std::size_t const n = words_at(text, here, {"weekend"})) return set(here + n, "P1WE");
  if (std::size_t const n = words_at(text, here, {"morning"})) return set(here + n, "TMO");
  if (std::size_t const n = words_at(text, here, {"afternoon"})) return set(here + n, "TAF");
  if (std::size_t const n = words_at(text, here, {"evening"})) return set(here + n, "TEV");
  if (std::size_t const n = words_at(text, here, {"night"})) return set(here + n, "TNI");
  std::size_t const other = words_at(text, here, {"other "});
  here += other;
  auto const unit = context.rules.calendar.at(text, here, CalendarWordKind::span);
  if (unit && unit->word->timex != "S") {
    TimeSpan span;
    span.count = Decimal(other != 0 ? 2 : 1);
    span.unit = unit->word->timex;
    return set(here + unit->length, timex_of(span));
  }
  std::optional<TimeSpan> const span = other == 0 ? read_time_span(context, here) : std::nullopt;
  if (!span || !span->count) return std::nullopt;
  return set(span->end, timex_of(*span));
}

std::optional<DateReading> read_duration(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  std::size_t const the = words_at(text, at, {"the "});
  std::size_t const which =
      the == 0 ? 0
               : words_at(text, at + the,
                          {"first ", "final ", "latest ", "full ", "entire ", "opening "});
  std::optional<TimeSpan> const span = read_time_span(context, at + the + which);
  if (!span || (the != 0 && !span->is_counted)) return std::nullopt;
  bool const reported = span->unit == "M" || span->unit == "Q" || which != 0;
  if (the != 0 && (!reported || text[span->end - 1] != 's')) return std::nullopt;
  // "872 days" and "an hour and a half" are figures; "a week", "several months" and "the nine
  // months" are not.
  std::size_t const link = words_at(text, span->end, {" and "});
  bool const adds = link != 0 && digits_at(text, span->end + link, 9);
  bool const half = adds || words_at(text, span->end, {" and a half"}) != 0 ||
                    text.substr(0, at).ends_with("half ");
  if ((the == 0 && span->is_counted) || half) return std::nullopt;
  // "45 years old" and "45-year-old" are ages, which belong to the figures.
  if (words_at(text, span->end, {"-old", " old", " of age", "-olds"}) != 0) return std::nullopt;
  DateReading reading;
  reading.span = {static_cast<std::uint32_t>(at), span->end};
  reading.date.granularity = Granularity::other;
  reading.date.is_duration = true;
  reading.date.timex = timex_of(*span);
  return reading;
}

}  // namespace stet
