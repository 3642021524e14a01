// Notes about the authors at the foot of an article. They hold names, employers and places that
// look like claims and are none.
#pragma once

#include <cstddef>

#include "rules/furniture.hpp"
#include "text/document.hpp"

namespace stet {

/// Marks them in the blocks after `first_prose`. Needs the authors in the metadata for the heading
/// form ("Ana Lind", then a paragraph on her); a heading completes the list of authors.
void mark_biographies(Document& document, FurnitureTable const& words, std::size_t first_prose);

}  // namespace stet
