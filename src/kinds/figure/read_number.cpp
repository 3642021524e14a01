#include "kinds/figure/read_number.hpp"

#include <array>
#include <string>

#include "grammar/number.hpp"
#include "rules/phrase_table.hpp"

namespace stet {
namespace {

constexpr int most_words = 20;

std::string without_separators(std::string_view digits) {
  std::string out;
  for (char const c : digits) {
    if (c != ',') out.push_back(c);
  }
  if (!out.empty() && out.front() == '.') out.insert(out.begin(), '0');
  return out;
}

std::optional<Decimal> quotient(std::string_view fraction) {
  std::size_t const slash = fraction.find('/');
  std::optional<Decimal> const above = Decimal::parse(fraction.substr(0, slash));
  std::optional<Decimal> const below = Decimal::parse(fraction.substr(slash + 1));
  return above && below ? divide(*above, *below) : std::nullopt;
}

std::optional<Decimal> power_value(std::string_view text, std::uint32_t first) {
  std::optional<Decimal> const value = Decimal::parse(without_separators(text.substr(0, first)));
  std::size_t const ten = text.rfind("10");
  std::string_view const exponent = text.substr(ten + 2);
  bool const negative = exponent.find_first_of("-\u2212") != std::string_view::npos;
  std::optional<Decimal> const power =
      Decimal::parse(exponent.substr(exponent.find_first_of("0123456789")));
  if (!value || !power) return std::nullopt;
  auto const shift = static_cast<std::int32_t>(power->coefficient());
  return value->scaled(negative ? -shift : shift);
}

std::optional<NumberReading> read_digits(std::string_view text, std::size_t at) {
  grammar::DigitNumber const digits = grammar::digits_at(text.substr(at, 80));
  std::string_view const whole = text.substr(at, digits.length);
  std::optional<Decimal> value;
  NumberReading reading;
  reading.length = digits.length;
  reading.is_grouped = whole.find(',') != std::string_view::npos;
  switch (digits.shape) {
    case grammar::DigitShape::none:
      return std::nullopt;
    case grammar::DigitShape::plain:
      value = Decimal::parse(without_separators(whole));
      break;
    case grammar::DigitShape::ordinal:
      value = Decimal::parse(without_separators(whole.substr(0, whole.size() - 2)));
      reading.form = NumberForm::ordinal;
      break;
    case grammar::DigitShape::fraction:
      value = quotient(whole);
      reading.form = NumberForm::fraction;
      break;
    case grammar::DigitShape::mixed: {
      std::optional<Decimal> const part = quotient(whole.substr(digits.first + 1));
      std::optional<Decimal> const base = Decimal::parse(whole.substr(0, digits.first));
      if (part && base) value = add(*base, *part);
      break;
    }
    case grammar::DigitShape::power:
      value = power_value(whole, digits.first);
      break;
  }
  if (!value) return std::nullopt;
  reading.value = *value;
  return reading;
}

struct VulgarFraction {
  std::string_view sign;
  Decimal value;
};
constexpr std::array<VulgarFraction, 9> vulgar_fractions = {
    {{"\u00BD", Decimal(5, -1)},
     {"\u00BC", Decimal(25, -2)},
     {"\u00BE", Decimal(75, -2)},
     {"\u2153", Decimal(333333333333333, -15)},
     {"\u2154", Decimal(666666666666667, -15)},
     {"\u215B", Decimal(125, -3)},
     {"\u215C", Decimal(375, -3)},
     {"\u2155", Decimal(2, -1)},
     {"\u2159", Decimal(166666666666667, -15)}}};

VulgarFraction const* vulgar_fraction_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xC2) return nullptr;
  for (VulgarFraction const& fraction : vulgar_fractions) {
    if (text.substr(at).starts_with(fraction.sign)) return &fraction;
  }
  return nullptr;
}

std::size_t blank(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == ' ' || text[at] == '\n')) return 1;
  return text.substr(at).starts_with("\u00A0") ? 2 : 0;
}

/// Skips the separator between two number words: blanks, one hyphen, "and" where allowed.
std::size_t separator(std::string_view text, std::size_t at, bool allow_and) {
  if (at < text.size() && text[at] == '-') return 1;
  std::size_t const gap = blank(text, at);
  if (gap == 0) return 0;
  if (allow_and && text.substr(at + gap).starts_with("and ")) return gap + 4;
  return gap;
}

/// The value of number words as they come: "three" "hundred" "twelve" "million". Each step says
/// whether the word can follow what was read.
class WordSum {
 public:
  bool take(NumberWord const& word) {
    switch (word.kind) {
      case NumberWordKind::small:
        return take_below(word.value, word.value < Decimal(10) ? Decimal(10) : Decimal(100));
      case NumberWordKind::ten:
        return take_below(word.value, Decimal(100));
      case NumberWordKind::hundred:
        return multiply_current(word.value, Decimal(100));
      case NumberWordKind::multiplier:
        return multiply_current(word.value, word.value);
      case NumberWordKind::scale:
        return close_with(word.value);
      case NumberWordKind::fraction:
      case NumberWordKind::ordinal:
      case NumberWordKind::multiple:
        return false;
    }
    return false;
  }
  void start_with(Decimal value) {
    current_ = value;
    has_current_ = true;
  }
  void add_part(Decimal part) {
    if (has_current_) {
      current_ = add(current_, part);
    } else {
      total_ = add(total_, multiply(last_scale_, part));
    }
  }
  [[nodiscard]] Decimal value() const { return has_current_ ? add(total_, current_) : total_; }
  [[nodiscard]] bool scaled() const { return scaled_; }

 private:
  bool take_below(Decimal value, Decimal place) {
    // "twenty" + "two" and "hundred" + "twelve" go; "two" + "three" and "twenty" + "thirty" do not.
    if (has_current_ && (current_.is_zero() || !fits_below(place))) return false;
    current_ = has_current_ ? add(current_, value) : value;
    has_current_ = true;
    place_ = place == Decimal(10) ? Decimal(1) : (value < Decimal(20) ? Decimal(1) : Decimal(10));
    return true;
  }
  [[nodiscard]] bool fits_below(Decimal place) const {
    return place == Decimal(10) ? place_ > Decimal(1) : place_ > Decimal(10);
  }
  bool multiply_current(Decimal factor, Decimal place) {
    if (has_current_ && place_ > Decimal(10)) return false;
    current_ = has_current_ ? multiply(current_, factor) : factor;
    has_current_ = true;
    place_ = place;
    return true;
  }
  bool close_with(Decimal scale) {
    if (!has_current_ && total_.is_zero()) return false;
    if (!has_current_) {
      total_ = multiply(total_, scale);  // "three lakh crore"
    } else {
      if (!last_scale_.is_zero() && last_scale_ <= scale) return false;
      total_ = add(total_, current_.scaled(scale.exponent()));
    }
    has_current_ = false;
    last_scale_ = scale;
    place_ = scale;
    scaled_ = true;
    return true;
  }

  Decimal total_;
  Decimal current_;
  bool has_current_ = false;
  bool scaled_ = false;
  Decimal last_scale_;
  Decimal place_{1};  // the place value below which the next word must lie
};

/// ", and a half", "and three quarters": a fraction behind a whole number; its length or 0.
std::size_t trailing_fraction(std::string_view text, std::size_t at, NumberWords const& words,
                              Decimal& part) {
  std::size_t const gap = blank(text, at);
  if (gap == 0 || !text.substr(at + gap).starts_with("and ")) return 0;
  std::size_t here = at + gap + 4;
  Decimal count(1);
  if (text.substr(here).starts_with("a ")) {
    here += 2;
  } else if (auto const number = words.word_at(text, here);
             number && number->word.kind == NumberWordKind::small) {
    count = number->word.value;
    here += number->length;
    if (here >= text.size() || (text[here] != ' ' && text[here] != '-')) return 0;
    ++here;
  } else {
    return 0;
  }
  auto const fraction = words.fraction_at(text, here);
  if (!fraction) return 0;
  part = divide(count, fraction->word.value).value_or(Decimal());
  return here + fraction->length - at;
}

/// Number words from `at` on, behind a start value where digits came first.
NumberReading continue_with_words(std::string_view text, std::size_t begin, std::size_t at,
                                  WordSum sum, NumberWords const& words) {
  bool first = at == begin;
  for (int i = 0; i < most_words; ++i) {
    Decimal part;
    if (std::size_t const length = trailing_fraction(text, at, words, part);
        length != 0 && !first) {
      sum.add_part(part);
      at += length;
      continue;
    }
    std::size_t const gap = first ? 0 : separator(text, at, true);
    if (gap == 0 && !first) break;
    auto const word = words.word_at(text, at + gap);
    WordSum next = sum;
    if (!word || (word->word.is_plural && first)) break;
    if (!next.take(word->word)) break;
    sum = next;
    at += gap + word->length;
    first = false;
  }
  NumberReading reading;
  reading.value = sum.value();
  reading.length = static_cast<std::uint32_t>(at - begin);
  reading.is_scaled = sum.scaled();
  return reading;
}

/// "half a million", "a quarter of a million", "half million"; and plain fractions: "two-thirds",
/// "half".
std::optional<NumberReading> read_fraction_words(std::string_view text, std::size_t at,
                                                 NumberWords const& words) {
  std::size_t here = at;
  Decimal count(1);
  bool counted = false;
  if (auto const number = words.word_at(text, here);
      number &&
      (number->word.kind == NumberWordKind::small || number->word.kind == NumberWordKind::ten)) {
    count = number->word.value;
    here += number->length;
    std::size_t const gap = separator(text, here, false);
    if (gap == 0) return std::nullopt;
    here += gap;
    counted = true;
  } else if (text.substr(here).starts_with("a ") || text.substr(here).starts_with("A ")) {
    here += 2;
    counted = true;
  }
  auto const fraction = words.fraction_at(text, here);
  bool const is_half = fraction && fraction->word.value == Decimal(2);
  if (!fraction || fraction->word.kind != NumberWordKind::fraction || (!counted && !is_half))
    return std::nullopt;
  here += fraction->length;
  NumberReading reading;
  reading.form = NumberForm::fraction;
  reading.in_words = true;
  reading.value = divide(count, fraction->word.value).value_or(Decimal());
  std::size_t scale_at = here + blank(text, here);
  for (std::string_view const link : {"of a ", "a "}) {
    if (text.substr(scale_at).starts_with(link)) {
      scale_at += link.size();
      break;
    }
  }
  auto const scale = words.word_at(text, scale_at);
  if (scale && scale->word.kind == NumberWordKind::scale && scale_at > here) {
    reading.value = reading.value.scaled(scale->word.value.exponent());
    reading.form = NumberForm::plain;
    reading.is_scaled = true;
    here = scale_at + scale->length;
  }
  reading.length = static_cast<std::uint32_t>(here - at);
  return reading;
}

/// "thousands", "tens of thousands", "dozens of": at least one of the largest named.
std::optional<NumberReading> read_vague(std::string_view text, std::size_t at,
                                        NumberWords const& words) {
  std::size_t here = at;
  Decimal least(1);
  bool found = false;
  if (text.substr(at).starts_with("tens of ") || text.substr(at).starts_with("Tens of ")) {
    least = Decimal(10);
    here += 8;
  }
  for (int i = 0; i < 3; ++i) {
    auto const word = words.word_at(text, here);
    if (!word || !word->word.is_plural) break;
    least = multiply(least, word->word.value);
    here += word->length;
    found = true;
    if (!text.substr(here).starts_with(" of ")) break;
    auto const next = words.word_at(text, here + 4);
    if (!next || !next->word.is_plural) break;
    here += 4;
  }
  if (!found) return std::nullopt;
  NumberReading reading;
  reading.form = NumberForm::vague;
  reading.value = least;
  reading.in_words = true;
  reading.length = static_cast<std::uint32_t>(here - at);
  return reading;
}

std::optional<NumberReading> read_ordinal_words(std::string_view text, std::size_t at,
                                                NumberWords const& words) {
  auto const first = words.word_at(text, at);
  if (!first) return std::nullopt;
  NumberReading reading;
  reading.form = NumberForm::ordinal;
  reading.in_words = true;
  if (first->word.kind == NumberWordKind::ordinal) {
    reading.value = first->word.value;
    reading.length = first->length;
    return reading;
  }
  if (first->word.kind != NumberWordKind::ten) return std::nullopt;
  std::size_t const gap = separator(text, at + first->length, false);
  auto const second = gap == 0 ? std::nullopt : words.word_at(text, at + first->length + gap);
  if (!second || second->word.kind != NumberWordKind::ordinal || second->word.value > Decimal(9))
    return std::nullopt;
  reading.value = add(first->word.value, second->word.value);
  reading.length = static_cast<std::uint32_t>(first->length + gap + second->length);
  return reading;
}

std::optional<NumberReading> read_words(std::string_view text, std::size_t at,
                                        NumberWords const& words) {
  bool const article = text.substr(at).starts_with("a ") || text.substr(at).starts_with("A ");
  auto const first = words.word_at(text, article ? at + 2 : at);
  if (!first) return std::nullopt;
  NumberWordKind const kind = first->word.kind;
  bool const counts = kind == NumberWordKind::hundred || kind == NumberWordKind::scale ||
                      kind == NumberWordKind::multiplier;
  if (article && (!counts || first->word.is_plural || first->word.value == Decimal(20)))
    return std::nullopt;
  if (!article && counts) return std::nullopt;  // "million people": the number is elsewhere
  WordSum sum;
  std::size_t here = at;
  if (article) {
    here = at + 2;
    sum.start_with(Decimal(1));
    if (!sum.take(first->word)) return std::nullopt;
    here += first->length;
  }
  NumberReading reading = continue_with_words(text, at, here, sum, words);
  if (reading.length == 0) return std::nullopt;
  reading.in_words = true;
  return reading;
}

}  // namespace

std::optional<NumberReading> read_number(std::string_view text, std::size_t at,
                                         NumberWords const& words) {
  if (at >= text.size()) return std::nullopt;
  char const c = text[at];
  if (VulgarFraction const* const fraction = vulgar_fraction_at(text, at)) {
    NumberReading reading;
    reading.form = NumberForm::fraction;
    reading.value = fraction->value;
    reading.length = static_cast<std::uint32_t>(fraction->sign.size());
    return reading;
  }
  if ((c >= '0' && c <= '9') || c == '.') {
    std::optional<NumberReading> const digits = read_digits(text, at);
    if (!digits || digits->form != NumberForm::plain) return digits;
    std::size_t const end = at + digits->length;
    if (VulgarFraction const* const fraction = vulgar_fraction_at(text, end)) {
      NumberReading reading = *digits;
      reading.value = add(reading.value, fraction->value);
      reading.length += static_cast<std::uint32_t>(fraction->sign.size());
      return reading;
    }
    WordSum sum;
    sum.start_with(digits->value);
    NumberReading reading = continue_with_words(text, at, end, sum, words);
    reading.is_grouped = digits->is_grouped;
    return reading;
  }
  if (!words.may_start(c) && c != 'a' && c != 'A' && c != 't' && c != 'T') return std::nullopt;
  if (auto const fraction = read_fraction_words(text, at, words)) return fraction;
  if (auto const ordinal = read_ordinal_words(text, at, words)) return ordinal;
  if (auto const vague = read_vague(text, at, words)) return vague;
  return read_words(text, at, words);
}

}  // namespace stet
