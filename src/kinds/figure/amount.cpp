#include "kinds/figure/amount.hpp"

#include <array>

#include "rules/phrase_table.hpp"

namespace stet {
namespace {

std::size_t skip_blank(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == ' ' || text[at] == '\n')) return at + 1;
  if (text.substr(at).starts_with("\u00A0") || text.substr(at).starts_with("\u202F"))
    return at + (text[at] == '\xC2' ? 2 : 3);
  return at;
}

bool is_letter_or_digit(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_byte(text[at]);
}

struct Sign {
  bool negative = false;
  std::size_t length = 0;
};

Sign sign_at(std::string_view text, std::size_t at) {
  for (std::string_view const word : {"minus ", "negative ", "Minus ", "Negative "}) {
    if (text.substr(at).starts_with(word)) return {true, word.size()};
  }
  if (text.substr(at).starts_with("\u2212")) return {true, 3};
  bool const before_ok =
      at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\n';
  if (at < text.size() && text[at] == '-' && before_ok) return {true, 1};
  return {};
}

struct Percent {
  std::string_view words;
  std::string_view unit;
};
// Longest first: "percentage points" before "percent".
constexpr std::array<Percent, 12> percents = {{{"percentage points", "pp"},
                                               {"percentage point", "pp"},
                                               {"basis points", "basis point"},
                                               {"basis point", "basis point"},
                                               {"per cent", "%"},
                                               {"percent", "%"},
                                               {"bps", "basis point"},
                                               {"pct", "%"},
                                               {"pts", "pp"},
                                               {"pc", "%"},
                                               {"pp", "pp"},
                                               {"%", "%"}}};

std::size_t percent_at(std::string_view text, std::size_t at, std::string& unit) {
  for (Percent const& percent : percents) {
    std::string_view const here = text.substr(at, percent.words.size());
    bool same = here.size() == percent.words.size();
    for (std::size_t i = 0; same && i < here.size(); ++i) {
      char const c = here[i] >= 'A' && here[i] <= 'Z' ? static_cast<char>(here[i] + 32) : here[i];
      same = c == percent.words[i];
    }
    if (!same) continue;
    std::size_t const end = at + percent.words.size();
    if (percent.words != "%" && is_letter_or_digit(text, end)) continue;
    unit = percent.unit;
    return end;
  }
  return at;
}

/// A scale letter glued to the digits or one blank away: "3.2m", "50bn", "2.33 k". Returns the new
/// end.
std::size_t take_letter(std::string_view text, std::size_t at, Amount& amount,
                        RuleSet const& rules) {
  std::size_t const letter_at = at;
  auto const letter = rules.number_words.letter_at(text, letter_at);
  if (!letter || amount.number.in_words || amount.has_scale) return at;
  bool const money = amount.dimension == Dimension::money;
  bool const two_letters = letter->length >= 2;
  bool const lower_m =
      text[letter_at] == 'm' && letter->length == 1;  // "5m" without a currency is metres
  if (!money && (letter->letter.needs_money ? !two_letters : lower_m)) return at;
  amount.value = amount.value.scaled(letter->letter.power);
  amount.has_scale = true;
  return letter_at + letter->length;
}

void set_unit(Amount& amount, std::string unit, Dimension dimension, std::size_t end) {
  amount.unit = std::move(unit);
  amount.dimension = dimension;
  amount.end = static_cast<std::uint32_t>(end);
}

/// The unit behind the number; leaves the amount as it is when there is none.
void take_unit(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t const glued = amount.end;
  bool const hyphen = glued < text.size() && text[glued] == '-';
  std::size_t const at = hyphen ? glued + 1 : skip_blank(text, glued);
  if (at >= text.size()) return;
  std::string percent;
  if (std::size_t const end = percent_at(text, at, percent); end != at) {
    return set_unit(amount, percent, Dimension::percent, end);
  }
  bool const is_glued = at == glued;
  if (auto const currency = rules.currencies.after_number(text, at)) {
    // A single letter counts as money only right behind digits: "149.9p".
    bool const letter = currency->length == 1 && is_word_byte(text[at]);
    if (!letter || (is_glued && !amount.number.in_words)) {
      return set_unit(amount, currency->currency->unit, Dimension::money, at + currency->length);
    }
  }
  if (auto const unit = rules.units.at(text, at)) {
    bool const temperature = unit->unit->dimension == Dimension::temperature;
    std::string name = unit->unit->name;
    set_unit(amount, std::move(name), unit->unit->dimension, at + unit->length);
    if (temperature) amount.dimension = Dimension::temperature;
    return;
  }
  // "18C", "98 F", "5m": single letters right behind digits.
  if (!is_glued || amount.number.in_words || is_letter_or_digit(text, at + 1)) return;
  switch (text[at]) {
    case 'C':
      return set_unit(amount, "celsius", Dimension::temperature, at + 1);
    case 'F':
      return set_unit(amount, "fahrenheit", Dimension::temperature, at + 1);
    case 'm':
      return set_unit(amount, "metre", Dimension::length, at + 1);
    case 'g':
      return set_unit(amount, "gram", Dimension::mass, at + 1);
    case 'W':
      return set_unit(amount, "watt", Dimension::power, at + 1);
    case 'V':
      return set_unit(amount, "volt", Dimension::voltage, at + 1);
    case 'L':
      return set_unit(amount, "litre", Dimension::volume, at + 1);
    default:
      return;
  }
}

}  // namespace

std::optional<Amount> read_amount(std::string_view text, std::size_t at, RuleSet const& rules) {
  Amount amount;
  Sign sign = sign_at(text, at);
  std::size_t here = at + sign.length;
  if (auto const currency = rules.currencies.before_number(text, here)) {
    here += currency->length;
    amount.unit = currency->currency->unit;
    amount.dimension = Dimension::money;
    amount.prefixed = true;
    here = skip_blank(text, here);
    if (Sign const inner = sign_at(text, here); inner.negative) {
      sign = inner;
      here += inner.length;
    }
    bool const digit =
        here < text.size() && ((text[here] >= '0' && text[here] <= '9') || text[here] == '.');
    if (!digit) return std::nullopt;
  }
  std::optional<NumberReading> const number = read_number(text, here, rules.number_words);
  if (!number) return std::nullopt;
  amount.number = *number;
  amount.value = number->value;
  amount.has_scale = number->is_scaled;
  here += number->length;
  if (number->form == NumberForm::plain) here = take_letter(text, here, amount, rules);
  amount.end = static_cast<std::uint32_t>(here);
  if (sign.negative) amount.value = -amount.value;
  bool const takes_unit = number->form == NumberForm::plain ||
                          (number->form == NumberForm::fraction && !amount.prefixed);
  if (takes_unit && !amount.prefixed) take_unit(text, amount, rules);
  return amount;
}

}  // namespace stet
