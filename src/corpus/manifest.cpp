#include "corpus/manifest.hpp"

#define TOML_EXCEPTIONS 0
#include <fmt/format.h>
#include <toml++/toml.h>

namespace stet {
namespace {

Location location_of(std::string const& path, toml::source_region const& region) {
  return {path, region.begin.line, region.begin.column};
}

}  // namespace

Result<CorpusManifest> parse_manifest(std::string const& path, std::string_view bytes) {
  toml::parse_result const parsed = toml::parse(bytes);
  if (!parsed) {
    return Error{ErrorCode::malformed, std::string(parsed.error().description()),
                 location_of(path, parsed.error().source()), ""};
  }
  CorpusManifest manifest;
  for (auto const& [key, node] : parsed.table()) {
    std::string* const field = key == "name"          ? &manifest.name
                               : key == "licence"     ? &manifest.licence
                               : key == "language"    ? &manifest.language
                               : key == "description" ? &manifest.description
                                                      : nullptr;
    if (field == nullptr) {
      return Error{ErrorCode::malformed, fmt::format("unknown key \"{}\"", key.str()),
                   location_of(path, key.source()),
                   "the keys are name, licence, language, description"};
    }
    auto const text = node.value_exact<std::string>();
    if (!text) {
      return Error{ErrorCode::malformed, fmt::format("\"{}\" must be a string", key.str()),
                   location_of(path, node.source()), ""};
    }
    *field = *text;
  }
  if (manifest.name.empty()) {
    return Error{
        ErrorCode::malformed, "the corpus has no name", {path, 1, 1}, "add name = \"...\""};
  }
  return manifest;
}

}  // namespace stet
