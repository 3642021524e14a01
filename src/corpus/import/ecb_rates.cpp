// Euro foreign exchange reference rates as the European Central Bank publishes them: one row a day,
// one column a currency.
#include <fmt/format.h>

#include "corpus/import/cells.hpp"
#include "corpus/import/csv_records.hpp"
#include "corpus/import/run.hpp"

namespace stet {
namespace {

SourceRow source() {
  SourceRow out;
  out.id = "ecb-reference-rates";
  out.title = "Euro foreign exchange reference rates";
  out.publisher = "European Central Bank";
  out.kind = "table";
  out.url =
      "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/"
      "euro_reference_exchange_rates/html/index.en.html";
  out.tier = "1";
  return out;
}

bool is_currency(std::string const& name) {
  return name.size() == 3 && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == name.npos;
}

void add_day(ImportRun& run, std::vector<std::string> const& header, CsvRecords const& records,
             std::vector<std::string> const& cells, std::string const& day) {
  for (std::size_t i = 1; i < cells.size() && i < header.size(); ++i) {
    std::string const& currency = header[i];
    if (!is_currency(currency) || cells[i].empty() || cells[i] == "N/A") continue;
    FactRow fact;
    fact.id = fmt::format(
        "{}-{}{}-{}", run.sink.name(), static_cast<char>(currency[0] + 32),
        std::string{static_cast<char>(currency[1] + 32), static_cast<char>(currency[2] + 32)}, day);
    fact.subject = "euro";
    fact.measure = "exchange rate";
    fact.value = published_number(cells[i]).value_or(cells[i]);
    fact.unit = currency;
    fact.period_start = day;
    fact.period_end = day;
    fact.statement = fmt::format("On {}, one euro was worth {} {}.", day, cells[i], currency);
    fact.source = "ecb-reference-rates";
    fact.locator = fmt::format("{}, column {}", day, currency);
    run.sink.add(std::move(fact), records.line());
  }
}

}  // namespace

Status import_ecb_rates(ImportRun& run, std::string const& /*map*/) {
  CsvRecords records(run.input);
  auto const first = records.next();
  if (!first || !*first || (*first)->cells.front() != "Date") {
    return Error{ErrorCode::malformed,
                 "the first column is not Date",
                 {run.input.path(), 1, 1},
                 "this reads eurofxref-hist.csv"};
  }
  std::vector<std::string> header = (*first)->cells;
  for (std::string& name : header) {
    while (name.starts_with(' ')) name.erase(0, 1);
  }
  if (Status const done = run.resume(); !done) return done;
  run.sink.add(source(), 1);
  while (auto const row = records.next()) {
    auto const period = *row ? published_period((*row)->cells.front()) : std::nullopt;
    if (!period || period->start.size() != 10) {
      run.sink.reject(records.line(), *row ? "no day" : row->error().message, records.text());
    } else {
      add_day(run, header, records, (*row)->cells, period->start);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
