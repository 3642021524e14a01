// Any CSV file, with a map of its columns.
#include <fmt/format.h>

#include "corpus/columns.hpp"
#include "corpus/import/cells.hpp"
#include "corpus/import/csv_map.hpp"
#include "corpus/import/csv_records.hpp"
#include "corpus/import/run.hpp"

namespace stet {
namespace {

template <typename Row>
Row fill(std::map<std::string, std::string> const& forms, std::vector<std::string> const& header,
         std::vector<std::string> const& cells) {
  Row row;
  for (auto const& column : columns<Row>) {
    auto const form = forms.find(std::string(column.name));
    if (form != forms.end()) row.*column.text = fill_template(form->second, header, cells);
  }
  return row;
}

/// Numbers and dates in our form; what is none stays as it is, so that the sink names it.
void normalize(FactRow& fact) {
  for (std::string* const cell : {&fact.value, &fact.low, &fact.high}) {
    if (auto number = fact.unit == "role" ? std::nullopt : published_number(*cell)) {
      *cell = *std::move(number);
    }
  }
  for (std::string* const cell :
       {&fact.period_start, &fact.period_end, &fact.valid_from, &fact.valid_to}) {
    if (auto const period = published_period(*cell)) {
      *cell = cell == &fact.period_end || cell == &fact.valid_to ? period->end : period->start;
    }
  }
}

}  // namespace

Status import_csv(ImportRun& run, std::string const& map_path) {
  if (map_path.empty()) {
    return Error{ErrorCode::usage,
                 "csv: which column is what? --map is missing",
                 {},
                 "write a map as docs/corpus.md describes it"};
  }
  auto const map = read_csv_map(map_path);
  if (!map) return map.error();
  CsvRecords records(run.input);
  auto const first = records.next();
  if (!first || !*first) {
    return Error{ErrorCode::malformed, "no header here", {run.input.path(), 1, 1}, ""};
  }
  std::vector<std::string> const header = (*first)->cells;
  if (auto const missing = missing_columns(*map, header); !missing.empty()) {
    return Error{ErrorCode::malformed,
                 fmt::format("the table has no column \"{}\"", missing.front()),
                 {run.input.path(), 1, 1},
                 fmt::format("its columns are {}", fmt::join(header, ", "))};
  }
  if (Status const done = run.resume(); !done) return done;
  while (auto const row = records.next()) {
    if (!*row) {
      run.sink.reject(records.line(), row->error().message, records.text());
    } else if ((*row)->cells.size() != header.size()) {
      run.sink.reject(records.line(), "not as many fields as the header", records.text());
    } else {
      if (!map->source.empty()) {
        run.sink.add(fill<SourceRow>(map->source, header, (*row)->cells), records.line());
      }
      auto fact = fill<FactRow>(map->fact, header, (*row)->cells);
      normalize(fact);
      run.sink.add(std::move(fact), records.line());
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
