// Claims as people name them: "draft.md#c12", "articles.jsonl#id7#c3", or by the beginning of the
// fingerprint, "draft.md#4f2a91c3".
#pragma once

#include <string>

#include "base/result.hpp"
#include "check/report.hpp"
#include "cli/settings.hpp"

namespace stet {

struct FoundClaim {
  FileReport file;
  std::size_t index = 0;  // of file.claims
};

/// Checks the article anew, as `settings` say. Errors: no such form, file or claim; a fingerprint
/// that fits several claims; those of checking.
[[nodiscard]] Result<FoundClaim> find_claim(Settings const& settings, std::string const& id);

}  // namespace stet
