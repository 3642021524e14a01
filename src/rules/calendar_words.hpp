// Words of the calendar: rules/calendar.rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class CalendarWordKind : std::uint8_t {
  month,    // number 1-12
  weekday,  // number 0-6, Monday first
  season,   // number: its first month
  span,     // a unit of time; `timex` is its letter
  holiday,
  vague,    // "recently"; `timex` is PAST_REF, PRESENT_REF or FUTURE_REF
  day,      // "yesterday"; number is the offset in days
  pointer,  // "last", "this", "next"; number is -1, 0, 1
  set,      // "every week"; `timex` is the period
};

struct CalendarWord {
  CalendarWordKind kind = CalendarWordKind::month;
  int number = 0;
  std::string timex;
  std::string day_rule;  // of a holiday
  bool is_ambiguous = false;
  bool is_short = false;  // "Sun.", "Mon": a weekday only beside a date
};

class CalendarWords {
 public:
  struct Match {
    CalendarWord const* word = nullptr;
    std::uint32_t length = 0;
  };

  static Result<CalendarWords> load(EntryFile const& file);

  /// The longest calendar word or phrase at `at`.
  [[nodiscard]] std::optional<Match> at(std::string_view text, std::size_t at) const;
  /// The same, if it is of this kind.
  [[nodiscard]] std::optional<Match> at(std::string_view text, std::size_t at,
                                        CalendarWordKind kind) const;
  void mark_starts(StartTable& starts) const { starts.add(table_); }

 private:
  PhraseTable table_;
  std::vector<CalendarWord> words_;
};

/// The day of a holiday in a year, by the `day` of its entry; nothing where the rule or the year is
/// out of reach (Lunar New Year: 1990-2050).
[[nodiscard]] std::optional<Date> holiday_in(std::string_view day_rule, std::int32_t year);

}  // namespace stet
