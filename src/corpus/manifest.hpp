// corpus.toml: what a corpus is called, may be used for, and is about.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// Keys name (required), licence, language, description; all strings. Errors: bad TOML, an unknown
/// key, a value that is no string, no name; each with its place.
[[nodiscard]] Result<CorpusManifest> parse_manifest(std::string const& path,
                                                    std::string_view bytes);

}  // namespace stet
