// The edits of a self-test: an article's text with one thing changed, and what a checker that has
// the article itself as its reference should make of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/claim.hpp"
#include "text/document.hpp"

namespace stet {

/// One replacement in Document::text.
struct Edit {
  std::string_view kind;  // "figure", "scale", ...; a row of edit_kinds()
  Span span;
  std::string replacement;
};

struct EditKind {
  std::string_view name;
  bool harmful;  // the text now says something else; or every style book allows it
  std::string_view meaning;
};
[[nodiscard]] std::vector<EditKind> const& edit_kinds();

/// At most `most` of each kind, in the order of the text. Pure.
[[nodiscard]] std::vector<Edit> make_edits(Document const& document,
                                           std::vector<Claim> const& claims, std::size_t most);

/// The text with the edit made.
[[nodiscard]] std::string edited_text(Edit const& edit, std::string_view text);

}  // namespace stet
