// What the comparers know about single words: which carry no content, which turn a sentence round,
// which mean the same and which the opposite. From rules/lexicon.rules.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "rules/entry_file.hpp"

namespace stet {

/// One bit each: a word may belong to several.
enum class WordClass : std::uint16_t {
  function = 1U << 0U,    // articles, prepositions, auxiliaries: no content of their own
  negation = 1U << 1U,    // not, never, without, failed to
  hedge = 1U << 2U,       // reportedly, about, some
  denial = 1U << 3U,      // hoax, false, denies, debunked
  condition = 1U << 4U,   // if, unless, provided
  contrast = 1U << 5U,    // but, however, although
  modal = 1U << 6U,       // may, could, should, would
  report = 1U << 7U,      // said, told, according to
  quantifier = 1U << 8U,  // all, most, some, few, only
  month = 1U << 9U,
  scale = 1U << 10U,  // thousand, million
  forecast = 1U << 11U,
  rumour = 1U << 12U,        // reportedly, sources, claims: told, not vouched for
  confirmation = 1U << 13U,  // confirmed, officially
};

struct LexiconEntry {
  std::uint16_t classes = 0;
  std::uint32_t group = 0;        // of words that mean the same; 0 for none
  std::uint16_t rivals = 0;       // the kind of words that it is one of ("nationality"); 0 for none
  std::optional<Decimal> number;  // "seven", "million"
  double rarity = 1;              // 0 for the commonest words to 1 for all that are not listed

  [[nodiscard]] bool is(WordClass wanted) const {
    return (classes & static_cast<std::uint16_t>(wanted)) != 0;
  }
};

class Lexicon {
 public:
  /// By the folded word (or several joined by one space); else by its stem; nothing when unknown.
  [[nodiscard]] LexiconEntry const* find(std::string const& folded) const;
  [[nodiscard]] LexiconEntry const* find_stem(std::string const& stem) const;
  /// The longest phrase, in words, that begins with this word; 1 for none.
  [[nodiscard]] std::size_t longest_phrase(std::string const& first_word) const;
  [[nodiscard]] bool opposite(std::uint32_t group, std::uint32_t other) const;
  /// Groups that exclude each other without being opposites: "daily" and "monthly", "net" and
  /// "gross".
  [[nodiscard]] bool exclusive(std::uint32_t group, std::uint32_t other) const;
  [[nodiscard]] bool is_modifier(std::uint32_t group) const;
  [[nodiscard]] std::string_view group_name(std::uint32_t group) const;

  /// Errors point into the file: an unknown class, a number that is none, an entry without words.
  [[nodiscard]] static Result<Lexicon> load(EntryFile const& file);

 private:
  [[nodiscard]] Status load_class(EntryFile const& file, Entry const& entry);
  [[nodiscard]] Status load_numbers(EntryFile const& file, Entry const& entry);
  [[nodiscard]] Status load_synonyms(EntryFile const& file, Entry const& entry);
  [[nodiscard]] Status load_modifiers(EntryFile const& file, Entry const& entry);
  [[nodiscard]] Status load_rivals(EntryFile const& file, Entry const& entry);
  [[nodiscard]] Status load_rarity(EntryFile const& file, Entry const& entry);
  LexiconEntry& entry_of(std::string const& phrase);
  std::uint32_t add_group(std::string name, std::vector<std::string> const& phrases);

  std::unordered_map<std::string, LexiconEntry> words_;
  std::unordered_map<std::string, LexiconEntry> stems_;
  std::unordered_map<std::string, std::size_t> phrase_length_;
  std::uint16_t kinds_of_rivals_ = 0;
  std::vector<std::string> group_names_{""};
  std::vector<std::uint32_t> family_{0};   // of each group: its set of exclusive groups, or 0
  std::vector<std::string> opposite_{""};  // of each group: the name of its opposite, or ""
};

}  // namespace stet
