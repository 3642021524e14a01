// A whole document with its source, as two importers make them: of a file, and of an archived page.
#pragma once

#include <string>
#include <string_view>

#include "corpus/import/run.hpp"

namespace stet {

/// Stores documents/SOURCE.id + `ending` and its row of sources.csv. An empty title and an empty
/// date are read out of the document. False, and rejected with `line`, when it cannot be read.
bool add_source_document(ImportRun& run, SourceRow source, std::string_view ending,
                         std::string_view bytes, std::uint64_t line);

}  // namespace stet
