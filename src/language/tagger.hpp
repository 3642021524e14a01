// Parts of speech by an averaged perceptron: greedy, from left to right, a fixed set of features.
// The weights are tagger.weights, made by train/train_tagger.py; the features here and there must
// stay the same.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "language/analysis.hpp"

namespace stet {

class Tagger {
 public:
  /// Errors: a line that is no weight.
  [[nodiscard]] static Result<Tagger> load(std::string_view weights);
  /// Fills in the tags of one sentence's tokens.
  void tag(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) const;

 private:
  static constexpr std::size_t label_count = 21;
  static constexpr std::size_t row_size = 24;  // a row is a whole number of machine words
  using Row = std::array<std::int8_t, row_size>;
  using Scores = std::array<std::int16_t, row_size>;
  struct Word;

  // Open addressing over 64-bit keys; a key of 0 is a free slot.
  struct Slot {
    std::uint64_t key = 0;
    Row row{};
  };

  void insert(std::uint64_t key, Row const& row);
  void add(std::uint64_t key, Scores& scores) const;
  [[nodiscard]] std::uint8_t best_label(std::vector<Word> const& words, std::size_t at,
                                        std::uint8_t one, std::uint8_t two) const;

  std::vector<Slot> slots_;
  std::uint64_t mask_ = 0;
  std::unordered_map<std::uint64_t, std::uint8_t> fixed_;  // words with one label
};

/// The text of tagger.weights.
[[nodiscard]] std::string_view built_in_tagger_weights();

}  // namespace stet
