#include "kinds/date/absolute.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "grammar/date.hpp"
#include "kinds/date/clock.hpp"
#include "kinds/date/scan.hpp"
#include "kinds/figure/read_number.hpp"

namespace stet {
namespace {

constexpr int earliest_bare_year = 1500;
constexpr int latest_bare_year = 2099;

DateReading reading(std::size_t begin, std::size_t end, DateClaim date) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(date)};
}

bool is_capital(std::string_view text, std::size_t at) {
  return text[at] >= 'A' && text[at] <= 'Z';
}

/// A year in four digits that nothing turns into another number.
std::optional<Digits> year_at(std::string_view text, std::size_t at) {
  std::optional<Digits> const year = digits_at(text, at, 4);
  if (!year || year->length != 4 || year->value < earliest_bare_year ||
      year->value > latest_bare_year)
    return std::nullopt;
  std::size_t const end = at + 4;
  if (end >= text.size()) return year;
  bool const decimals = (text[end] == '.' || text[end] == ',' || text[end] == ':') &&
                        end + 1 < text.size() && text[end + 1] >= '0' && text[end + 1] <= '9';
  bool const glued = is_word_byte(text[end]) || text[end] == '%';
  return decimals || glued ? std::nullopt : year;
}

/// The year of a month and day that names none: the nearest in the direction of the sentence.
std::int32_t unstated_year(DateContext const& context, int month, int day) {
  if (context.year) return *context.year;
  Date const now = context.document.value_or(Date{1970, 1, 1});
  Date const this_year{now.year, static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(std::min(day, days_in_month(now.year, month)))};
  std::int64_t const ahead = to_days(this_year) - to_days(now);
  constexpr int half_year = 183;
  constexpr int near_ahead = 150;
  if (context.looks_ahead) return ahead < -half_year ? now.year + 1 : now.year;
  return ahead > near_ahead ? now.year - 1 : now.year;
}

/// "nineteen ninety-six", "the year two thousand", "two thousand and twenty".
std::optional<DateReading> read_worded_year(DateContext const& context, std::size_t begin,
                                            std::size_t at) {
  NumberWords const& words = context.rules.number_words;
  std::size_t const named = words_at(context.text, at, {"year "});
  std::size_t const here = at + named;
  auto const century = words.word_at(context.text, here);
  if (!century || century->word.kind != NumberWordKind::small) return std::nullopt;
  std::int64_t const first = century->word.value.coefficient();
  std::size_t const gap = blank_at(context.text, here + century->length);
  if (first == 2 && (named != 0 || words_at(context.text, here, {"two thousand and "}) != 0)) {
    auto const number = read_number(context.text, here, words);
    if (!number || number->value < Decimal(2000) || number->value > Decimal(2099))
      return std::nullopt;
    auto const year = static_cast<std::int32_t>(round_to(number->value, 0) == Decimal(2000)
                                                    ? 2000
                                                    : number->value.normalized().coefficient());
    return reading(begin, here + number->length, year_claim(year, false));
  }
  if (first < 17 || first > 20 || gap == 0) return std::nullopt;
  auto const rest = read_number(context.text, here + century->length + gap, words);
  if (!rest || !rest->in_words || rest->form != NumberForm::plain || rest->value < Decimal(10) ||
      rest->value > Decimal(99))
    return std::nullopt;
  std::int64_t tail = rest->value.coefficient();
  if (rest->value.exponent() == 1) tail *= 10;
  return reading(begin, here + century->length + gap + rest->length,
                 year_claim(static_cast<std::int32_t>(first * 100 + tail), false));
}

/// ", 2025", " 2025", " of 2025", " that year": a year behind a day or month.
struct TrailingYear {
  std::int32_t year = 0;
  std::size_t length = 0;
};
std::optional<TrailingYear> trailing_year(DateContext const& context, std::size_t at) {
  for (std::string_view const link : {", ", " of ", " in ", ",", " , ", " ", "-", "/"}) {
    if (!context.text.substr(at).starts_with(link)) continue;
    if (auto const year = year_at(context.text, at + link.size()))
      return TrailingYear{year->value, link.size() + 4};
  }
  if (std::size_t const link = words_at(context.text, at, {" of ", ", ", " "})) {
    if (auto const year = read_worded_year(context, at + link, at + link))
      return TrailingYear{year->date.period.start->year, year->span.end - at};
  }
  if (context.last_mentioned) {
    if (std::size_t const words =
            words_at(context.text, at, {" that year", " of that year", " the same year"})) {
      return TrailingYear{context.last_mentioned->year, words};
    }
  }
  if (context.document) {
    if (std::size_t const words = words_at(context.text, at, {" this year", " of this year"})) {
      return TrailingYear{context.document->year, words};
    }
    if (std::size_t const words = words_at(context.text, at, {" last year", " of last year"})) {
      return TrailingYear{context.document->year - 1, words};
    }
    if (std::size_t const words = words_at(context.text, at, {" next year", " of next year"})) {
      return TrailingYear{context.document->year + 1, words};
    }
  }
  return std::nullopt;
}

/// "3", "3rd"; "twenty-fourth" and "first" in words.
std::optional<Digits> day_at(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  std::optional<Digits> day = digits_at(text, at, 2);
  if (!day) {
    auto const number = read_number(text, at, context.rules.number_words);
    if (!number || number->form != NumberForm::ordinal || !number->in_words ||
        number->value > Decimal(31) || number->value.exponent() != 0)
      return std::nullopt;
    return Digits{static_cast<int>(number->value.coefficient()), number->length};
  }
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  day->length += words_at(text, at + day->length, {"st", "nd", "rd", "th"});
  std::size_t const end = at + day->length;
  bool const decimals = end + 1 < text.size() && (text[end] == '.' || text[end] == ':') &&
                        text[end + 1] >= '0' && text[end + 1] <= '9';
  bool const glued = end < text.size() && (is_word_byte(text[end]) || text[end] == '%');
  return decimals || glued ? std::nullopt : day;
}

/// "31 February 2024": read as it is written, and marked.
DateClaim impossible(Date date) {
  DateClaim claim;
  claim.is_impossible = true;
  claim.timex = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  return claim;
}

std::optional<DateReading> finish_day(DateContext const& context, std::size_t begin,
                                      std::size_t end, int month, int day) {
  std::optional<TrailingYear> const year = trailing_year(context, end);
  if (!year && !context.document) return std::nullopt;
  Date const date{year ? year->year : unstated_year(context, month, day),
                  static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  if (!is_valid(date)) return reading(begin, end + (year ? year->length : 0), impossible(date));
  return reading(begin, end + (year ? year->length : 0),
                 day_claim(date, !year || year->length > 8));
}

/// "3-5 March 2024", "March 3-5": the second day of a range; its length with the link.
std::optional<Digits> second_day(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  for (std::string_view const link : {"-", "\u2013", " to ", " and ", " - ", " through ",
                                      " \u2013 ", " until ", " to the ", " till ", " thru "}) {
    if (!text.substr(at).starts_with(link)) continue;
    std::optional<Digits> day = day_at(context, at + link.size());
    if (!day) continue;
    day->length += link.size();
    return day;
  }
  return std::nullopt;
}

DateReading widen(DateReading day, int first_day) {
  if (!day.date.period.start) return day;
  Date first = *day.date.period.start;
  first.day = static_cast<std::uint8_t>(first_day);
  if (is_valid(first) && first < *day.date.period.end) {
    day.date.period.start = first;
    day.date.timex.clear();
  }
  return day;
}

/// "28 January 2022", "the 28th of January", "3-5 March".
std::optional<DateReading> read_day_month(DateContext const& context, std::size_t begin,
                                          std::size_t at) {
  at += words_at(context.text, at, {"the "});
  std::optional<Digits> const first = day_at(context, at);
  if (!first) return std::nullopt;
  std::size_t here = at + first->length;
  std::optional<Digits> const last = second_day(context, here);
  if (last) here += last->length;
  std::size_t const gap = words_at(context.text, here, {" of ", "-", " ", "/"});
  if (gap == 0) return std::nullopt;
  auto const month = context.rules.calendar.at(context.text, here + gap, CalendarWordKind::month);
  bool const ordinal = context.text[here - 1] > '9';
  if (!month || (month->word->is_ambiguous && !ordinal && !is_capital(context.text, here + gap)))
    return std::nullopt;
  auto day = finish_day(context, begin, here + gap + month->length, month->word->number,
                        last ? last->value : first->value);
  if (day && last) return widen(*day, first->value);
  return day;
}

/// "march 3rd", "october 2019": a month without its capital counts only beside a day or year.
bool dated_small(DateContext const& context, CalendarWords::Match const& month, std::size_t end) {
  if (trailing_year(context, end)) return true;
  std::size_t const gap = words_at(context.text, end, {" the ", " "});
  std::optional<Digits> const day = gap == 0 ? std::nullopt : day_at(context, end + gap);
  if (!day) return false;
  bool const ordinal = context.text[end + gap + day->length - 1] > '9';
  return !month.word->is_ambiguous || ordinal ||
         trailing_year(context, end + gap + day->length).has_value();
}

/// "January 28, 2022", "Jan. 28", "March 3-5", "May 2024", "January".
std::optional<DateReading> read_month_day(DateContext const& context, std::size_t begin,
                                          std::size_t at) {
  auto const month = context.rules.calendar.at(context.text, at, CalendarWordKind::month);
  if (!month) return std::nullopt;
  std::size_t const end = at + month->length;
  if (!is_capital(context.text, at) && !context.bare_month && !dated_small(context, *month, end))
    return std::nullopt;
  std::size_t const gap = words_at(context.text, end, {" the ", " ", "-", "/"});
  std::optional<Digits> const day = gap == 0 ? std::nullopt : day_at(context, end + gap);
  if (day) {
    std::size_t here = end + gap + day->length;
    std::optional<Digits> const last = second_day(context, here);
    if (last && last->value > day->value) {
      auto found =
          finish_day(context, begin, here + last->length, month->word->number, last->value);
      if (found) return widen(*found, day->value);
    }
    return finish_day(context, begin, here, month->word->number, day->value);
  }
  std::optional<TrailingYear> const year = trailing_year(context, end);
  if (year)
    return reading(begin, end + year->length,
                   month_claim(year->year, month->word->number, year->length > 8));
  bool const initial = at == 0 || context.text.substr(0, at).ends_with(". ");
  bool const plain =
      context.bare_month || !month->word->is_ambiguous ||
      words_at(context.text.substr(0, at), at >= 3 ? at - 3 : 0, {"in "}) != 0 ||
      words_at(context.text.substr(0, at), at >= 6 ? at - 6 : 0, {"since ", "until "}) != 0;
  if (!context.document || !plain || (initial && !context.bare_month && month->word->is_ambiguous))
    return std::nullopt;
  return reading(
      begin, end,
      month_claim(unstated_year(context, month->word->number, 1), month->word->number, true));
}

std::optional<DateReading> read_weekday_date(DateContext const& context, std::size_t at) {
  auto const day = context.rules.calendar.at(context.text, at, CalendarWordKind::weekday);
  if (!day || (day->word->is_short && !is_capital(context.text, at))) return std::nullopt;
  std::size_t const end = at + day->length;
  for (std::string_view const link : {", ", " ", ", the ", " the ", " on "}) {
    if (!context.text.substr(end).starts_with(link)) continue;
    auto found = read_month_day(context, at, end + link.size());
    if (!found || found->date.granularity != Granularity::day)
      found = read_day_month(context, at, end + link.size());
    if (!found || found->date.granularity != Granularity::day) continue;
    found->date.weekday = static_cast<Weekday>(day->word->number);
    return found;
  }
  return std::nullopt;
}

/// The time of "2024-05-17T14:30:00Z".
DateClaim with_iso_time(DateClaim day, std::string_view iso) {
  constexpr std::size_t hours = 11;
  if (iso.size() < hours + 5 || iso[hours - 1] != 'T') return day;
  std::optional<Digits> const hour = digits_at(iso, hours, 2);
  std::optional<Digits> const minute = digits_at(iso, hours + 3, 2);
  std::optional<Digits> const second = digits_at(iso, hours + 6, 2);
  if (!hour || !minute || hour->value > 23 || minute->value > 59) return day;
  ClockReading clock;
  clock.start = static_cast<std::uint32_t>(hour->value * 3600 + minute->value * 60 +
                                           (second && second->value < 60 ? second->value : 0));
  return at_clock(std::move(day), clock);
}

/// "04/2016": a month and its year.
std::optional<DateReading> read_digit_month(std::string_view text, std::size_t at) {
  std::optional<Digits> const month = digits_at(text, at, 2);
  if (!month || month->length != 2 || month->value < 1 || month->value > 12) return std::nullopt;
  if (!text.substr(at + 2).starts_with("/")) return std::nullopt;
  std::optional<Digits> const year = year_at(text, at + 3);
  if (!year || text.substr(at + 7).starts_with("/")) return std::nullopt;
  return reading(at, at + 7, month_claim(year->value, month->value, false));
}

std::optional<DateReading> read_digits(DateContext const& context, std::size_t at) {
  if (auto const month = read_digit_month(context.text, at)) return month;
  std::optional<grammar::DigitDate> const found =
      grammar::digit_date_at(context.text.substr(at, 40));
  if (!found) return std::nullopt;
  int year = found->year;
  if (!found->year_first && year < 100) year += year < 50 ? 2000 : 1900;
  // American order unless only the other one is possible.
  bool const swapped = !found->year_first && found->month > 12;
  Date const date{year, static_cast<std::uint8_t>(swapped ? found->day : found->month),
                  static_cast<std::uint8_t>(swapped ? found->month : found->day)};
  if (!is_valid(date)) {
    if (date.month > 12 || date.day > 31 || date.month == 0 || date.day == 0) return std::nullopt;
    return reading(at, at + found->length, impossible(date));
  }
  return reading(at, at + found->length,
                 with_iso_time(day_claim(date, false), context.text.substr(at, found->length)));
}

/// "1990 kg", "Room 1812": four digits that measure or name something. A unit that is a common
/// word or one letter says nothing.
bool counts(DateContext const& context, std::size_t at, std::size_t end) {
  std::size_t const gap = blank_at(context.text, end);
  auto const unit = gap == 0 ? std::nullopt : context.rules.units.at(context.text, end + gap);
  if (unit && unit->length > 1 && words_at(context.text, end + gap, {"in", "as", "at", "are"}) == 0)
    return true;
  constexpr std::size_t longest_name = 24;
  for (std::size_t word = at; word > 0 && at - word < longest_name;) {
    --word;
    if (!starts_word(context.text, word) || !is_word_byte(context.text[word])) continue;
    auto const name = context.rules.identifiers.before_name(context.text, word);
    if (name) return word + *name + 1 == at;
    if (at - word > 1) break;
  }
  return false;
}

/// "2022", "2023-24", "the 1840s", "1990s".
std::optional<DateReading> read_year(DateContext const& context, std::size_t begin,
                                     std::size_t at) {
  std::string_view const text = context.text;
  std::optional<Digits> const four = digits_at(text, at, 4);
  if (!four || four->length != 4) return std::nullopt;
  std::size_t const end = at + 4;
  bool const decade = four->value % 10 == 0 && four->value >= 1000 &&
                      words_at(text, end, {"s", "'s", "\u2019s"}) != 0;
  if (decade) {
    return reading(begin, end + words_at(text, end, {"s", "'s", "\u2019s"}),
                   decade_claim(four->value, false));
  }
  if (begin != at || !year_at(text, at)) return std::nullopt;
  for (std::string_view const link : {"-", "\u2013", "/"}) {
    if (!text.substr(end).starts_with(link)) continue;
    std::optional<Digits> const tail = digits_at(text, end + link.size(), 4);
    if (!tail || (tail->length != 2 && tail->length != 4)) continue;
    int const last = tail->length == 2 ? four->value / 100 * 100 + tail->value : tail->value;
    if (last <= four->value || last > latest_bare_year) continue;
    DateClaim span = year_claim(four->value, false);
    span.period.end = Date{last, 12, 31};
    span.timex.clear();
    return reading(at, end + link.size() + tail->length, span);
  }
  if (begin == at && counts(context, at, end)) return std::nullopt;
  return reading(at, end, year_claim(four->value, false));
}

/// "18th century", "18th-century", "the nineteenth century".
std::optional<DateReading> read_century(DateContext const& context, std::size_t begin,
                                        std::size_t at) {
  int number = 0;
  std::size_t end = at;
  if (auto const digits = digits_at(context.text, at, 2)) {
    std::size_t const suffix =
        words_at(context.text, at + digits->length, {"st", "nd", "rd", "th"});
    if (suffix == 0) return std::nullopt;
    number = digits->value;
    end = at + digits->length + suffix;
  } else if (auto const word = context.rules.number_words.word_at(context.text, at);
             word && word->word.kind == NumberWordKind::ordinal) {
    number = static_cast<int>(word->word.value.coefficient());
    end = at + word->length;
  }
  std::size_t const tail = words_at(context.text, end, {" century", "-century"});
  if (number < 1 || number > 21 || tail == 0) return std::nullopt;
  DateClaim claim = year_claim((number - 1) * 100, false);
  claim.period = {Date{(number - 1) * 100, 1, 1}, Date{(number - 1) * 100 + 99, 12, 31}};
  claim.granularity = Granularity::century;
  claim.timex = fmt::format("{:02}", number - 1);
  return reading(begin, end + tail, claim);
}

/// "Q3 2024", "the third quarter of 2023", "third-quarter", "fiscal 2025".
std::optional<DateReading> read_quarter(DateContext const& context, std::size_t begin,
                                        std::size_t at) {
  std::string_view const text = context.text;
  int quarter = 0;
  std::size_t end = at;
  if ((text[at] == 'Q' || text[at] == 'q') && at + 1 < text.size() && text[at + 1] >= '1' &&
      text[at + 1] <= '4') {
    quarter = text[at + 1] - '0';
    end = at + 2;
    if (end < text.size() && is_word_byte(text[end])) return std::nullopt;
  } else if (auto const word = read_number(text, at, context.rules.number_words);
             word && word->form == NumberForm::ordinal && word->value <= Decimal(4) &&
             word->value.exponent() == 0) {
    std::size_t const tail =
        words_at(text, at + word->length, {" quarter", "-quarter", " fiscal quarter"});
    if (tail == 0) return std::nullopt;
    quarter = static_cast<int>(word->value.coefficient());
    end = at + word->length + tail;
  } else {
    return std::nullopt;
  }
  std::optional<TrailingYear> const year = trailing_year(context, end);
  if (year)
    return reading(begin, end + year->length, quarter_claim(year->year, quarter, year->length > 8));
  if (!context.document) return std::nullopt;
  int const now = (context.document->month + 2) / 3;
  std::int32_t const guessed =
      context.document->year - (quarter > now && !context.looks_ahead ? 1 : 0);
  return reading(begin, end, quarter_claim(guessed, quarter, true));
}

/// "this year's third quarter", "the 1988 second quarter", "2019 Q1": the year comes first.
std::optional<DateReading> read_year_quarter(DateContext const& context, std::size_t begin,
                                             std::size_t at) {
  std::optional<std::int32_t> year;
  std::size_t here = at;
  if (auto const digits = year_at(context.text, at)) {
    year = digits->value;
    here += 4 + words_at(context.text, at + 4, {"'s", "\u2019s"});
    here += blank_at(context.text, here);
  } else if (context.document) {
    std::int32_t const now = context.document->year;
    if (std::size_t const n = words_at(context.text, at, {"this year's ", "this year\u2019s "})) {
      year = now;
      here += n;
    } else if (std::size_t const l =
                   words_at(context.text, at, {"last year's ", "last year\u2019s "})) {
      year = now - 1;
      here += l;
    } else if (std::size_t const m =
                   words_at(context.text, at, {"next year's ", "next year\u2019s "})) {
      year = now + 1;
      here += m;
    }
  }
  if (!year || here == at || here >= context.text.size()) return std::nullopt;
  DateContext dated = context;
  dated.document = Date{*year, 12, 31};
  std::optional<DateReading> found = read_quarter(dated, begin, here);
  if (!found || found->date.period.start->year != *year) return std::nullopt;
  found->date.relative = !year_at(context.text, at);
  return found;
}

std::optional<DateReading> read_fiscal(DateContext const& context, std::size_t at) {
  std::size_t const word =
      words_at(context.text, at, {"fiscal year", "fiscal", "financial year", "fy"});
  if (word == 0) return std::nullopt;
  std::size_t const gap = blank_at(context.text, at + word);
  std::optional<Digits> const year = year_at(context.text, at + word + gap);
  if (!year) return std::nullopt;
  return reading(at, at + word + gap + year->length, year_claim(year->value, false));
}

}  // namespace

std::optional<DateReading> read_absolute_date(DateContext const& context, std::size_t at) {
  if (auto const found = read_weekday_date(context, at)) return found;
  if (auto const found = read_digits(context, at)) return found;
  if (auto const found = read_day_month(context, at, at)) return found;
  // "early", "mid-", "late" and "the" belong to what follows them.
  std::size_t const lead = words_at(context.text, at,
                                    {"the early ", "the late ", "the mid-", "early ", "late ",
                                     "early-", "late-", "mid-", "mid ", "the fiscal ", "the "});
  std::size_t const inner = at + lead;
  if (inner >= context.text.size()) return std::nullopt;
  if (auto const found = read_month_day(context, at, inner);
      found && (lead == 0 || found->date.granularity != Granularity::day)) {
    return found;
  }
  if (auto const found = read_year_quarter(context, at, inner)) return found;
  if (auto const found = read_quarter(context, at, inner)) return found;
  if (auto const found = read_worded_year(context, at, inner)) return found;
  if (auto const found = read_century(context, at, inner)) return found;
  if (auto const found = read_fiscal(context, inner))
    return DateReading{{static_cast<std::uint32_t>(at), found->span.end}, found->date};
  bool const approximate = lead != 0 && words_at(context.text, at, {"the "}) != lead;
  if (auto const found = read_year(context, approximate ? inner : at, inner)) {
    return DateReading{{static_cast<std::uint32_t>(at), found->span.end}, found->date};
  }
  return std::nullopt;
}

}  // namespace stet
