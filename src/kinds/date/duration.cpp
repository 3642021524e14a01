#include "kinds/date/duration.hpp"

#include <array>
#include <utility>

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

}  // namespace

std::optional<TimeSpan> read_time_span(DateContext const& context, std::size_t at) {
  TimeSpan span;
  std::size_t here = at;
  bool is_article = false;
  if (std::size_t const vague = vague_count(context.text, here)) {
    here += vague;
  } else if (auto const number = read_number(context.text, here, context.rules.number_words);
             number && number->form != NumberForm::ordinal && number->form != NumberForm::vague) {
    here += number->length;
    span.count = number->value;
    span.is_counted = true;
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

std::optional<DateReading> read_duration(DateContext const& context, std::size_t at) {
  DateReading reading;
  DateClaim& date = reading.date;
  date.granularity = Granularity::other;
  if (auto const set = context.rules.calendar.at(context.text, at, CalendarWordKind::set)) {
    reading.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + set->length)};
    date.is_set = true;
    date.timex = set->word->timex;
    return reading;
  }
  std::size_t const hedge =
      words_at(context.text, at,
               {"more than ", "less than ", "at least ", "about ", "almost ", "nearly ", "around ",
                "over ", "under ", "up to ", "roughly ", "some ", "just over ", "just under "});
  std::optional<TimeSpan> span = read_time_span(context, at + hedge);
  std::size_t begin = at;
  if (!span) return std::nullopt;
  // "872 days" and "an hour and a half" are figures; "a week" and "several months" are not.
  std::size_t const and_link = words_at(context.text, span->end, {" and "});
  char const next = and_link != 0 && span->end + and_link < context.text.size()
                        ? context.text[span->end + and_link]
                        : ' ';
  bool const half = words_at(context.text, span->end, {" and a half"}) != 0 ||
                    (next >= '0' && next <= '9') || context.text.substr(0, at).ends_with("half ");
  if (span->is_counted || half) return std::nullopt;
  // "45 years old" and "45-year-old" are ages, which belong to the figures.
  if (words_at(context.text, span->end, {"-old", " old", " of age", "-olds"}) != 0)
    return std::nullopt;
  date.is_duration = true;
  date.timex = timex_of(*span);
  std::uint32_t end = span->end;
  // "two hours and 40 minutes"
  for (std::string_view const link : {" and ", ", ", " "}) {
    if (!context.text.substr(end).starts_with(link)) continue;
    std::optional<TimeSpan> const part = read_time_span(context, end + link.size());
    bool const smaller =
        part && part->count && span->count &&
        (part->unit == "TM" || part->unit == "S" || part->unit == "M" || part->unit == "D") &&
        part->unit != span->unit;
    if (!smaller) continue;
    std::string const tail = timex_of(*part).substr(1);
    bool const both_times = date.timex.starts_with("PT") && tail.starts_with("T");
    date.timex += both_times ? tail.substr(1) : tail;
    end = part->end;
    break;
  }
  reading.span = {static_cast<std::uint32_t>(begin), end};
  return reading;
}

}  // namespace stet
