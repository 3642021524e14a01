// JSON lines with the names of our columns: facts, and quotations where a line has a speaker.
#include <algorithm>

#include <fmt/format.h>

#include "corpus/columns.hpp"
#include "corpus/import/flat_json.hpp"
#include "corpus/import/run.hpp"

namespace stet {
namespace {

/// The first key that no column of the row has; empty when all of them have one.
template <typename Row>
std::string fill(Row& row, FlatJson const& json) {
  for (auto const& field : json) {
    auto const column = std::find_if(columns<Row>.begin(), columns<Row>.end(),
                                     [&](auto const& known) { return known.name == field.first; });
    if (column == columns<Row>.end()) return field.first;
    row.*(column->text) = field.second;
  }
  return "";
}

template <typename Row>
void add(ImportRun& run, FlatJson const& json, std::string const& line) {
  Row row;
  std::string const unknown = fill(row, json);
  if (!unknown.empty()) {
    run.sink.reject(run.input.line(), fmt::format("no column is called \"{}\"", unknown), line);
  } else {
    run.sink.add(row, run.input.line());
  }
}

}  // namespace

Status import_json_lines(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  for (std::string line; run.input.next_line(line);) {
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    auto const json = run.input.cut() ? Result<FlatJson>(Error{{}, "the line is too long", {}, ""})
                                      : parse_flat_json(line);
    if (!json) {
      run.sink.reject(run.input.line(), json.error().message, line);
    } else if (json->contains("speaker")) {
      add<QuoteRow>(run, *json, line);
    } else if (json->contains("title")) {
      add<SourceRow>(run, *json, line);
    } else {
      add<FactRow>(run, *json, line);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
