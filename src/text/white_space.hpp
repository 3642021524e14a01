// White space as pages have it: ASCII, no-break, thin and zero-width spaces.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace stet {

[[nodiscard]] constexpr bool is_ascii_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/// The length of the white-space character at `at`, or 0.
[[nodiscard]] std::uint32_t space_length(std::string_view text, std::uint32_t at);
/// The span without white space at either end.
[[nodiscard]] Span trim(std::string_view text, Span span);
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace stet
