// Where words stand in the file on disk, in the unit of those who count UTF-16 code units.
#pragma once

#include <cstdint>

#include "base/utf8.hpp"
#include "text/document.hpp"

namespace stet {

/// 1-based; the end column is behind the last unit.
struct Utf16Region {
  std::uint32_t start_line = 1;
  std::uint32_t start_column = 1;
  std::uint32_t end_line = 1;
  std::uint32_t end_column = 1;
};

/// The very beginning for an empty span: what is known from markup stands nowhere in the text.
[[nodiscard]] Utf16Region utf16_region(Document const& document, LineIndex const& lines, Span span);

}  // namespace stet
