// Rows of a corpus by their ids: what comparing two corpora goes by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/places.hpp"

namespace stet {

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
                 Places(text).row(row), "see stet corpus lint"};
  }
  return out;
}

}  // namespace stet
