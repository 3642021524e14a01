#include "kinds/citation/find_citation.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "kinds/citation/identifiers.hpp"

namespace stet {

std::string_view name(CitationKind kind) {
  constexpr std::array<std::string_view, 6> names = {"url",   "doi",  "isbn",
                                                     "arxiv", "pmid", "document"};
  return names[static_cast<std::size_t>(kind)];
}

namespace {

/// Reference lists hold no statements of the article, but they are where its sources stand.
bool may_cite(BlockKind kind) { return is_checkable(kind) || kind == BlockKind::reference; }

/// The block that holds a byte; nothing between blocks.
Block const* block_at(Document const& document, std::uint32_t offset) {
  auto const after = std::upper_bound(
      document.blocks.begin(), document.blocks.end(), offset,
      [](std::uint32_t wanted, Block const& block) { return wanted < block.span.begin; });
  if (after == document.blocks.begin() || !(after - 1)->span.contains(offset)) return nullptr;
  return &*(after - 1);
}

Citation make_citation(Identifier identifier, Span anchor) {
  Citation citation;
  citation.kind = identifier.kind;
  citation.target = std::move(identifier.target);
  citation.anchor = anchor;
  citation.malformed = identifier.malformed;
  return citation;
}

std::vector<Citation> linked(Document const& document) {
  std::vector<Citation> out;
  for (Link const& link : document.links) {
    Block const* const block = block_at(document, link.span.begin);
    if (link.span.empty() || block == nullptr || !may_cite(block->kind)) continue;
    std::optional<Identifier> identifier = identify_link(link.target);
    if (identifier) out.push_back(make_citation(*std::move(identifier), link.span));
  }
  return out;
}

/// Identifiers written out, where no link carries them already.
std::vector<Citation> written(Document const& document, std::vector<Citation> const& links) {
  std::vector<Citation> out;
  auto link = links.begin();
  for (Block const& block : document.blocks) {
    if (!may_cite(block.kind)) continue;
    for (FoundIdentifier& found : find_identifiers(document.words(block.span))) {
      Span const span{found.span.begin + block.span.begin, found.span.end + block.span.begin};
      while (link != links.end() && link->anchor.end <= span.begin) ++link;
      if (link != links.end() && link->anchor.overlaps(span)) continue;
      out.push_back(make_citation(std::move(found.identifier), span));
    }
  }
  return out;
}

using Indices = std::vector<std::uint32_t>;

// Bounds against hostile text: no quotation goes on longer, no source stands for more.
constexpr std::size_t most_sentences = 32;
constexpr std::size_t most_supported = 64;

/// For every sentence the claims that stand in it, also those that began before it.
std::vector<Indices> claims_by_sentence(Document const& document,
                                        std::vector<Claim> const& claims) {
  std::vector<Indices> out(document.sentences.size());
  for (std::uint32_t index = 0; index < claims.size(); ++index) {
    Span const span = claims[index].span;
    std::size_t const first = claims[index].sentence;
    std::size_t const last = std::min(out.size(), first + most_sentences);
    for (std::size_t s = first; s < last && document.sentences[s].span.begin < span.end; ++s)
      if (out[s].size() < most_supported) out[s].push_back(index);
  }
  return out;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (char const c : text) {
    bool const is_space = c == ' ' || c == '\n' || c == '\t';
    if (!is_space && !inside) ++words;
    inside = !is_space;
  }
  return words;
}

/// The sentence that a citation speaks for: its own, or the one before it when it stands alone
/// ("Source: ...", a footnote mark after the full stop).
std::uint32_t cited_sentence(Document const& document, std::vector<Indices> const& claims,
                             Span anchor) {
  std::uint32_t const own = document.sentence_at(anchor.begin);
  Sentence const& sentence = document.sentences[own];
  if (own == 0 || !claims[own].empty() || document.sentences[own - 1].block != sentence.block)
    return own;
  std::size_t const others =
      count_words(document.words(sentence.span)) -
      std::min(count_words(document.words(sentence.span)), count_words(document.words(anchor)));
  constexpr std::size_t introduction = 4;  // "Source:", "See also", "read more here"
  return others <= introduction ? own - 1 : own;
}

/// A claim that an anchor covers belongs to that citation; the others of the sentence to all of
/// them.
void attach(Document const& document, std::vector<Claim> const& claims,
            std::vector<Citation>& citations) {
  if (document.sentences.empty()) return;
  std::vector<Indices> const by_sentence = claims_by_sentence(document, claims);
  std::vector<std::uint32_t> covered(claims.size(), 0);
  std::vector<std::uint32_t> cited;
  for (Citation const& citation : citations) {
    cited.push_back(cited_sentence(document, by_sentence, citation.anchor));
    for (std::uint32_t const index : by_sentence[cited.back()])
      if (claims[index].span.overlaps(citation.anchor)) ++covered[index];
  }
  for (std::size_t i = 0; i < citations.size(); ++i) {
    for (std::uint32_t const index : by_sentence[cited[i]]) {
      bool const own = claims[index].span.overlaps(citations[i].anchor);
      if (own || covered[index] == 0) citations[i].supports.push_back(index);
    }
  }
}

}  // namespace

void find_citations(Document const& document, Analysis const& /*analysis*/,
                    RuleSet const& /*rules*/, std::vector<Claim>& claims) {
  std::vector<Citation> citations = linked(document);
  std::ranges::stable_sort(citations, {}, [](Citation const& one) { return one.anchor; });
  std::vector<Citation> bare = written(document, citations);
  citations.insert(citations.end(), std::make_move_iterator(bare.begin()),
                   std::make_move_iterator(bare.end()));
  attach(document, claims, citations);
  for (Citation& citation : citations) {
    Span const anchor = citation.anchor;
    claims.push_back(Claim{anchor, document.sentence_at(anchor.begin), std::move(citation)});
  }
}

}  // namespace stet
