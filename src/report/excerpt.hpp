// A line of the article with some of its words underlined, as compilers show it.
#pragma once

#include <string>
#include <string_view>

#include "base/span.hpp"

namespace stet {

struct Excerpt {
  std::string line;       // safe to print; cut around the words with "…" when long
  std::string underline;  // "      ^~~~~": as wide as the words are shown
};

/// `words` are bytes of `line`; what lies behind the line's end is left out. Looks at a bounded
/// part of the line. Requires: valid UTF-8.
[[nodiscard]] Excerpt excerpt(std::string_view line, Span words);

}  // namespace stet
