#include "kinds/figure/multiple.hpp"

#include "kinds/figure/read_unit.hpp"
#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// The end of "the cost" behind "a fraction of": an article and one word.
std::size_t end_of_share(std::string_view text, std::size_t at) {
  std::size_t here = at + gap_at(text, at);
  if (std::size_t const article = any_word_at(text, here, {"the", "its", "their", "what"}))
    here += article + gap_at(text, here + article);
  std::size_t end = here;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return end == here ? at : end;
}

}  // namespace

bool take_multiple(std::string_view text, Amount& amount) {
  if (amount.number.form != NumberForm::plain || !amount.unit.empty()) return false;
  std::size_t const fold = char_at(text, amount.end) == '-' ? 1 : gap_at(text, amount.end);
  if (is_word_at(text, amount.end + fold, "fold")) {
    amount.end += offset(fold + 4);
    return true;
  }
  std::size_t const gap = gap_at(text, amount.end);
  if (gap == 0 || !is_word_at(text, amount.end + gap, "times")) return false;
  std::size_t const end = amount.end + gap + 5;
  bool const compares =
      any_word_at(text, end + gap_at(text, end),
                  {"as", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "the",
                   "that", "its", "their", "less", "lower", "smaller", "what"}) != 0;
  if (compares) amount.end = offset(end);
  return compares;
}

void take_frequency(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t const gap = gap_at(text, amount.end);
  bool const times = gap != 0 && is_word_at(text, amount.end + gap, "times");
  if (!times || !amount.unit.empty() || amount.number.form != NumberForm::plain) return;
  Amount often = amount;
  often.unit = "time";
  often.end = offset(amount.end + gap + 5);
  take_rate(text, often, rules);
  if (often.unit == "time") return;
  amount = often;
  amount.dimension = Dimension::frequency;
}

std::optional<FigureReading> read_multiple_word(std::string_view text, std::size_t at,
                                                RuleSet const& rules) {
  auto const found = rules.number_words.multiple_at(text, at);
  if (!found) return std::nullopt;
  FigureReading reading;
  reading.span = {offset(at), offset(at + found->length)};
  reading.figure.dimension = Dimension::multiple;
  if (found->word.value.is_zero()) {  // "a fraction of the cost": less than all of it
    reading.span.end = offset(end_of_share(text, at + found->length));
    reading.figure.interval = {Decimal(0), Decimal(1), true, true};
  } else {
    reading.figure.value = found->word.value;
    reading.figure.interval = rounding_of(found->word.value);
  }
  reading.figure.core = reading.span;
  return reading;
}

}  // namespace stet
