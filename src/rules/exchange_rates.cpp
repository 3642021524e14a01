#include "rules/exchange_rates.hpp"

#include <utility>

namespace stet {
namespace {

/// "2025-01" or "2009" as its days.
std::optional<Period> days_named(std::string const& name) {
  bool const is_month = name.size() == 7;
  std::optional<Date> const first = parse_iso_date(is_month ? name + "-01" : name + "-01-01");
  if (!first) return std::nullopt;
  return Period{first, add_days(add_months(*first, is_month ? 1 : 12), -1)};
}

/// "7.1 7.3".
std::optional<Interval> low_and_high(std::string_view text) {
  std::size_t const space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  std::optional<Decimal> const low = Decimal::parse(text.substr(0, space));
  std::optional<Decimal> const high = Decimal::parse(text.substr(space + 1));
  if (!low || !high || *high < *low || !(Decimal(0) < *low)) return std::nullopt;
  return Interval{low, high};
}

void widen(std::optional<Interval>& all, Interval const& one) {
  if (!all) {
    all = one;
    return;
  }
  if (*one.low < *all->low) all->low = one.low;
  if (*all->high < *one.high) all->high = one.high;
}

}  // namespace

Result<ExchangeRates> ExchangeRates::load(EntryFile const& file) {
  ExchangeRates rates;
  for (Entry const& entry : file.entries) {
    if (entry.type != "rates") return file.error_at(entry, "expected [rates CODE]");
    std::vector<Span>& spans = rates.currencies_[entry.id];
    for (Field const& field : entry.fields) {
      std::optional<Period> const days = days_named(field.name);
      std::optional<Interval> const values = low_and_high(field.value);
      if (!days || !values)
        return file.error_at(field, "expected 'YYYY-MM = LOW HIGH' or 'YYYY = LOW HIGH'");
      spans.push_back({*days, *values});
    }
  }
  return rates;
}

std::optional<Interval> ExchangeRates::per_dollar(std::string_view currency,
                                                  Period const& period) const {
  if (currency == "USD") return exactly(Decimal(1));
  auto const found = currencies_.find(currency);
  if (found == currencies_.end() || !period.start || !period.end) return std::nullopt;
  std::optional<Interval> all;
  for (Span const& span : found->second) {
    if (span.days.overlaps(period)) widen(all, span.per_dollar);
  }
  return all;
}

std::optional<Interval> ExchangeRates::rates(std::string_view from, std::string_view to,
                                             Period const& period) const {
  std::optional<Interval> const one = per_dollar(from, period);
  std::optional<Interval> const other = per_dollar(to, period);
  if (!one || !other) return std::nullopt;
  return divide(*other, *one);
}

}  // namespace stet
