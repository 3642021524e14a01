#include "text/readers/html_body.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace stet {
namespace {

constexpr std::uint32_t shortest_prose = 80;

bool is_mostly_links(Block const& block, BlockOrigin const& origin) {
  return std::uint64_t{origin.link_bytes} * 2 > block.span.size();
}

bool is_prose(Block const& block, BlockOrigin const& origin) {
  return block.span.size() >= shortest_prose && !is_mostly_links(block, origin) &&
         block.kind != BlockKind::code && block.kind != BlockKind::caption;
}

/// The article that holds most prose; 0 when none holds any.
std::uint32_t main_article(Document const& document, std::vector<BlockOrigin> const& origins) {
  std::map<std::uint32_t, std::uint64_t> prose;
  for (std::size_t i = 0; i < origins.size(); ++i) {
    bool const counts = origins[i].article != 0 && is_prose(document.blocks[i], origins[i]);
    if (counts) prose[origins[i].article] += document.blocks[i].span.size();
  }
  auto const most = std::max_element(
      prose.begin(), prose.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
  return most == prose.end() ? 0 : most->first;
}

/// Without an article element: from the headline or the first dense paragraph to the last one.
void keep_dense(Document& document, std::vector<BlockOrigin> const& origins) {
  std::vector<Block>& blocks = document.blocks;
  std::size_t first = blocks.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    bool const prose = is_prose(blocks[i], origins[i]);
    if (prose || blocks[i].kind == BlockKind::headline) first = std::min(first, i);
    if (prose) last = i;
  }
  if (last == 0 && first != 0) return;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    bool const outside = i < first || i > last;
    if (outside || is_mostly_links(blocks[i], origins[i])) blocks[i].kind = BlockKind::furniture;
  }
}

}  // namespace

void keep_article(Document& document, std::vector<BlockOrigin> const& origins) {
  std::uint32_t const article = main_article(document, origins);
  std::uint64_t prose = 0;
  for (std::size_t i = 0; i < origins.size(); ++i) {
    if (is_prose(document.blocks[i], origins[i])) prose += document.blocks[i].span.size();
  }
  if (prose == 0) return;
  if (article == 0) return keep_dense(document, origins);
  for (std::size_t i = 0; i < origins.size(); ++i) {
    Block& block = document.blocks[i];
    bool const elsewhere = origins[i].article != article && block.kind != BlockKind::headline;
    bool const list_of_links =
        block.kind == BlockKind::list_item && is_mostly_links(block, origins[i]);
    if (elsewhere || list_of_links) block.kind = BlockKind::furniture;
  }
}

}  // namespace stet
