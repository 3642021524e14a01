// A block as a line of words in which every quotation is one atom: what the frames of reported
// speech are matched against.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/analysis.hpp"
#include "rules/cues.hpp"
#include "text/document.hpp"

namespace stet {

/// A word or a whole quotation.
struct Atom {
  Span span;
  Tag tag = Tag::other;
  VerbForm form = VerbForm::none;
  std::int32_t quotation = -1;  // index into Analysis::quotations
};

/// Indices [first, last) into Line::atoms.
struct AtomRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

struct Line {
  std::string_view text;
  Analysis const* analysis = nullptr;
  std::vector<Atom> atoms;
  std::vector<AtomRange> sentences;  // a quotation is never cut

  [[nodiscard]] std::string_view word(std::uint32_t at) const {
    return slice(text, atoms[at].span);
  }
  /// Compares ASCII letters of either case.
  [[nodiscard]] bool is(std::uint32_t at, std::string_view lower_case) const;
  [[nodiscard]] bool is_any(std::uint32_t at, std::initializer_list<std::string_view> words) const;
  [[nodiscard]] bool is_quotation(std::uint32_t at) const { return atoms[at].quotation >= 0; }
  [[nodiscard]] bool is_upper(std::uint32_t at) const;
  /// The text from the first atom's beginning to the last one's end.
  [[nodiscard]] Span span_of(AtomRange range) const;
  /// The last byte inside a quotation, before its closing mark; 0 for an empty one.
  [[nodiscard]] char last_inside(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t words_inside(std::uint32_t at) const;
};

/// The lines of all checkable blocks, in order. `blocks[i]` is the block of the i-th line.
struct Lines {
  std::vector<Line> lines;
  std::vector<std::uint32_t> blocks;
};
[[nodiscard]] Lines make_lines(Document const& document, Analysis const& analysis,
                               CueTable const& cues);

}  // namespace stet
