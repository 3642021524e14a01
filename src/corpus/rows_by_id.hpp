// Rows of a corpus by their ids, and where they stand: what comparing two corpora goes by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// Lines of rows. Reads each file's line ends once, at its first question.
class RowPlaces {
 public:
  /// Requires: `text` outlives the places.
  explicit RowPlaces(CorpusText const& text) : text_(text) {}

  template <typename Row>
  [[nodiscard]] Location of(Located<Row> const& row) {
    auto const known = lines_.try_emplace(row.file, text_.files[row.file].bytes).first;
    return {text_.directory + "/" + text_.files[row.file].path,
            known->second.position(row.offset).line, 1};
  }

 private:
  CorpusText const& text_;
  std::map<std::uint32_t, LineIndex> lines_;
};

template <typename Row>
using RowsById = std::map<std::string_view, Located<Row> const*>;

/// Errors: an id that two rows have, with the place of the second.
template <typename Row>
[[nodiscard]] Result<RowsById<Row>> rows_by_id(CorpusText const& text,
                                               std::vector<Located<Row>> const& rows) {
  RowsById<Row> out;
  for (Located<Row> const& row : rows) {
    if (out.emplace(row.value.id, &row).second) continue;
    return Error{ErrorCode::malformed, "the id \"" + row.value.id + "\" is used twice",
                 RowPlaces(text).of(row), "see stet corpus lint"};
  }
  return out;
}

}  // namespace stet
