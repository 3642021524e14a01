// Where quotation marks open and close. Marks pair by type and never across a block, so that a
// stray mark costs at most its own paragraph; apostrophes are told apart from closing marks.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/analysis.hpp"

namespace stet {

/// Appends the quotations of one block, in order of their beginnings, parents before children.
/// Known: “ ” „ " '' ``, ‘ ’ ', « » ‹ ›. Linear in the block's length.
void find_quotations(std::string_view text, Span block, std::vector<Quotation>& quotations);

}  // namespace stet
