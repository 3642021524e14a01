// Rows as an import writes them, and what a fact must have to be one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/columns.hpp"
#include "corpus/csv.hpp"

namespace stet {

/// The first `width` columns' names, and of a row its cells, each as one line of CSV.
template <typename Row>
[[nodiscard]] std::string header_line(std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < width; ++i) {
    out += (i == 0 ? "" : ",") + std::string(columns<Row>[i].name);
  }
  return out + "\n";
}

template <typename Row>
[[nodiscard]] std::string row_line(Row const& row, std::size_t width) {
  std::vector<std::string_view> cells;
  for (std::size_t i = 0; i < width; ++i) cells.push_back(row.*(columns<Row>[i].text));
  std::string out;
  append_csv_row(out, cells);
  return out;
}

/// What is wrong with a row by itself, as `stet corpus lint` would say it: its subject and its
/// source are taken to exist. Empty when nothing is.
[[nodiscard]] std::string fault_of(FactRow const& fact);
[[nodiscard]] std::string fault_of(QuoteRow const& quote);
[[nodiscard]] std::string fault_of(SourceRow const& source);

}  // namespace stet
