// Parts of speech by an averaged perceptron: greedy, from left to right, a fixed set of features.
// The weights are tagger.weights, made by train/train_tagger.py, and the parts of speech that words
// can have word_classes.txt; the features here and there must stay the same.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "language/analysis.hpp"

namespace stet {

class Tagger {
 public:
  /// Errors: a line that is no weight, or no class.
  [[nodiscard]] static Result<Tagger> load(std::string_view weights, std::string_view classes);
  /// Fills in the tags of one sentence's tokens. Those that are marked as proper nouns already stay
  /// so.
  void tag(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) const;
  /// Whether a word may be a name: it is no function word.
  [[nodiscard]] bool is_open_class(std::string_view word) const;

 private:
  static constexpr std::size_t label_count = 21;
  static constexpr std::size_t row_size = 24;  // a row is a whole number of machine words
  using Row = std::array<std::int8_t, row_size>;
  using Scores = std::array<std::int16_t, row_size>;
  struct Word;

  // Open addressing by a key's lower half; the upper half, never 0, tells keys apart. Rows lie
  // elsewhere, so that looking in vain, which is the rule, touches little memory.
  struct Slot {
    std::uint32_t check = 0;  // 0 for a free slot
    std::uint32_t row = 0;
  };

  static constexpr std::uint8_t no_label = 255;  // before the sentence's first word
  static constexpr std::uint8_t no_class = 0;

  // What is known of a word by itself, by the upper half of its hash; open addressing as well.
  struct KnownWord {
    std::uint32_t check = 0;
    std::uint8_t word_class = no_class;
    std::uint8_t only_label = no_label;  // of words that have one
  };

  [[nodiscard]] static std::uint8_t label_of(char letter) {
    return letter == '^' ? no_label : static_cast<std::uint8_t>(letter - 'a');
  }
  [[nodiscard]] Status load_weights(std::string_view weights);
  [[nodiscard]] Status load_classes(std::string_view classes);
  void insert(std::uint64_t key, Row const& row);
  [[nodiscard]] static std::uint32_t check_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32U) | 1U;
  }
  [[nodiscard]] Row const* find_row(std::uint64_t key) const;
  static void add(Row const& row, Scores& scores) {
    for (std::size_t i = 0; i < row_size; ++i)
      scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
  }
  KnownWord& known_word(std::uint64_t hash);
  [[nodiscard]] KnownWord const* find_word(std::uint64_t hash) const;
  [[nodiscard]] std::uint8_t best_label(std::vector<Word> const& words, std::size_t at,
                                        std::uint8_t one, std::uint8_t two) const;

  std::vector<Slot> slots_;
  std::vector<Row> rows_;
  std::uint64_t mask_ = 0;
  std::vector<KnownWord> words_;
  std::vector<std::uint64_t> class_hashes_;     // by class
  std::vector<std::uint32_t> possible_labels_;  // by class, a bit each
};

/// The texts of tagger.weights and word_classes.txt.
[[nodiscard]] std::string_view built_in_tagger_weights();
[[nodiscard]] std::string_view built_in_word_classes();

}  // namespace stet
