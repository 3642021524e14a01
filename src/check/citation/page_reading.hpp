// A copy of a cited page as a document, and what can be told from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/citation/cited_pages.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Nothing for a copy that is no text: a film, a PDF, bytes in no known encoding. Pages in the old
/// encodings of the West are read by the charset that their header or markup names.
[[nodiscard]] std::optional<Document> read_page(CitedPage const& page, RuleSet const& rules);

/// A page that was served as found but says in its heading that there is nothing (a soft 404).
[[nodiscard]] bool says_not_found(Document const& page);

/// The address with a text fragment that leads a browser to `words`. Source: WICG "Scroll To Text
/// Fragment".
[[nodiscard]] std::string deep_link(std::string_view url, std::string_view words);

}  // namespace stet
