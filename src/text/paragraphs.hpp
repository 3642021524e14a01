// Paragraphs of plain text: at blank lines, at single line breaks, or over hard-wrapped lines.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace stet {

/// The paragraphs of a text as trimmed blocks, in order. A blank line always ends one. A single
/// line break does so too, unless the text is wrapped: its lines are filled to one width, and a
/// line is broken only where its next word would not have fitted.
[[nodiscard]] std::vector<Block> find_paragraphs(std::string_view text);

}  // namespace stet
