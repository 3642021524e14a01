// A half-open range of bytes. One type for every position in the program; lines, columns and
// UTF-16 units exist only where a report is written.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace stet {

/// Bytes [begin, end) of some text, normally of `Document::text`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(Span const&, Span const&) = default;
};

/// The words that a span covers. Requires: the span lies inside the text.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace stet
