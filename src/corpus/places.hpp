// Where rows and cells of a corpus stand: path, line and column for messages.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// Reads the line ends of a file at the first question about it, and keeps them.
class Places {
 public:
  /// Requires: `text` outlives the places.
  explicit Places(CorpusText const& text) : text_(text) {}

  /// The place of a cell of a row, by the column's (or key's) name; of the row where the cell is
  /// not found.
  [[nodiscard]] Location cell(std::uint32_t file, std::uint32_t offset, std::string_view column);

  template <typename Row>
  [[nodiscard]] Location row(Located<Row> const& row) {
    Location out = at(row.file, row.offset);
    out.column = 1;
    return out;
  }

 private:
  struct File {
    LineIndex lines;
    std::vector<std::string> header;  // of a table
  };
  File& file(std::uint32_t number);
  [[nodiscard]] Location at(std::uint32_t file, std::size_t offset);

  CorpusText const& text_;
  std::map<std::uint32_t, File> files_;
};

}  // namespace stet
