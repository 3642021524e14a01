// Rows of a CSV file of any size, with the memory of one row.
#pragma once

#include <optional>
#include <string>

#include "corpus/csv.hpp"
#include "corpus/import/input.hpp"

namespace stet {

/// Rows may span lines inside quotes. A row that is malformed or too long is an error, and reading
/// goes on behind it.
class CsvRecords {
 public:
  explicit CsvRecords(ImportInput& input) : input_(input) {}
  [[nodiscard]] std::optional<Result<CsvRow>> next();
  /// The line that the last row began on, and its text.
  [[nodiscard]] std::uint64_t line() const { return line_; }
  [[nodiscard]] std::string const& text() const { return text_; }

 private:
  ImportInput& input_;
  std::uint64_t line_ = 0;
  std::string text_;
};

}  // namespace stet
