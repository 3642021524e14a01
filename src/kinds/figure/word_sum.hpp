// The value of number words as they come: "three" "hundred" "twelve" "million".
#pragma once

#include <cstdint>

#include "base/decimal.hpp"
#include "rules/number_words.hpp"

namespace stet {

/// Each step says whether the word can follow what was read: "twenty" "two" can, "twenty" "thirty"
/// cannot, nor "million" after "thousand" has closed its group.
class WordSum {
 public:
  /// Begins with a number in digits: "6.4" million.
  void start_with(Decimal value);
  /// A number word, or an ordinal that takes its place: "fifth", "hundredth".
  [[nodiscard]] bool take(NumberWord const& word);
  /// A fraction behind the number: "two" + "and a half", "two million" + "and a half".
  void add_fraction(Decimal part);
  /// A fraction of a smaller scale: "one billion" + "and a quarter million".
  [[nodiscard]] bool add_scaled(Decimal part, Decimal scale);

  [[nodiscard]] Decimal value() const { return has_current_ ? add(total_, current_) : total_; }
  [[nodiscard]] bool scaled() const { return !last_scale_.is_zero(); }
  /// Of ten, of the last scale word; 0 without one.
  [[nodiscard]] std::int32_t power() const { return scaled() ? last_scale_.exponent() : 0; }
  [[nodiscard]] bool empty() const { return !has_current_ && total_.is_zero(); }
  /// The place below which the next word must lie: 10 after "twenty", 100 after "two hundred".
  [[nodiscard]] Decimal place() const { return place_; }

 private:
  bool take_below(Decimal value, Decimal next_place);
  bool take_hundred();
  bool take_multiplier(Decimal value);
  bool take_scale(Decimal scale);

  Decimal total_;
  Decimal current_;
  bool has_current_ = false;
  Decimal last_scale_;
  Decimal place_{1};
};

}  // namespace stet
