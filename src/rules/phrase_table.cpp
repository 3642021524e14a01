#include "rules/phrase_table.hpp"

#include <algorithm>

namespace stet {
namespace {

constexpr unsigned char gap = 0x01;  // stands for a run of white space in the trie

unsigned char folded_byte(char c) {
  return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/// The length of the white space at `at`: a run of blanks with at most one line end.
std::uint32_t gap_length(std::string_view text, std::size_t at) {
  constexpr std::uint32_t longest_gap = 40;
  std::uint32_t length = 0;
  int line_ends = 0;
  while (at + length < text.size() && length < longest_gap) {
    std::string_view const rest = text.substr(at + length);
    if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\r') {
      length += 1;
    } else if (rest.front() == '\n' && line_ends == 0) {
      ++line_ends;
      length += 1;
    } else if (rest.starts_with("\u00A0")) {
      length += 2;
    } else if (rest.starts_with("\u2009") || rest.starts_with("\u202F")) {
      length += 3;
    } else {
      break;
    }
  }
  return length;
}

/// One step through the text: the trie byte it stands for and how many bytes of text it takes.
struct Step {
  unsigned char byte;
  std::uint32_t length;
};

Step step_at(std::string_view text, std::size_t at) {
  if (std::uint32_t const length = gap_length(text, at); length != 0) return {gap, length};
  std::string_view const rest = text.substr(at, 3);
  if (rest == "\u2019" || rest == "\u2018") return {'\'', 3};
  if (rest == "\u2010" || rest == "\u2011") return {'-', 3};
  return {folded_byte(text[at]), 1};
}

}  // namespace

bool is_word_byte(char byte) {
  auto const value = static_cast<unsigned char>(byte);
  return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
         (value >= 'a' && value <= 'z') || (value >= 0xC3 && value <= 0xDF) ||
         (value >= 0x80 && value < 0xC0);
}

std::uint32_t PhraseTable::child(std::uint32_t node, unsigned char byte) {
  auto& edges = nodes_[node].edges;
  auto const at =
      std::lower_bound(edges.begin(), edges.end(), byte,
                       [](Edge const& edge, unsigned char wanted) { return edge.byte < wanted; });
  if (at != edges.end() && at->byte == byte) return at->node;
  auto const created = static_cast<std::uint32_t>(nodes_.size());
  edges.insert(at, Edge{byte, created});
  nodes_.emplace_back();
  return created;
}

std::int64_t PhraseTable::next(std::uint32_t node, unsigned char byte) const {
  auto const& edges = nodes_[node].edges;
  auto const at =
      std::lower_bound(edges.begin(), edges.end(), byte,
                       [](Edge const& edge, unsigned char wanted) { return edge.byte < wanted; });
  return at != edges.end() && at->byte == byte ? std::int64_t{at->node} : -1;
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value, LetterCase letters) {
  if (phrase.empty()) return;
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < phrase.size();) {
    Step const step = step_at(phrase, at);
    node = child(node, step.byte);
    at += step.length;
  }
  auto const first = static_cast<unsigned char>(phrase.front());
  first_[first] = true;
  if (letters == LetterCase::folded) {
    first_[folded_byte(phrase.front())] = true;
    if (first >= 'a' && first <= 'z') first_[first - ('a' - 'A')] = true;
    if (nodes_[node].folded < 0) nodes_[node].folded = value;
  } else if (nodes_[node].exact < 0) {
    nodes_[node].exact = value;
    nodes_[node].spelling = phrase;
  }
}

std::optional<PhraseTable::Match> PhraseTable::longest(std::string_view text,
                                                       std::size_t at) const {
  return search(text, at, true);
}

std::optional<PhraseTable::Match> PhraseTable::longest_prefix(std::string_view text,
                                                              std::size_t at) const {
  return search(text, at, false);
}

std::optional<PhraseTable::Match> PhraseTable::search(std::string_view text, std::size_t at,
                                                      bool whole_words) const {
  std::optional<Match> best;
  std::uint32_t node = 0;
  std::size_t here = at;
  while (here < text.size()) {
    Step const step = step_at(text, here);
    std::int64_t const reached = next(node, step.byte);
    if (reached < 0) break;
    node = static_cast<std::uint32_t>(reached);
    here += step.length;
    Node const& found = nodes_[node];
    if (found.exact < 0 && found.folded < 0) continue;
    bool const inside_word =
        here < text.size() && is_word_byte(text[here - 1]) && is_word_byte(text[here]);
    if (whole_words && inside_word) continue;
    bool const spelt = found.exact >= 0 && text.substr(at, here - at) == found.spelling;
    std::int64_t const value = spelt ? found.exact : found.folded;
    if (value >= 0)
      best = Match{static_cast<std::uint32_t>(here - at), static_cast<std::uint32_t>(value)};
  }
  return best;
}

}  // namespace stet
