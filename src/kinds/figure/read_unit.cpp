#include "kinds/figure/read_unit.hpp"

#include <array>
#include <string>

#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

void set_unit(Amount& amount, std::string_view unit, Dimension dimension, std::size_t end) {
  amount.unit = unit;
  amount.dimension = dimension;
  amount.end = static_cast<std::uint32_t>(end);
}

bool in_digits(Amount const& amount) { return !amount.number.in_words; }

/// "half a litre", "two-thirds of a mile": the words between a fraction and its unit.
std::size_t skip_partitive(std::string_view text, std::size_t at) {
  std::size_t const gap = gap_at(text, at);
  if (gap == 0) return at;
  std::size_t const length = any_word_at(text, at + gap, {"of a", "of an", "a", "an", "of"});
  return length == 0 ? at : at + gap + length;
}

/// Pounds are money in millions, and a mass in small numbers.
bool is_pound_sterling(std::string_view text, Amount const& amount, Unit const& unit,
                       std::size_t end) {
  if (unit.name != "pound-mass" || text[end - 1] == 'b') return false;
  bool const many = amount.power != 0 && amount.value.abs() >= Decimal(1, 6);
  bool const of = is_word_at(text, end + gap_at(text, end), "of");
  return many && !of;
}

bool take_currency(std::string_view text, std::size_t at, Amount& amount, RuleSet const& rules) {
  auto const currency = rules.currencies.after_number(text, at);
  if (!currency) return false;
  bool const is_glued = at == amount.end;
  bool const letter = currency->length == 1 && is_word_byte(text[at]);
  // A single letter counts as money only right behind digits: "149.9p".
  if (letter && (!in_digits(amount) || (!is_glued && text[at] == 'p'))) return false;
  if (letter && !is_glued && is_word_byte(char_at(text, at + 2))) return false;
  bool const looks_like_money = amount.power != 0 || amount.number.is_grouped || is_glued;
  if (currency->currency->is_word && !looks_like_money) return false;
  // "$5" behind a number is the next amount, "5 $" is not
  bool const symbol = !is_word_byte(text[at + currency->length - 1]);
  std::size_t const end = at + currency->length;
  if (symbol && !is_glued && is_digit(char_at(text, end))) return false;
  set_unit(amount, currency->currency->unit, Dimension::money, end);
  return true;
}

/// A letter that is a unit behind digits: "18C", "3 L", "12 C".
bool take_symbol(std::string_view text, std::size_t at, Amount& amount, RuleSet const& rules) {
  if (!in_digits(amount)) return false;
  auto const symbol = rules.units.symbol_at(text, at);
  if (!symbol) return false;
  if (text[at] == 'K' && amount.value < Decimal(10)) return false;  // "a 4K screen"
  std::size_t const end = at + symbol->length;
  bool const is_glued = at == amount.end;
  char const next = char_at(text, end);
  if (next == '-' && is_upper(text[at])) return false;  // "F-Series"
  if (!is_glued) {
    // "23456 F Block", "3 in 5", "2 m people"
    char const after = char_at(text, end + gap_at(text, end));
    bool const name_follows = (text[at] == 'C' || text[at] == 'F' || text[at] == 'K') &&
                              gap_at(text, end) != 0 && is_upper(after);
    bool const is_in = text.substr(at, 2) == "in";
    bool const measure_follows =
        !is_word_byte(after) ||
        any_word_at(text, end + gap_at(text, end),
                    {"thick", "wide", "tall", "long", "high", "deep", "more", "less", "or"}) != 0;
    if (name_follows || (is_in && !measure_follows)) return false;
  }
  set_unit(amount, symbol->unit->name, symbol->unit->dimension, end);
  amount.maybe_scale = is_glued && text.substr(at, symbol->length) == "m";
  return true;
}

/// "12.3m tonnes": the letter scales where another unit follows it.
bool take_million_of_unit(std::string_view text, std::size_t at, Amount& amount,
                          RuleSet const& rules) {
  if (at != amount.end || char_at(text, at) != 'm' || !in_digits(amount) || amount.power != 0)
    return false;
  std::size_t const gap = gap_at(text, at + 1);
  auto const unit = gap == 0 ? std::nullopt : rules.units.at(text, at + 1 + gap);
  if (!unit || unit->unit->dimension == Dimension::time) return false;
  amount.power = 6;
  amount.value = amount.value.scaled(amount.power);
  set_unit(amount, unit->unit->name, unit->unit->dimension, at + 1 + gap + unit->length);
  return true;
}

/// "$500 US", "$75 U.S.": whose dollar it was, behind the amount.
void take_nationality(std::string_view text, Amount& amount) {
  if (amount.unit != "USD" || !amount.prefixed) return;
  std::size_t const gap = gap_at(text, amount.end);
  if (gap == 0) return;
  struct Nationality {
    std::string_view words;
    std::string_view code;
  };
  constexpr std::array<Nationality, 6> nationalities = {{{"US", "USD"},
                                                         {"U.S.", "USD"},
                                                         {"USD", "USD"},
                                                         {"Canadian", "CAD"},
                                                         {"Australian", "AUD"},
                                                         {"CAD", "CAD"}}};
  for (Nationality const& nationality : nationalities) {
    std::size_t const at = amount.end + gap;
    std::size_t const end = at + nationality.words.size();
    if (!text.substr(at).starts_with(nationality.words)) continue;
    if (is_word_byte(char_at(text, end)) && nationality.words.back() != '.') continue;
    // "$5 US exporters", "$5 Canadian tariff": the next word may own the adjective
    char const next = char_at(text, end + gap_at(text, end));
    bool const ends = any_word_at(text, end + gap_at(text, end),
                                  {"a", "an", "per", "in", "at", "and", "for", "to", "on"}) != 0;
    if (is_word_byte(next) && !ends) continue;
    amount.unit = nationality.code;
    amount.end = static_cast<std::uint32_t>(end);
    return;
  }
}

std::string unit_name(Amount const& amount, RuleSet const& rules) {
  if (amount.dimension != Dimension::money) return amount.unit;
  if (amount.unit == "USD") return "dollar";
  Currency const* const currency = rules.currencies.with_unit(amount.unit);
  return currency == nullptr || currency->is_minor ? amount.unit : currency->name;
}

}  // namespace

void take_unit(std::string_view text, Amount& amount, RuleSet const& rules) {
  if (amount.prefixed) return take_nationality(text, amount);
  std::size_t at = amount.end;
  bool const is_fraction = amount.number.form == NumberForm::fraction;
  bool const has_part =
      is_fraction || amount.value.exponent() < 0;  // "one and a quarter of an hour"
  if (has_part && amount.number.in_words) at = skip_partitive(text, at);
  if (char_at(text, at) == '-' && at + 1 < text.size()) {
    ++at;
  } else {
    at += gap_at(text, at);
  }
  bool const bracketed = char_at(text, at) == '[';  // "20 [kg]"
  if (bracketed) ++at;
  if (at >= text.size()) return;
  if (!bracketed && take_currency(text, at, amount, rules)) return;
  if (auto const unit = rules.units.at(text, at)) {
    std::size_t end = at + unit->length;
    if (bracketed && char_at(text, end) != ']') return;
    // "12 pm" is a time; "5 per cent" and "5 %" are long enough to be sure
    if (is_fraction && at != amount.end && unit->unit->dimension == Dimension::percent &&
        amount.number.in_words)
      return;
    if (is_pound_sterling(text, amount, *unit->unit, end))
      return set_unit(amount, "GBP", Dimension::money, end);
    return set_unit(amount, unit->unit->name, unit->unit->dimension, end + (bracketed ? 1 : 0));
  }
  if (!take_million_of_unit(text, at, amount, rules)) take_symbol(text, at, amount, rules);
}

void take_rate(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t at = amount.end;
  std::size_t const gap = gap_at(text, at);
  bool const hyphens = text.substr(at).starts_with("-a-");
  bool const slash = char_at(text, at) == '/';
  bool per = slash;
  if (hyphens) {
    at += 3;
  } else if (slash) {
    ++at;
  } else if (gap != 0) {
    std::size_t const link = any_word_at(text, at + gap, {"a", "an", "per", "for each", "each"});
    if (link == 0) return;
    per = link >= 3;
    std::size_t const next = gap_at(text, at + gap + link);
    if (next == 0) return;
    at += gap + link + next;
  } else {
    return;
  }
  std::string const base = unit_name(amount, rules);
  auto unit = rules.units.at(text, at);
  if (!unit && slash) unit = rules.units.symbol_at(text, at);
  if (unit && unit->unit->dimension != Dimension::percent) {
    std::size_t const end = at + unit->length;
    std::size_t const behind = end + gap_at(text, end);
    bool const is_date =
        any_word_at(text, behind, {"ago", "later", "earlier", "after", "before", "from"}) != 0;
    bool const plural = text[end - 1] == 's' && unit->unit->dimension == Dimension::time;
    if (!per && (is_date || plural)) return;
    amount.unit = base + " per " + unit->unit->name;
    if (Unit const* const known = rules.units.named(amount.unit))
      amount.dimension = known->dimension;
    amount.end = static_cast<std::uint32_t>(end);
    return;
  }
  if (amount.dimension != Dimension::money) return;
  if (auto const noun = rules.units.shared_at(text, at)) {
    amount.unit = base + " per " + std::string(text.substr(at, *noun));
    return;
  }
}

}  // namespace stet
