// Tables of statistical offices: the World Bank's wide form, a column a year, and SDMX-CSV, a row
// an observation.
#include <fmt/format.h>

#include "corpus/import/cells.hpp"
#include "corpus/import/csv_records.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

/// "GDP (current US$)" -> "GDP", USD: what an indicator measures and in what.
struct Indicator {
  std::string measure;
  std::string unit;
};

Indicator indicator_of(std::string const& name) {
  std::size_t const open = name.rfind(" (");
  if (open == std::string::npos || !name.ends_with(')')) return {name, ""};
  std::string const inside = name.substr(open + 2, name.size() - open - 3);
  if (inside.starts_with('%') || inside.find("annual %") != std::string::npos) {
    return {name.substr(0, open) + (inside.size() > 2 && inside[0] == '%' ? inside.substr(1) : ""),
            "%"};
  }
  if (inside == "current US$") return {name.substr(0, open), "USD"};
  return {name, ""};  // other units are part of what is measured
}

SourceRow table_source(std::string id, std::string title, std::string publisher) {
  SourceRow out;
  out.id = std::move(id);
  out.title = std::move(title);
  out.publisher = std::move(publisher);
  out.kind = "table";
  out.tier = "1";
  return out;
}

FactRow fact_of(std::string const& place, Indicator const& indicator, std::string const& value,
                PublishedPeriod const& period) {
  FactRow fact;
  fact.subject = place;
  fact.measure = indicator.measure;
  fact.unit = indicator.unit;
  fact.value = published_number(value).value_or(value);
  fact.period_start = period.start;
  fact.period_end = period.end;
  std::string const time =
      period.start == period.end ? period.start : period.start + " to " + period.end;
  fact.statement = fmt::format("{}, {}, {}: {}{}{}.", place, indicator.measure, time, value,
                               indicator.unit.empty() ? "" : " ", indicator.unit);
  return fact;
}

Error not_this(ImportRun const& run, std::string message) {
  return Error{ErrorCode::malformed, std::move(message), {run.input.path(), 0, 0}, ""};
}

}  // namespace

Status import_world_bank(ImportRun& run, std::string const& /*map*/) {
  CsvRecords records(run.input);
  std::vector<std::string> header;
  // A few lines about the table come before its header.
  for (int i = 0; i < 10 && header.empty(); ++i) {
    auto const row = records.next();
    if (row && *row && column_named((*row)->cells, {"Country Name"})) header = (*row)->cells;
  }
  auto const country = column_named(header, {"Country Name"});
  auto const code = column_named(header, {"Indicator Code", "Series Code"});
  auto const name = column_named(header, {"Indicator Name", "Series Name"});
  if (!country || !code || !name) {
    return not_this(run, "no columns Country Name, Indicator Name and Indicator Code");
  }
  if (Status const done = run.resume(); !done) return done;
  while (auto const row = records.next()) {
    if (!*row || (*row)->cells.size() < header.size() - 1) {
      run.sink.reject(records.line(), "not as many fields as the header", records.text());
      continue;
    }
    std::vector<std::string> const& cells = (*row)->cells;
    std::string const source = "world-bank-" + slug(cells[*code]);
    run.sink.add(
        table_source(source, "World Development Indicators: " + cells[*name], "World Bank"),
        records.line());
    for (std::size_t i = 0; i < cells.size() && i < header.size(); ++i) {
      auto const year = published_period(header[i].substr(0, header[i].find(' ')));
      if (!year || cells[i].empty() || cells[i] == "..") continue;
      FactRow fact = fact_of(cells[*country], indicator_of(cells[*name]), cells[i], *year);
      fact.source = source;
      fact.locator = fmt::format("{}, {}", cells[*code], header[i]);
      run.sink.add(std::move(fact), records.line());
    }
    if (!run.advance()) break;
  }
  return Done{};
}

Status import_sdmx(ImportRun& run, std::string const& /*map*/) {
  CsvRecords records(run.input);
  auto const first = records.next();
  std::vector<std::string> const header =
      first && *first ? (*first)->cells : std::vector<std::string>();
  auto const time = column_named(header, {"TIME_PERIOD"});
  auto const value = column_named(header, {"OBS_VALUE"});
  auto const place = column_named(header, {"Reference area", "REF_AREA", "geo"});
  auto const measure = column_named(header, {"Indicator", "INDICATOR", "MEASURE", "SUBJECT"});
  auto const flow = column_named(header, {"DATAFLOW", "STRUCTURE_ID", "KEY"});
  auto const unit = column_named(header, {"CURRENCY", "UNIT_MEASURE", "UNIT"});
  if (!time || !value || !place || (!measure && !flow)) {
    return not_this(run,
                    "no columns REF_AREA, TIME_PERIOD and OBS_VALUE, with INDICATOR or DATAFLOW");
  }
  if (Status const done = run.resume(); !done) return done;
  while (auto const row = records.next()) {
    if (!*row || (*row)->cells.size() != header.size()) {
      run.sink.reject(records.line(), "not as many fields as the header", records.text());
      continue;
    }
    std::vector<std::string> const& cells = (*row)->cells;
    auto const period = published_period(cells[*time]);
    if (!period) {
      run.sink.reject(records.line(), "TIME_PERIOD is no time", records.text());
      continue;
    }
    if (cells[*value].empty() || cells[*value] == "NaN") continue;
    std::string const dataflow = flow ? cells[*flow] : run.sink.name();
    std::string const source = "sdmx-" + slug(dataflow);
    run.sink.add(table_source(source, dataflow, ""), records.line());
    Indicator indicator{measure ? cells[*measure] : dataflow, unit ? cells[*unit] : ""};
    if (indicator.unit == "PT" || indicator.unit == "PC") indicator.unit = "%";
    FactRow fact = fact_of(cells[*place], indicator, cells[*value], *period);
    fact.id = stable_id(run.sink.name(), [&] {
      std::string key;  // every dimension, but neither the value nor notes on it
      for (std::size_t i = 0; i < cells.size(); ++i) {
        bool const note = i == *value || header[i].starts_with("OBS_");
        if (!note) key += cells[i] + "|";
      }
      return key;
    }());
    fact.source = source;
    run.sink.add(std::move(fact), records.line());
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
