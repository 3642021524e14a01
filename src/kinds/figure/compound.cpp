#include "kinds/figure/compound.hpp"

#include <array>

#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 5> links = {" and ", ", and ", ", ", " ", ""};
constexpr int most_parts = 4;

bool is_plain(Amount const& amount) {
  return amount.number.form == NumberForm::plain && amount.power == 0;
}

/// The end of a clause: nothing follows that the bare number before it could count.
bool ends_there(std::string_view text, std::size_t at) {
  std::size_t const next = at + gap_at(text, at);
  return next >= text.size() || !is_word_byte(text[next]) ||
         any_word_at(text, next, {"tall", "and", "or", "more", "in", "for"}) != 0;
}

/// "5 ft 11", "1 hour 30": the smaller part without its unit.
bool join_bare_part(std::string_view text, Amount& amount, RuleSet const& rules) {
  bool const is_foot = amount.unit == "foot";
  if (!is_foot && amount.unit != "hour") return false;
  Decimal const parts(is_foot ? 12 : 60);
  std::size_t at = amount.end + gap_at(text, amount.end);
  if (is_word_at(text, at, "and ") && !is_foot) at += 4;
  if (at == amount.end) return false;
  auto const number = read_number(text, at, rules.number_words);
  bool const is_part = number && number->form == NumberForm::plain && number->power == 0 &&
                       number->value < parts && number->value.exponent() >= 0 &&
                       ends_there(text, at + number->length);
  if (!is_part) return false;
  amount.value = add(multiply(amount.value, parts), number->value);
  amount.unit = is_foot ? "inch" : "minute";
  amount.end = static_cast<std::uint32_t>(at + number->length);
  return true;
}

bool join_measure(std::string_view text, Amount& amount, RuleSet const& rules) {
  Unit const* const unit = rules.units.named(amount.unit);
  bool const joins = unit != nullptr && unit->dimension != Dimension::temperature &&
                     unit->dimension != Dimension::percent && unit->dimension != Dimension::data;
  if (!joins) return false;
  for (std::string_view const link : links) {
    if (!text.substr(amount.end).starts_with(link)) continue;
    std::optional<Amount> const part = read_amount(text, amount.end + link.size(), rules);
    if (!part || !is_plain(*part) || part->value.is_negative() || part->number.is_bare) continue;
    Unit const* const smaller = rules.units.named(part->unit);
    if (smaller == nullptr || smaller->dimension != unit->dimension ||
        smaller->factor >= unit->factor)
      continue;
    std::optional<Decimal> const ratio = divide(unit->factor, smaller->factor);
    if (!ratio) return false;
    amount.value = add(multiply(amount.value, round_to(*ratio, 0)), part->value);
    amount.unit = part->unit;
    amount.end = part->end;
    return true;
  }
  return join_bare_part(text, amount, rules);
}

/// "an hour and a half", "one mile and a quarter".
bool join_fraction(std::string_view text, Amount& amount, RuleSet const& rules) {
  if (rules.units.named(amount.unit) == nullptr || !is_plain(amount)) return false;
  if (!text.substr(amount.end).starts_with(" and ")) return false;
  std::size_t const at = amount.end + 5;
  auto const part = read_number(text, at, rules.number_words);
  bool const fraction = part && part->form == NumberForm::fraction && part->in_words;
  if (!fraction || !ends_there(text, at + part->length)) return false;
  amount.value = add(amount.value, part->value);
  amount.end = static_cast<std::uint32_t>(at + part->length);
  return true;
}

/// "$20 and 43c", "3 dollars 50 cents", "15 dollars and 50".
bool join_money(std::string_view text, Amount& amount, RuleSet const& rules) {
  Currency const* const money = rules.currencies.with_unit(amount.unit);
  if (money == nullptr || money->is_minor || amount.value.exponent() < 0) return false;
  for (std::string_view const link : links) {
    if (link.empty() || link.front() == ',' || !text.substr(amount.end).starts_with(link)) continue;
    std::optional<Amount> const part = read_amount(text, amount.end + link.size(), rules);
    if (!part || !is_plain(*part) || part->prefixed || part->value >= Decimal(100) ||
        part->value.exponent() < 0 || part->number.is_bare)
      continue;
    Currency const* const minor = rules.currencies.with_unit(part->unit);
    bool const cents = minor != nullptr && minor->is_minor;
    bool const bare = part->unit.empty() && !amount.prefixed && part->value >= Decimal(1) &&
                      ends_there(text, part->end);
    if (!cents && !bare) continue;
    amount.value = add(amount.value, part->value.scaled(cents ? -minor->places : -2));
    amount.end = part->end;
    return true;
  }
  return false;
}

/// "5'11\"", "6' 2″": the signs of feet and inches count only together, since a single one may be a
/// quotation mark.
void take_feet_and_inches(std::string_view text, Amount& amount) {
  constexpr std::array<std::string_view, 3> feet = {"'", "\u2019", "\u2032"};
  constexpr std::array<std::string_view, 4> inches = {"\"", "\u201D", "\u2033", "''"};
  if (!amount.unit.empty() || amount.number.in_words || amount.value >= Decimal(9)) return;
  std::size_t at = amount.end;
  for (std::string_view const sign : feet) {
    if (text.substr(at).starts_with(sign) && at == amount.end) at += sign.size();
  }
  if (at == amount.end) return;
  at += gap_at(text, at);
  std::int64_t part = 0;
  std::size_t end = at;
  while (end < at + 2 && is_digit(char_at(text, end))) part = part * 10 + (text[end++] - '0');
  if (end == at || part > 11) return;
  for (std::string_view const sign : inches) {
    if (!text.substr(end).starts_with(sign)) continue;
    amount.value = add(multiply(amount.value, Decimal(12)), Decimal(part));
    amount.unit = "inch";
    amount.dimension = Dimension::length;
    amount.end = static_cast<std::uint32_t>(end + sign.size());
    return;
  }
}

}  // namespace

void join_parts(std::string_view text, Amount& amount, RuleSet const& rules) {
  take_feet_and_inches(text, amount);
  if (!is_plain(amount) || amount.unit.empty()) return;
  if (amount.dimension == Dimension::money) {
    join_money(text, amount, rules);
    return;
  }
  if (join_fraction(text, amount, rules)) return;
  for (int i = 0; i < most_parts && join_measure(text, amount, rules); ++i) continue;
}

}  // namespace stet
