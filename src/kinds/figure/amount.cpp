#include "kinds/figure/amount.hpp"

#include "kinds/figure/read_unit.hpp"
#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

struct Sign {
  bool negative = false;
  std::size_t length = 0;
};

/// "minus ", "minus-", "−", "-" and "+" where a number may follow.
Sign sign_at(std::string_view text, std::size_t at) {
  if (std::size_t const word = any_word_at(text, at, {"minus", "negative"}); word != 0) {
    std::size_t const gap = char_at(text, at + word) == '-' ? 1 : gap_at(text, at + word);
    return gap == 0 ? Sign{} : Sign{true, word + gap};
  }
  if (text.substr(at).starts_with("\u2212")) return {true, 3};
  char const c = char_at(text, at);
  if (c != '-' && c != '+') return {};
  char const before = at == 0 ? ' ' : text[at - 1];
  bool const stands_alone = before == ' ' || before == '(' || before == '\n' || before == '=' ||
                            before == '$' || before == '"' || before == '[';
  return stands_alone ? Sign{c == '-', 1} : Sign{};
}

/// "3.06mil": a scale word without a blank before it.
void take_glued_scale(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t const at = amount.end + (char_at(text, amount.end) == '-' ? 1 : 0);
  auto const word = rules.number_words.word_at(text, at);
  if (!word || word->word.kind != NumberWordKind::scale) return;
  amount.power = word->word.value.exponent();
  amount.value = amount.value.scaled(amount.power);
  amount.end = static_cast<std::uint32_t>(at) + word->length;
}

/// A scale letter glued to the digits, or one blank away where no unit letter could stand: "3.2m",
/// "50bn", "2.33 k".
void take_letter(std::string_view text, Amount& amount, RuleSet const& rules) {
  if (amount.number.in_words || amount.power != 0) return;
  std::size_t const gap = gap_at(text, amount.end);
  std::size_t const at = amount.end + gap;
  auto const letter = rules.number_words.letter_at(text, at);
  if (!letter) return take_glued_scale(text, amount, rules);
  bool const money = amount.dimension == Dimension::money;
  if (letter->letter.needs_money && !money) return;
  if (gap != 0 && letter->length == 1 && !money && text[at] != 'k' && !amount.number.is_grouped)
    return;
  if (text[at] == 'K' && !money && amount.value < Decimal(10)) return;  // "a 4K screen"
  char const next = char_at(text, at + letter->length);
  if (gap != 0 && next == '.' && is_word_byte(char_at(text, at + letter->length + 1))) return;
  if (next == '-' && !money && letter->length == 1) return;  // "4K-ready"
  amount.value = amount.value.scaled(letter->letter.power);
  amount.power = letter->letter.power;
  amount.end = static_cast<std::uint32_t>(at + letter->length);
}

/// "120 MEUR", "48.5 MGBP": a scale letter and a code in one word.
bool take_scaled_code(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t const at = amount.end + gap_at(text, amount.end);
  char const c = char_at(text, at);
  std::int32_t const power = c == 'M' ? 6 : c == 'B' ? 9 : c == 'k' || c == 'K' ? 3 : 0;
  if (power == 0 || amount.power != 0 || !is_upper(char_at(text, at + 1))) return false;
  auto const code = rules.currencies.after_number(text, at + 1);
  if (!code || code->length != 3 || rules.currencies.after_number(text, at)) return false;
  amount.value = amount.value.scaled(power);
  amount.power = power;
  amount.unit = code->currency->unit;
  amount.dimension = Dimension::money;
  amount.end = static_cast<std::uint32_t>(at + 1 + code->length);
  return true;
}

/// "75 USD million": the scale behind the currency.
void take_scale_behind_unit(std::string_view text, Amount& amount, RuleSet const& rules) {
  if (amount.dimension != Dimension::money || amount.power != 0 || amount.prefixed) return;
  std::size_t const gap = gap_at(text, amount.end);
  auto const word = gap == 0 ? std::nullopt : rules.number_words.word_at(text, amount.end + gap);
  if (!word || word->word.kind != NumberWordKind::scale || word->word.is_plural) return;
  amount.power = word->word.value.exponent();
  amount.value = amount.value.scaled(amount.power);
  amount.end += static_cast<std::uint32_t>(gap) + word->length;
}

/// The currency before the number, and where the number may start; `at` itself without one.
std::size_t take_prefix(std::string_view text, std::size_t at, Amount& amount, RuleSet const& rules,
                        bool& is_word) {
  auto const currency = rules.currencies.before_number(text, at);
  if (!currency) return at;
  std::size_t const end = at + currency->length;
  amount.unit = currency->currency->unit;
  amount.dimension = Dimension::money;
  amount.prefixed = true;
  is_word = currency->currency->is_word;
  return end + gap_at(text, end);
}

/// "a kilogram", "a dollar": one of a unit that is written so.
std::optional<Amount> read_single(std::string_view text, std::size_t at, RuleSet const& rules) {
  std::size_t const article = any_word_at(text, at, {"a", "an"});
  std::size_t const gap = article == 0 ? 0 : gap_at(text, at + article);
  if (gap == 0) return std::nullopt;
  Amount amount;
  amount.number.in_words = true;
  amount.number.is_bare = true;
  amount.value = Decimal(1);
  amount.end = static_cast<std::uint32_t>(at + article);
  auto const unit = rules.units.at(text, at + article + gap);
  std::size_t const unit_end = unit ? at + article + gap + unit->length : 0;
  // "an hour and a half", "a minute and 30 seconds"
  bool const goes_on =
      unit && unit->unit->dimension == Dimension::time &&
      (is_word_at(text, unit_end, " and a half") ||
       (is_word_at(text, unit_end, " and ") && is_digit(char_at(text, unit_end + 5))));
  bool const is_unit = unit && (unit->unit->takes_article || goes_on) && text[unit_end - 1] != 's';
  std::size_t const money = any_word_at(text, at + article + gap, {"dollar", "euro", "penny"});
  if (!is_unit && money == 0) return std::nullopt;
  amount.number.length = static_cast<std::uint32_t>(article);
  take_unit(text, amount, rules);
  return amount.unit.empty() ? std::nullopt : std::optional(amount);
}

/// A letter or digit touches the end: "36Kr", "14B", "5G". Non-ASCII letters count.
bool ends_inside_word(std::string_view text, std::size_t end) {
  char const next = char_at(text, end);
  if (next == '\0' || end == 0) return false;
  if (next == '_' || next == '@') return true;
  return is_word_byte(next) && is_word_byte(text[end - 1]);
}

}  // namespace

std::optional<Amount> read_amount(std::string_view text, std::size_t at, RuleSet const& rules) {
  Amount amount;
  Sign sign = sign_at(text, at);
  bool code_is_word = false;
  std::size_t here = take_prefix(text, at + sign.length, amount, rules, code_is_word);
  if (amount.prefixed) {
    if (Sign const inner = sign_at(text, here); inner.length != 0) {
      sign = inner;
      here += inner.length;
    }
    char const c = char_at(text, here);
    if (!is_digit(c) && !(c == '.' && is_digit(char_at(text, here + 1)))) return std::nullopt;
  }
  std::optional<NumberReading> const number = read_number(text, here, rules.number_words);
  if (!number)
    return sign.length == 0 && !amount.prefixed ? read_single(text, here, rules) : std::nullopt;
  if (number->form == NumberForm::ordinal && (amount.prefixed || sign.length != 0))
    return std::nullopt;
  amount.number = *number;
  amount.value = sign.negative ? -number->value : number->value;
  amount.power = number->power;
  amount.end = static_cast<std::uint32_t>(here + number->length);
  if (number->form == NumberForm::plain && !take_scaled_code(text, amount, rules))
    take_letter(text, amount, rules);
  bool const takes_unit = number->form == NumberForm::plain || number->form == NumberForm::fraction;
  if (takes_unit && (amount.unit.empty() || amount.prefixed)) take_unit(text, amount, rules);
  take_scale_behind_unit(text, amount, rules);
  bool const looks_like_money =
      amount.power != 0 || number->is_grouped || amount.value.exponent() < 0;
  if (code_is_word && !looks_like_money) return std::nullopt;
  if (ends_inside_word(text, amount.end)) return std::nullopt;
  return amount;
}

}  // namespace stet
