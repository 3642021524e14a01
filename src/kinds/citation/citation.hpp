// A source that the article points to: a link, an identifier, a named document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace stet {

enum class CitationKind : std::uint8_t { url, doi, isbn, arxiv, pmid, document };

[[nodiscard]] std::string_view name(CitationKind kind);  // "doi"

struct Citation {
  CitationKind kind = CitationKind::url;
  std::string target;                   // normalised: URL, DOI, ISBN, title
  Span anchor;                          // the words that carry the link
  std::vector<std::uint32_t> supports;  // indices of the claims it stands for
  bool malformed = false;               // an identifier that its own check digit contradicts
};

}  // namespace stet
