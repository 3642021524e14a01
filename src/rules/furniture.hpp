// Words by which the parts of a page that are not the article are known: rules/furniture.rules.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class PagePartKind : std::uint8_t { furniture, caption, dateline, byline, biography };

/// What the words after a label say about the article.
enum class LabelMeaning : std::uint8_t { nothing, published, updated, outlet, author };

struct PagePart {
  PagePartKind kind = PagePartKind::furniture;
  LabelMeaning sets = LabelMeaning::nothing;
};

/// The phrases' values are indices into `parts`.
struct FurnitureTable {
  std::vector<PagePart> parts;
  PhraseTable whole;    // a paragraph that is nothing else
  PhraseTable labels;   // before a colon or a date
  PhraseTable starts;   // the beginning of a short paragraph
  PhraseTable holds;    // anywhere in a short paragraph
  PhraseTable credits;  // the last words of a caption: "Photo: ..."
  PhraseTable linking_words;
  PhraseTable author_roles;

  /// Errors: an unknown entry type, kind or meaning, with its place.
  [[nodiscard]] static Result<FurnitureTable> load(EntryFile const& file);
};

}  // namespace stet
