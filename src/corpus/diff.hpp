// What changed between two states of a corpus, row by row and cell by cell: what a reviewer reads
// instead of a difference of lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

enum class RowChangeKind : std::uint8_t { added, removed, changed };

struct CellChange {
  std::string column;  // "file" where a row moved to another file
  std::string before;
  std::string after;
};

struct RowChange {
  RowChangeKind kind = RowChangeKind::changed;
  std::string table;  // "sources", "entities", "facts", "quotes", "files"
  std::string id;     // for a document or the manifest its path
  Location where;     // in the newer corpus; in the older one for what was removed
  std::string summary;
  std::vector<CellChange> cells;
};

/// By table, then by id. The order of rows within a file is no change. Errors: an id used twice.
[[nodiscard]] Result<std::vector<RowChange>> diff_corpora(CorpusText const& before,
                                                          CorpusText const& after);

}  // namespace stet
