// Which blocks of an HTML page are its article: those of <article> or <main>, else where the prose
// is dense.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace stet {

/// Where a block stood in the page.
struct BlockOrigin {
  std::uint32_t article = 0;     // 1-based number of its outermost <article> or <main>; 0: none
  std::uint32_t link_bytes = 0;  // how much of it is links
};

/// Marks as furniture what is not the article. Requires: one origin for each block.
void keep_article(Document& document, std::vector<BlockOrigin> const& origins);

}  // namespace stet
