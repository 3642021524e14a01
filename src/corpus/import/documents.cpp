// Source documents as files: each is kept whole, and its claims are found at every build.
#include <filesystem>

#include "base/file_system.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/source_document.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {

Status import_document(ImportRun& run, std::string const& /*map*/) {
  std::filesystem::path const path = run.input.path();
  auto const bytes = path == "-" ? read_standard_input() : read_file(path.string());
  if (!bytes) return bytes.error();
  SourceRow source;
  source.id = slug(path.stem().string());
  std::string const ending = path.has_extension() ? path.extension().string() : ".txt";
  add_source_document(run, std::move(source), ending, *bytes, 1);
  return Done{};
}

}  // namespace stet
