#include "rules/calendar_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace stet {
namespace {

constexpr std::array<std::string_view, 9> kinds = {"month", "weekday", "season",  "span", "holiday",
                                                   "vague", "day",     "pointer", "set"};

std::optional<int> integer(std::string_view text) {
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                  : std::nullopt;
}

/// The last day of January and February on which the new year of the Chinese calendar began, as day
/// of the year. Source: the tables of the Hong Kong Observatory (Gregorian-lunar calendar
/// conversion), 1990 to 2050.
constexpr std::array<std::uint8_t, 61> lunar_new_year_days = {
    27, 46, 35, 23, 41, 31, 50, 38, 28, 47, 36, 24, 43, 32, 22, 40, 29, 49, 38, 26, 45,
    34, 23, 41, 31, 50, 39, 28, 47, 36, 25, 43, 32, 22, 41, 29, 48, 37, 26, 44, 34, 23,
    42, 31, 50, 39, 28, 46, 35, 24, 43, 32, 22, 41, 30, 48, 37, 26, 45, 33, 23};

/// The Gregorian Easter Sunday. Source: the anonymous algorithm as given by Meeus, Astronomical
/// Algorithms, chapter 8.
Date easter(std::int32_t year) {
  int const a = year % 19;
  int const b = year / 100;
  int const c = year % 100;
  int const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int const m = (a + 11 * h + 22 * l) / 451;
  int const n = h + l - 7 * m + 114;
  return Date{year, static_cast<std::uint8_t>(n / 31), static_cast<std::uint8_t>(n % 31 + 1)};
}

Date nth_weekday(std::int32_t year, int month, int wanted, int n) {
  Date const first{year, static_cast<std::uint8_t>(month), 1};
  if (n < 0) {
    Date const last = add_days(add_months(first, 1), -1);
    int const back = (static_cast<int>(weekday(last)) - wanted + 7) % 7;
    return add_days(last, -back);
  }
  int const ahead = (wanted - static_cast<int>(weekday(first)) + 7) % 7;
  return add_days(first, ahead + 7 * (n - 1));
}

std::vector<int> integers(std::string_view text) {
  std::vector<int> out;
  while (!text.empty()) {
    std::size_t const space = text.find(' ');
    if (std::optional<int> const value = integer(text.substr(0, space))) out.push_back(*value);
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
  }
  return out;
}

}  // namespace

Result<CalendarWords> CalendarWords::load(EntryFile const& file) {
  CalendarWords table;
  for (Entry const& entry : file.entries) {
    auto const kind = std::find(kinds.begin(), kinds.end(), entry.type);
    if (kind == kinds.end())
      return file.error_at(entry, "unknown kind of calendar word: " + entry.type);
    CalendarWord word;
    word.kind = static_cast<CalendarWordKind>(kind - kinds.begin());
    for (std::string_view const field : {"number", "offset", "direction"}) {
      if (entry.find(field) != nullptr) word.number = integer(entry.get(field)).value_or(0);
    }
    word.timex = entry.get("timex");
    word.day_rule = entry.get("day");
    word.is_ambiguous = entry.get("ambiguous") == "yes";
    if (word.kind == CalendarWordKind::holiday && !holiday_in(word.day_rule, 2025)) {
      return file.error_at(entry, "this holiday has no day: " + word.day_rule);
    }
    for (std::string const& form : entry.list("write")) {
      table.table_.add(form, static_cast<std::uint32_t>(table.words_.size()));
    }
    table.words_.push_back(word);
    word.is_short = true;
    for (std::string const& form : entry.list("short")) {
      table.table_.add(form, static_cast<std::uint32_t>(table.words_.size()));
    }
    table.words_.push_back(std::move(word));
  }
  return table;
}

std::optional<CalendarWords::Match> CalendarWords::at(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !table_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = table_.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&words_[found->value], found->length};
}

std::optional<CalendarWords::Match> CalendarWords::at(std::string_view text, std::size_t at,
                                                      CalendarWordKind kind) const {
  std::optional<Match> const found = this->at(text, at);
  return found && found->word->kind == kind ? found : std::nullopt;
}

std::optional<Date> holiday_in(std::string_view day_rule, std::int32_t year) {
  std::size_t const space = day_rule.find(' ');
  std::string_view const name = day_rule.substr(0, space);
  std::vector<int> const numbers =
      space == std::string_view::npos ? std::vector<int>() : integers(day_rule.substr(space + 1));
  if (name == "nth" && (numbers.size() == 3 || numbers.size() == 4)) {
    int const off = numbers.size() == 4 ? numbers[3] : 0;
    return add_days(nth_weekday(year, numbers[0], numbers[1], numbers[2]), off);
  }
  if (name == "easter" && numbers.size() == 1 && year > 1582)
    return add_days(easter(year), numbers[0]);
  if (name == "lunar-new-year" && numbers.size() == 1) {
    if (year < 1990 || year > 2050) return std::nullopt;
    auto const index = static_cast<std::size_t>(year - 1990);
    return add_days(Date{year, 1, 1}, lunar_new_year_days[index] - 1 + numbers[0]);
  }
  if (name.size() == 5 && name[2] == '-') {
    std::optional<int> const month = integer(name.substr(0, 2));
    std::optional<int> const day = integer(name.substr(3));
    if (!month || !day) return std::nullopt;
    Date const date{year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
    return is_valid(date) ? std::optional(date) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace stet
