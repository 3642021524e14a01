// Two editors' changes to one corpus, put together row by row.
#pragma once

#include <string>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

/// A row, a document or the manifest that both sides changed, and not to the same.
struct MergeConflict {
  std::string table;  // as in RowChange
  std::string id;
  Location ours;  // line 0 where that side removed it
  Location theirs;
  std::string what;  // "both changed value, source", "we removed it, they changed it"
};

struct Merge {
  CorpusText text;  // complete without conflicts; with them, ours stands at their place
  std::vector<MergeConflict> conflicts;  // by table, then by id
};

/// Rows keep our order; what only they added follows the row that it follows on their side. Errors:
/// an id used twice within a side. The result may still refer to rows that the other side removed:
/// lint it.
[[nodiscard]] Result<Merge> merge_corpora(CorpusText const& base, CorpusText const& ours,
                                          CorpusText const& theirs);

}  // namespace stet
