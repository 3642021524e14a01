#include "kinds/figure/read_number.hpp"

#include <array>
#include <string>

#include "grammar/number.hpp"
#include "kinds/figure/scan_text.hpp"
#include "kinds/figure/spelled_number.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_digits = 80;  // bytes

std::optional<Decimal> decimal(std::string_view digits) {
  std::string out;
  for (char const c : digits) {
    if (is_digit(c) || c == '.') out.push_back(c);
  }
  if (!out.empty() && out.front() == '.') out.insert(out.begin(), '0');
  return Decimal::parse(out);
}

std::optional<Decimal> quotient(std::string_view fraction) {
  std::size_t const slash = fraction.find_first_not_of("0123456789");
  std::size_t const below_at = fraction.find_first_of("0123456789", slash);
  std::optional<Decimal> const above = Decimal::parse(fraction.substr(0, slash));
  std::optional<Decimal> const below = Decimal::parse(fraction.substr(below_at));
  return above && below ? divide(*above, *below) : std::nullopt;
}

/// `exponent` as written behind the ten or the "e".
std::optional<Decimal> times_power(std::string_view number, std::string_view exponent) {
  std::optional<Decimal> const value = decimal(number);
  bool const negative = exponent.find_first_of("-\u2212") != std::string_view::npos;
  std::optional<Decimal> const power =
      Decimal::parse(exponent.substr(exponent.find_first_of("0123456789")));
  if (!value || !power) return std::nullopt;
  auto const shift = static_cast<std::int32_t>(power->coefficient());
  return value->scaled(negative ? -shift : shift);
}

std::optional<Decimal> value_of(grammar::DigitNumber const& digits, std::string_view whole) {
  std::string_view const first = whole.substr(0, digits.first);
  switch (digits.shape) {
    case grammar::DigitShape::none:
      return std::nullopt;
    case grammar::DigitShape::plain:
    case grammar::DigitShape::ordinal:
      return decimal(whole);
    case grammar::DigitShape::fraction:
      return quotient(whole);
    case grammar::DigitShape::mixed: {
      std::optional<Decimal> const part =
          quotient(whole.substr(whole.find_first_of("0123456789", digits.first)));
      std::optional<Decimal> const base = decimal(first);
      return part && base ? std::optional(add(*base, *part)) : std::nullopt;
    }
    case grammar::DigitShape::power:
      return times_power(first, whole.substr(whole.find("10", digits.first) + 2));
    case grammar::DigitShape::exponent:
      return times_power(first, whole.substr(digits.first + 1));
  }
  return std::nullopt;
}

std::optional<NumberReading> read_digits(std::string_view text, std::size_t at) {
  grammar::DigitNumber const digits = grammar::digits_at(text.substr(at, longest_digits));
  if (digits.shape == grammar::DigitShape::none) return std::nullopt;
  std::string_view const whole = text.substr(at, digits.length);
  std::optional<Decimal> const value = value_of(digits, whole);
  if (!value) return std::nullopt;
  NumberReading reading;
  reading.value = *value;
  reading.length = digits.length;
  reading.is_grouped = whole.find_first_of(", \xC2\xE2") != std::string_view::npos;
  if (digits.shape == grammar::DigitShape::ordinal) reading.form = NumberForm::ordinal;
  if (digits.shape == grammar::DigitShape::fraction) {
    reading.form = NumberForm::fraction;
    bool const year = whole.size() >= 6 && whole[whole.size() - 5] == '/' &&
                      (whole[whole.size() - 4] == '1' || whole[whole.size() - 4] == '2');
    if (year && !whole.ends_with("000")) return std::nullopt;  // "30/2030"
  }
  return reading;
}

struct VulgarFraction {
  std::string_view sign;
  std::int64_t above;
  std::int64_t below;
};
constexpr std::array<VulgarFraction, 15> vulgar_fractions = {{{"\u00BD", 1, 2},
                                                              {"\u00BC", 1, 4},
                                                              {"\u00BE", 3, 4},
                                                              {"\u2153", 1, 3},
                                                              {"\u2154", 2, 3},
                                                              {"\u2155", 1, 5},
                                                              {"\u2156", 2, 5},
                                                              {"\u2157", 3, 5},
                                                              {"\u2158", 4, 5},
                                                              {"\u2159", 1, 6},
                                                              {"\u215A", 5, 6},
                                                              {"\u215B", 1, 8},
                                                              {"\u215C", 3, 8},
                                                              {"\u215D", 5, 8},
                                                              {"\u215E", 7, 8}}};

/// "½" at `at`, its value and length.
std::optional<NumberReading> vulgar_fraction_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(char_at(text, at)) < 0xC2) return std::nullopt;
  for (VulgarFraction const& fraction : vulgar_fractions) {
    if (!text.substr(at).starts_with(fraction.sign)) continue;
    NumberReading reading;
    reading.form = NumberForm::fraction;
    reading.value = divide(Decimal(fraction.above), Decimal(fraction.below)).value_or(Decimal());
    reading.length = static_cast<std::uint32_t>(fraction.sign.size());
    return reading;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NumberReading> read_number(std::string_view text, std::size_t at,
                                         NumberWords const& words) {
  char const c = char_at(text, at);
  if (std::optional<NumberReading> const fraction = vulgar_fraction_at(text, at)) return fraction;
  if (!is_digit(c) && c != '.') return read_spelled_number(text, at, words);
  std::optional<NumberReading> reading = read_digits(text, at);
  if (!reading || reading->form == NumberForm::ordinal) return reading;
  std::size_t const end = at + reading->length;
  if (reading->form == NumberForm::plain && !reading->is_grouped) {
    std::size_t const gap = char_at(text, end) == ' ' ? 1 : 0;  // "1½", "1 ½"
    if (auto const fraction = vulgar_fraction_at(text, end + gap)) {
      reading->value = add(reading->value, fraction->value);
      reading->length += static_cast<std::uint32_t>(gap) + fraction->length;
      return reading;
    }
  }
  if (reading->form == NumberForm::plain) scale_by_words(text, at, *reading, words);
  return reading;
}

}  // namespace stet
