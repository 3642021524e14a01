// Which blocks are not the article: labels, bylines, captions, buttons, biographies. Fills in what
// they say about it (authors, outlet, stated dates) on the way.
#pragma once

#include "rules/furniture.hpp"
#include "text/document.hpp"

namespace stet {

/// Changes the kinds of paragraph blocks only. A page without running text is left alone: a single
/// sentence, however short, is somebody's claim.
void recognise_page_parts(Document& document, FurnitureTable const& words);

/// Adds what a page states as its date, fullest first: before those that lack a time if it has one.
void add_stated_date(Metadata& metadata, StatedDate stated, bool has_time);

}  // namespace stet
