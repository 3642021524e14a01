// Fills a new database with a corpus: its rows as they are, the claims that they stand for, and the
// index.
#pragma once

#include "corpus/corpus.hpp"
#include "corpus/sqlite.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// Requires: the text is lint-clean, the database empty. Returns what was stored.
[[nodiscard]] Result<BuildReport> write_store(sqlite::Connection& store, CorpusText const& text,
                                              RuleSet const& rules);

}  // namespace stet
