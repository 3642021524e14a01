#include "corpus/fact_reference.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace stet {
namespace {

std::optional<int> parse_digits(std::string_view text, std::size_t size) {
  if (text.size() != size) return std::nullopt;
  int value = 0;
  for (char const c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// From the first day of one cell to the last day of the other; an empty cell leaves its end open.
Period parse_period(std::string_view start, std::string_view end) {
  Period period;
  if (auto const days = parse_days(start)) period.start = days->start;
  if (auto const days = parse_days(end)) period.end = days->end;
  return period;
}

Granularity granularity_of(FactRow const& fact) {
  if (fact.period_start != fact.period_end) return Granularity::other;
  if (fact.period_start.size() == 4) return Granularity::year;
  return fact.period_start.size() == 7 ? Granularity::month : Granularity::day;
}

/// A measure that is a change ("share price change") has its direction in the sign of its value.
Change direction_of(FactRow const& fact, Decimal value) {
  if (!fact.measure.ends_with("change") || value.is_zero()) return Change::none;
  return value.is_negative() ? Change::fall : Change::rise;
}

Figure figure_of(FactRow const& fact, std::string subject) {
  Figure figure;
  figure.value = parse_value(fact.value);
  figure.unit = fact.unit;
  figure.dimension = dimension_of_unit(fact.unit);
  figure.measure = fact.measure;
  figure.subject = std::move(subject);
  figure.place = fact.place;
  figure.time = parse_period(fact.period_start, fact.period_end);
  std::optional<Decimal> low = parse_value(fact.low);
  std::optional<Decimal> high = parse_value(fact.high);
  if (figure.value) figure.change = direction_of(fact, *figure.value);
  if (figure.change == Change::fall) {
    figure.value = figure.value->abs();
    std::swap(low, high);
    if (low) low = low->abs();
    if (high) high = high->abs();
  }
  if (figure.value && !low && !high) {
    figure.interval = rounding_of(*figure.value);
  } else {
    figure.interval = Interval{low, high, false, false};
  }
  return figure;
}

DateClaim date_of(FactRow const& fact, std::string const& subject) {
  DateClaim date;
  date.period = parse_period(fact.period_start, fact.period_end);
  date.granularity = granularity_of(fact);
  if (fact.period_start == fact.period_end) date.timex = fact.period_start;
  date.event = fmt::format("{} {}", subject, fact.measure);
  return date;
}

std::optional<Span> find_words(std::string const& text, std::string const& words) {
  std::size_t const at = words.empty() ? std::string::npos : text.find(words);
  if (at == std::string::npos) return std::nullopt;
  return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

Role role_of(FactRow const& fact, std::string const& subject, std::string organisation) {
  Role role;
  role.person = subject;
  role.role = fact.measure;
  role.organisation = std::move(organisation);
  role.person_span = find_words(fact.statement, role.person).value_or(Span{});
  role.role_span = find_words(fact.statement, role.role).value_or(Span{});
  role.organisation_span = find_words(fact.statement, role.organisation).value_or(Span{});
  return role;
}

Span whole(std::string const& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

}  // namespace

std::optional<Decimal> parse_value(std::string_view text) {
  std::size_t const e = std::min(text.find('e'), text.size());
  auto const digits = Decimal::parse(text.substr(0, e));
  if (!digits || e == text.size()) return digits;
  std::string_view const power = text.substr(e + 1);
  int exponent = 0;
  auto const [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
  bool const whole_number = error == std::errc() && end == power.data() + power.size();
  if (!whole_number || exponent < -30 || exponent > 30) return std::nullopt;
  return digits->scaled(exponent);
}

std::optional<Period> parse_days(std::string_view text) {
  auto const year = parse_digits(text.substr(0, std::min<std::size_t>(4, text.size())), 4);
  if (!year) return std::nullopt;
  if (text.size() == 4) return Period{Date{*year, 1, 1}, Date{*year, 12, 31}};
  if (text.size() != 7 && text.size() != 10) return std::nullopt;
  auto const month = parse_digits(text.substr(5, 2), 2);
  if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
  auto const month_number = static_cast<std::uint8_t>(*month);
  if (text.size() == 7) {
    auto const last = static_cast<std::uint8_t>(days_in_month(*year, *month));
    return Period{Date{*year, month_number, 1}, Date{*year, month_number, last}};
  }
  auto const day = parse_digits(text.substr(8, 2), 2);
  if (text[7] != '-' || !day) return std::nullopt;
  Date const date{*year, month_number, static_cast<std::uint8_t>(*day)};
  if (!is_valid(date)) return std::nullopt;
  return Period{date, date};
}

FactKind kind_of(FactRow const& fact) {
  if (fact.unit == "date") return FactKind::date;
  if (fact.unit == "role") return FactKind::role;
  bool const has_value = !fact.value.empty() || !fact.low.empty() || !fact.high.empty();
  return has_value ? FactKind::figure : FactKind::statement;
}

Dimension dimension_of_unit(std::string_view unit) {
  if (unit.empty()) return Dimension::number;
  if (unit == "%" || unit == "pp" || unit == "bp") return Dimension::percent;
  bool const capitals =
      std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (unit.size() == 3 && capitals) return Dimension::money;
  return Dimension::count;
}

Reference reference_of(FactRow const& fact, std::string subject, std::string organisation,
                       Source source) {
  Reference out;
  out.id = fact.id;
  out.statement = fact.statement;
  out.context = fact.statement;
  out.source = std::move(source);
  out.locator = fact.locator;
  out.valid = parse_period(fact.valid_from, fact.valid_to);
  out.supersedes = fact.supersedes;
  out.rank = fact.rank.empty() ? "normal" : fact.rank;
  out.recorded = parse_iso_date(fact.recorded);
  out.claim.span = whole(out.statement);
  switch (kind_of(fact)) {
    case FactKind::figure:
      out.claim.body = figure_of(fact, std::move(subject));
      break;
    case FactKind::date:
      out.claim.body = date_of(fact, subject);
      break;
    case FactKind::role:
      out.claim.body = role_of(fact, subject, std::move(organisation));
      break;
    case FactKind::statement: {
      Statement statement;
      statement.subject = find_words(fact.statement, subject).value_or(Span{});
      out.claim.body = statement;
      break;
    }
  }
  return out;
}

Reference reference_of(QuoteRow const& quote, std::string speaker, Source source) {
  Reference out;
  out.id = quote.id;
  std::string const opening = fmt::format("{}: “", speaker);
  out.statement = fmt::format("{}{}”", opening, quote.text);
  out.context = out.statement;
  out.source = std::move(source);
  out.locator = quote.locator;
  out.rank = "normal";
  out.recorded = parse_iso_date(quote.recorded);
  if (auto const said = parse_days(quote.said_on)) out.valid = Period{said->start, std::nullopt};
  Quote claim;
  auto const begin = static_cast<std::uint32_t>(opening.size());
  claim.content = {{begin, begin + static_cast<std::uint32_t>(quote.text.size())}};
  claim.source = {{0, static_cast<std::uint32_t>(speaker.size())}};
  claim.speaker.name = speaker;
  claim.speaker.canonical = std::move(speaker);
  out.claim.span = whole(out.statement);
  out.claim.body = std::move(claim);
  return out;
}

Source source_of(SourceRow const& row) {
  Source out;
  out.id = row.id;
  out.title = row.title;
  out.publisher = row.publisher;
  out.author = row.author;
  out.kind = row.kind;
  out.url = row.url;
  out.archive_url = row.archive_url;
  out.published = row.published;
  out.retrieved = row.retrieved;
  out.sha256 = row.sha256;
  out.licence = row.licence;
  out.lang = row.lang;
  out.tier = row.tier == "1" ? 1 : (row.tier == "2" ? 2 : 3);
  out.origin = row.origin.empty() ? row.id : row.origin;
  out.note = row.note;
  return out;
}

}  // namespace stet
