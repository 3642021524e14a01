#include "rules/phrase_table.hpp"

#include <array>
#include <string>
#include <utility>

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
  if (text[at] > ' ' && text[at] <= '~') return {folded_byte(text[at]), 1};
  if (std::uint32_t const length = gap_length(text, at); length != 0) return {gap, length};
  std::string_view const rest = text.substr(at, 3);
  if (rest == "\u2019" || rest == "\u2018") return {'\'', 3};
  if (rest == "\u2010" || rest == "\u2011") return {'-', 3};
  return {folded_byte(text[at]), 1};
}

/// 0 to 25 for an ASCII letter of either case, more for everything else.
std::uint32_t letter_number(char c) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(c | 0x20)) - 'a';
}

}  // namespace

std::uint32_t PhraseTable::child(std::uint32_t node, unsigned char byte) {
  if (std::uint32_t const known = next(node, byte); known != 0) return known;
  auto const created = static_cast<std::uint32_t>(ends_.size());
  ends_.push_back(0);
  if (2 * ends_.size() > edges_.size()) {
    std::vector<Edge> const before = std::move(edges_);
    edges_.assign(2 * before.size(), Edge{});
    for (Edge const edge : before) {
      if (edge.from != 0) insert(edge);
    }
  }
  insert({(node << 8U) + byte + 1, created});
  return created;
}

void PhraseTable::note_triples(std::string_view begin) {
  std::array<std::uint32_t, 3> low = {0, 0, 0};
  std::array<std::uint32_t, 3> high = {25, 25, 25};  // whatever stands in a place without a letter
  for (std::size_t i = 0; i < begin.size() && letter_number(begin[i]) < 26; ++i)
    low[i] = high[i] = letter_number(begin[i]);
  for (std::uint32_t first = low[0]; first <= high[0]; ++first) {
    for (std::uint32_t second = low[1]; second <= high[1]; ++second) {
      for (std::uint32_t third = low[2]; third <= high[2]; ++third) {
        std::size_t const triple = (first << 10U) + (second << 5U) + third;
        triples_[triple / 64] |= std::uint64_t{1} << (triple % 64);
      }
    }
  }
}

void PhraseTable::insert(Edge edge) {
  std::size_t const mask = edges_.size() - 1;
  std::size_t at = place_of(edge.from) & mask;
  while (edges_[at].from != 0) at = (at + 1) & mask;
  edges_[at] = edge;
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value, LetterCase letters) {
  if (phrase.empty()) return;
  std::uint32_t node = 0;
  std::string begin;
  for (std::size_t at = 0; at < phrase.size();) {
    Step const step = step_at(phrase, at);
    node = child(node, step.byte);
    at += step.length;
    if (begin.size() < 3) begin += static_cast<char>(step.byte);
  }
  note_triples(begin);
  if (ends_[node] == 0) {
    phrases_.emplace_back();
    ends_[node] = static_cast<std::uint32_t>(phrases_.size());
  }
  Phrase& ended = phrases_[ends_[node] - 1];
  auto const first = static_cast<unsigned char>(phrase.front());
  first_[first] = true;
  if (first == '\'' || first == '-') first_[0xE2] = true;  // their curly and long forms
  if (letters == LetterCase::folded) {
    first_[folded_byte(phrase.front())] = true;
    if (first >= 'a' && first <= 'z') first_[first - ('a' - 'A')] = true;
    if (ended.folded < 0) ended.folded = value;
    return;
  }
  for (Spelling const& known : ended.exact) {
    if (known.words == phrase) return;
  }
  ended.exact.push_back({std::string(phrase), value});
}

void StartTable::add(char first) {
  for (unsigned second = 0; second < codes; ++second) {
    for (unsigned third = 0; third < codes; ++third) starts_.set(place(code(first), second, third));
  }
}

void StartTable::add(char first, char second) {
  for (unsigned third = 0; third < codes; ++third)
    starts_.set(place(code(first), code(second), third));
}

void StartTable::add(PhraseTable const& table) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    char const first = static_cast<char>(byte);
    if (!table.may_start(first)) continue;
    std::uint32_t const node = table.next(0, folded_byte(first));
    if (node == 0 || table.ends_[node] != 0) {
      add(first);  // a phrase of one byte, or one whose first character has several spellings
      continue;
    }
    for (unsigned next = 0; next < 256; ++next) {
      char const second = static_cast<char>(next);
      bool const plain = next > ' ' && next <= '~';
      std::uint32_t const child = plain ? table.next(node, folded_byte(second)) : 0;
      if (!plain || (child != 0 && table.ends_[child] != 0)) {
        add(first, second);
      } else if (child != 0) {
        add_thirds(table, child, first, second);
      }
    }
  }
}

void StartTable::add_thirds(PhraseTable const& table, std::uint32_t node, char first, char second) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    char const third = static_cast<char>(byte);
    bool const plain = byte > ' ' && byte <= '~';
    if (!plain || table.next(node, folded_byte(third)) != 0)
      starts_.set(place(code(first), code(second), code(third)));
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
  if (at >= text.size() || !may_start(text[at])) return best;
  if (at + 2 < text.size()) {
    std::uint32_t const first = letter_number(text[at]);
    std::uint32_t const second = letter_number(text[at + 1]);
    std::uint32_t const third = letter_number(text[at + 2]);
    bool const letters = first < 26 && second < 26 && third < 26;
    if (letters && !may_begin((first << 10U) + (second << 5U) + third)) return best;
  }
  std::uint32_t node = 0;
  std::size_t here = at;
  while (here < text.size()) {
    Step const step = step_at(text, here);
    node = next(node, step.byte);
    if (node == 0) break;
    here += step.length;
    if (ends_[node] == 0) continue;
    Phrase const& found = phrases_[ends_[node] - 1];
    bool const inside_word =
        here < text.size() && is_word_byte(text[here - 1]) && is_word_byte(text[here]);
    if (whole_words && inside_word) continue;
    std::int64_t value = found.folded;
    for (Spelling const& spelling : found.exact) {
      if (text.substr(at, here - at) == spelling.words) value = spelling.value;
    }
    if (value >= 0)
      best = Match{static_cast<std::uint32_t>(here - at), static_cast<std::uint32_t>(value)};
  }
  return best;
}

}  // namespace stet
