// What currencies cost, month by month: rules/exchange_rates.rules.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/interval.hpp"
#include "base/result.hpp"
#include "rules/entry_file.hpp"

namespace stet {

class ExchangeRates {
 public:
  static Result<ExchangeRates> load(EntryFile const& file);

  /// Every rate that one unit of `from` had in units of `to` on the days of `period` (whole months,
  /// whole years before 2015; ISO 4217 codes). Nothing where a currency or the period is unknown,
  /// or the period is open.
  [[nodiscard]] std::optional<Interval> rates(std::string_view from, std::string_view to,
                                              Period const& period) const;

 private:
  struct Span {
    Period days;
    Interval per_dollar;
  };
  [[nodiscard]] std::optional<Interval> per_dollar(std::string_view currency,
                                                   Period const& period) const;

  std::map<std::string, std::vector<Span>, std::less<>> currencies_;
};

}  // namespace stet
