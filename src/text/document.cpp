#include "text/document.hpp"

#include <algorithm>

namespace stet {

bool is_checkable(BlockKind kind) {
  switch (kind) {
    case BlockKind::headline:
    case BlockKind::deck:
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::table_cell:
    case BlockKind::quotation:
      return true;
    case BlockKind::caption:
    case BlockKind::code:
    case BlockKind::reference:
    case BlockKind::byline:
    case BlockKind::dateline:
    case BlockKind::biography:
    case BlockKind::furniture:
      return false;
  }
  return false;
}

Span Document::to_source(Span span) const {
  if (origin.empty()) return {span.begin + source_base, span.end + source_base};
  // The run that holds a byte; a byte inside a run that is not an identity maps to that run's edge.
  auto const map = [this](std::uint32_t at, bool is_end) {
    auto const after = std::upper_bound(
        origin.begin(), origin.end(), is_end && at > 0 ? at - 1 : at,
        [](std::uint32_t wanted, OriginRun const& run) { return wanted < run.text; });
    if (after == origin.begin()) return source_base;
    OriginRun const& run = *(after - 1);
    std::uint32_t const inside = std::min(at - run.text, run.text_length);
    if (run.text_length == run.source_length) return source_base + run.source + inside;
    return source_base + run.source + (is_end || inside == run.text_length ? run.source_length : 0);
  };
  return {map(span.begin, false), map(span.end, true)};
}

std::uint32_t Document::sentence_at(std::uint32_t offset) const {
  auto const after = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](std::uint32_t wanted, Sentence const& sentence) { return wanted < sentence.span.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

}  // namespace stet
