#include "kinds/quote/altered_wording.hpp"

#include <algorithm>
#include <utility>

namespace stet {
namespace {

/// The longest common subsequence of the quotation with a window of the text, as a diff.
struct Diff {
  std::size_t common = 0;
  std::size_t content_common = 0;
  std::string words;
};

Diff diff_words(std::vector<QuoteToken> const& quote, std::vector<QuoteToken> const& text,
                std::size_t begin, std::size_t end) {
  std::size_t const rows = quote.size();
  std::size_t const columns = end - begin;
  std::vector<std::uint16_t> table((rows + 1) * (columns + 1), 0);
  auto const cell = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
    return table[row * (columns + 1) + column];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      cell(i, j) = quote[i].folded == text[begin + j].folded
                       ? static_cast<std::uint16_t>(cell(i + 1, j + 1) + 1)
                       : std::max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  Diff out;
  out.common = cell(0, 0);
  std::string gone;
  std::string put;
  auto const flush = [&](bool edge) {
    if (gone.empty() && put.empty()) return;
    if (!out.words.empty() && !(edge && put.empty())) out.words += ", ";
    if (!put.empty() && !gone.empty()) out.words += "\"" + gone + "\" became \"" + put + "\"";
    if (put.empty() && !edge) out.words += "\"" + gone + "\" left out";
    if (gone.empty()) out.words += "\"" + put + "\" put in";
    gone.clear();
    put.clear();
  };
  auto const append = [](std::string& to, std::string const& word) {
    if (!to.empty()) to += ' ';
    to += word;
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows && j < columns) {
    if (quote[i].folded == text[begin + j].folded && cell(i, j) == cell(i + 1, j + 1) + 1) {
      flush(i == 0);
      if (!quote[i].is(WordClass::function)) ++out.content_common;
      ++i, ++j;
    } else if (cell(i + 1, j) >= cell(i, j + 1)) {
      append(put, quote[i++].folded);
    } else {
      append(gone, text[begin + j++].folded);
    }
  }
  // Words at the very end that differ stand for as many of the text.
  bool const open = gone.empty();
  while (i < rows) append(put, quote[i++].folded);
  std::size_t const exchanged =
      open && !put.empty() ? 1 + static_cast<std::size_t>(std::count(put.begin(), put.end(), ' '))
                           : 0;
  for (std::size_t n = 0; n < exchanged && j < columns; ++n) append(gone, text[begin + j++].folded);
  flush(true);
  return out;
}

std::vector<QuoteToken> all_tokens(QuotePieces const& pieces) {
  std::vector<QuoteToken> out;
  for (QuoteSegment const& segment : pieces.segments)
    out.insert(out.end(), segment.tokens.begin(), segment.tokens.end());
  return out;
}

}  // namespace

/// Looks for the same utterance in other words: windows of the text that begin at a word of the
/// quotation.
void find_altered(std::vector<QuoteToken> const& text, QuotePieces const& pieces, Wording& out) {
  constexpr std::size_t longest_quote = 200;
  std::vector<QuoteToken> quote = all_tokens(pieces);
  std::size_t const content = static_cast<std::size_t>(
      std::count_if(quote.begin(), quote.end(),
                    [](QuoteToken const& token) { return !token.is(WordClass::function); }));
  if (quote.size() < 4 || content < 3 || quote.size() > longest_quote) return;
  std::size_t const width = quote.size() + quote.size() / 3 + 3;
  std::size_t best_common = 0;
  Diff best;
  std::size_t windows = 0;
  constexpr std::size_t most_windows = 400;
  for (std::size_t at = 0; at < text.size() && windows < most_windows; ++at) {
    bool const anchors = text[at].folded == quote[0].folded || text[at].folded == quote[1].folded ||
                         text[at].folded == quote[2].folded;
    if (!anchors) continue;
    ++windows;
    Diff diff = diff_words(quote, text, at, std::min(at + width, text.size()));
    if (diff.common <= best_common) continue;
    best_common = diff.common;
    best = std::move(diff);
  }
  out.similarity = static_cast<double>(best_common) / static_cast<double>(quote.size());
  constexpr double same_utterance = 0.7;
  bool const most_content = 10 * best.content_common >= 6 * content && best.content_common >= 2;
  if (out.similarity < same_utterance || !most_content) return;
  out.rung = Rung::altered;
  out.diff = std::move(best.words);
}

}  // namespace stet
