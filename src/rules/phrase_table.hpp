// Phrases of one or more words, each with a number; the longest that starts at a place is found in
// time proportional to its length. The building block of every word list in rules/.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// How a phrase's letters are compared with the text's.
enum class LetterCase : std::uint8_t {
  exact,   // "US" is not "us"
  folded,  // ASCII letters of either case
};

class PhraseTable {
 public:
  struct Match {
    std::uint32_t length = 0;  // bytes of text
    std::uint32_t value = 0;
  };

  /// A space in the phrase stands for any run of spaces, tabs, no-break or thin spaces or a single
  /// line end in the text; a straight apostrophe also matches a curly one, a hyphen also U+2010 and
  /// U+2011. A phrase added twice keeps its first value.
  void add(std::string_view phrase, std::uint32_t value, LetterCase letters = LetterCase::folded);
  /// The longest phrase at `at` that does not end inside a word (a phrase that itself ends in a
  /// symbol may be followed by anything).
  [[nodiscard]] std::optional<Match> longest(std::string_view text, std::size_t at) const;
  /// The longest phrase at `at`, even when letters or digits follow: for "5km" and "£3.2m" the
  /// caller checks what comes next.
  [[nodiscard]] std::optional<Match> longest_prefix(std::string_view text, std::size_t at) const;
  /// Whether some phrase starts with this byte: the cheap test before `longest`.
  [[nodiscard]] bool may_start(char byte) const { return first_[static_cast<unsigned char>(byte)]; }
  [[nodiscard]] bool empty() const { return phrases_.empty(); }

 private:
  friend class StartTable;

  // A trie. Its edges stand in one table, open addressing by (node, byte): a step costs one look.
  struct Edge {
    std::uint32_t from = 0;  // node and byte, plus one; 0 is a free place
    std::uint32_t to = 0;
  };
  struct Spelling {
    std::string words;
    std::uint32_t value = 0;
  };
  struct Phrase {
    std::int64_t folded = -1;     // value of the phrase in letters of either case
    std::vector<Spelling> exact;  // "mW", "MW"
  };

  [[nodiscard]] std::optional<Match> search(std::string_view text, std::size_t at,
                                            bool whole_words) const;
  std::uint32_t child(std::uint32_t node, unsigned char byte);
  void insert(Edge edge);
  /// 0 where no edge leads on: nothing leads back to the root.
  [[nodiscard]] std::uint32_t next(std::uint32_t node, unsigned char byte) const {
    std::uint32_t const from = (node << 8U) + byte + 1;
    std::size_t const mask = edges_.size() - 1;
    for (std::size_t at = place_of(from) & mask; edges_[at].from != 0; at = (at + 1) & mask) {
      if (edges_[at].from == from) return edges_[at].to;
    }
    return 0;
  }
  [[nodiscard]] static std::size_t place_of(std::uint32_t from) {
    return (from * std::uint64_t{0x9E3779B97F4A7C15}) >> 32U;
  }

  std::vector<Edge> edges_ = std::vector<Edge>(16);
  std::vector<std::uint32_t> ends_ = {0};  // by node: the phrase that ends there, plus one
  std::vector<Phrase> phrases_;
  std::vector<bool> first_ = std::vector<bool>(256, false);
  // By the first three letters, folded: whether some phrase may begin with them. Most words of a
  // text are told apart from every phrase by these without a look at the trie.
  static constexpr std::size_t triple_count = std::size_t{1} << 15U;
  std::vector<std::uint64_t> triples_ = std::vector<std::uint64_t>(triple_count / 64);
  void note_triples(std::string_view begin);
  [[nodiscard]] bool may_begin(std::size_t triple) const {
    return (triples_[triple / 64] >> (triple % 64) & 1U) != 0;
  }
};

/// The first three letters of many phrases: one look throws out nearly every word of a text before
/// any table is searched.
class StartTable {
 public:
  void add(PhraseTable const& table);
  /// A start of one byte or of two, whatever follows.
  void add(char first);
  void add(char first, char second);
  [[nodiscard]] bool may_start(std::string_view text, std::size_t at) const {
    unsigned const second = at + 1 < text.size() ? code(text[at + 1]) : 0U;
    unsigned const third = at + 2 < text.size() ? code(text[at + 2]) : 0U;
    return starts_[place(code(text[at]), second, third)];
  }

 private:
  static constexpr unsigned codes = 32;
  static constexpr std::array<std::uint8_t, 256> code_of_byte = [] {
    std::array<std::uint8_t, 256> out{};  // 0: every other byte
    for (unsigned letter = 0; letter < 26; ++letter)
      out.at('a' + letter) = out.at('A' + letter) = static_cast<std::uint8_t>(letter + 1);
    for (unsigned digit = '0'; digit <= '9'; ++digit) out.at(digit) = 27;
    out.at(' ') = 28;
    out.at('-') = 29;
    out.at('$') = 30;
    return out;
  }();
  [[nodiscard]] static unsigned code(char byte) {
    return code_of_byte[static_cast<unsigned char>(byte)];
  }
  [[nodiscard]] static std::size_t place(unsigned first, unsigned second, unsigned third) {
    return (std::size_t{first} * codes + second) * codes + third;
  }
  void add_thirds(PhraseTable const& table, std::uint32_t node, char first, char second);

  std::bitset<codes * codes * codes> starts_;
};

/// Whether a byte belongs to a word: letters, digits and every byte of a non-ASCII letter.
[[nodiscard]] constexpr bool is_word_byte(char byte) {
  auto const value = static_cast<unsigned char>(byte);
  return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
         (value >= 'a' && value <= 'z') || (value >= 0xC3 && value <= 0xDF) ||
         (value >= 0x80 && value < 0xC0);
}

}  // namespace stet
