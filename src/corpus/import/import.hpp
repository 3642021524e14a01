// `stet corpus import`: tables, lists and archives of others become rows of a corpus folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/import/run.hpp"

namespace stet {

struct ImportRequest {
  std::string kind;                 // "csv", "wikidata", ...
  std::vector<std::string> inputs;  // files, "-", and for documents also folders
  std::string directory;            // the corpus
  std::string name;                 // of the files written; empty: from the first input
  std::string map;                  // for csv: the file that says which column is what
};

struct ImportReport {
  std::string name;
  ImportCounts counts;
  bool stopped = false;  // by the listener; running again goes on
};

[[nodiscard]] std::vector<std::string_view> import_kinds();

/// Errors: an unknown kind, a folder that holds no corpus, an input that cannot be read or is not
/// of the kind.
[[nodiscard]] Result<ImportReport> import_into_corpus(ImportRequest const& request,
                                                      RuleSet const& rules,
                                                      ImportListener const& listener);

}  // namespace stet
