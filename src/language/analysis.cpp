#include "language/analysis.hpp"

#include <optional>

#include "language/quotation_marks.hpp"
#include "language/tagger.hpp"
#include "language/tokens.hpp"

namespace stet {
namespace {

/// The weights are compiled in and tested, so they load; they never change afterwards.
Tagger const& tagger() {
  static Tagger const loaded = *Tagger::load(built_in_tagger_weights(), built_in_word_classes());
  return loaded;
}

void add_words(Document const& document, Analysis& analysis) {
  analysis.sentences.reserve(document.sentences.size());
  for (Sentence const& sentence : document.sentences) {
    TokenRange range;
    range.first = static_cast<std::uint32_t>(analysis.tokens.size());
    if (is_checkable(document.blocks[sentence.block].kind))
      tokenize(document.text, sentence.span, analysis.tokens);
    range.last = static_cast<std::uint32_t>(analysis.tokens.size());
    tagger().tag(document.text, analysis.tokens, range);
    analysis.sentences.push_back(range);
  }
}

/// A quotation that runs on opens again in the next block, and closes only in the last.
void join_blocks(std::vector<Quotation>& quotations, std::size_t first_of_block, Span block) {
  if (first_of_block == 0 || first_of_block >= quotations.size()) return;
  Quotation const& before = quotations[first_of_block - 1];
  Quotation& here = quotations[first_of_block];
  here.continues = !before.closed && here.span.begin == block.begin;
}

}  // namespace

Analysis analyse(Document const& document, RuleSet const& /*rules*/) {
  Analysis analysis;
  add_words(document, analysis);
  for (Block const& block : document.blocks) {
    if (!is_checkable(block.kind)) continue;
    std::size_t const first = analysis.quotations.size();
    find_quotations(document.text, block.span, analysis.quotations);
    join_blocks(analysis.quotations, first, block.span);
  }
  return analysis;
}

}  // namespace stet
