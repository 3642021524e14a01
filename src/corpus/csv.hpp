// RFC 4180 tables: comma-separated, fields quoted where they need it. Line ends may be LF or CRLF,
// a byte-order mark is allowed; what is written has LF and no mark.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stet {

struct CsvRow {
  std::uint32_t offset = 0;  // of the row's first byte in the file
  std::vector<std::string> cells;
  std::vector<std::uint32_t> cell_offsets;  // of each cell's first byte, its quote included
};

/// Reads rows one at a time, so that a table of any size needs the memory of one row.
///
///   CsvReader reader(path, bytes);
///   while (auto row = reader.next()) { if (!*row) report((*row).error()); ... }
///
/// Blank lines are skipped. Errors, each with line and column: a quote inside an unquoted field,
/// text after a closing quote, a quote that is never closed. Reading ends at the first error.
class CsvReader {
 public:
  /// Requires: `bytes` outlives the reader.
  CsvReader(std::string path, std::string_view bytes);
  [[nodiscard]] std::optional<Result<CsvRow>> next();

 private:
  [[nodiscard]] Error error_at(std::size_t offset, std::string message, std::string hint) const;
  std::optional<Error> read_cell(CsvRow& row);
  std::optional<Error> read_quoted(std::string& cell);
  void skip_line_ends();

  std::string path_;
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// One row with its line end. A field is quoted when it holds a comma, a quote, a line end, or a
/// space at either end.
void append_csv_row(std::string& out, std::vector<std::string_view> const& cells);

}  // namespace stet
