// Number words, scale words and letters, fractions, ordinals and multiples: rules/numbers.rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class NumberWordKind : std::uint8_t {
  small,
  ten,
  hundred,
  scale,
  multiplier,
  fraction,
  ordinal,
  multiple
};

struct NumberWord {
  NumberWordKind kind = NumberWordKind::small;
  Decimal value;           // a scale's and a fraction's too: 1000000; a fraction's is its divisor
  bool is_plural = false;  // "millions", "dozens", "thirds"
};

/// A letter that scales the number before it: "£3.2m".
struct ScaleLetter {
  std::int32_t power = 0;
  bool needs_money = false;
};

class NumberWords {
 public:
  struct Match {
    NumberWord word;
    std::uint32_t length = 0;
  };
  struct LetterMatch {
    ScaleLetter letter;
    std::uint32_t length = 0;
  };

  static Result<NumberWords> load(EntryFile const& file);

  /// The number word at `at`, as a whole word or before a hyphen: never a fraction or a multiple.
  [[nodiscard]] std::optional<Match> word_at(std::string_view text, std::size_t at) const;
  /// "half", "thirds": "third" is an ordinal too.
  [[nodiscard]] std::optional<Match> fraction_at(std::string_view text, std::size_t at) const;
  /// "largest": a rank where an article or a possessive stands before it.
  [[nodiscard]] std::uint32_t superlative_at(std::string_view text, std::size_t at) const;
  /// "doubled", "twice as".
  [[nodiscard]] std::optional<Match> multiple_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<LetterMatch> letter_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool may_start(char byte) const {
    return words_.may_start(byte) || fractions_.may_start(byte) || multiples_.may_start(byte);
  }
  /// Every start of a number word, a fraction or a multiple.
  void mark_starts(StartTable& starts) const {
    starts.add(words_);
    starts.add(fractions_);
    starts.add(multiples_);
    starts.add(superlatives_);
  }

 private:
  [[nodiscard]] Status add(EntryFile const& file, Entry const& entry);

  [[nodiscard]] std::optional<Match> look_up(PhraseTable const& table, std::string_view text,
                                             std::size_t at) const;

  PhraseTable words_;
  PhraseTable fractions_;
  PhraseTable multiples_;
  PhraseTable letters_;
  PhraseTable superlatives_;
  std::vector<NumberWord> values_;
  std::vector<ScaleLetter> scales_;
};

}  // namespace stet
