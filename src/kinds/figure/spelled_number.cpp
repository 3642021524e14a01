#include "kinds/figure/spelled_number.hpp"

#include "kinds/figure/scan_text.hpp"
#include "kinds/figure/word_sum.hpp"

namespace stet {
namespace {

constexpr int most_words = 20;

/// What stands between two number words.
struct Separator {
  std::size_t length = 0;  // 0: nothing that may stand there
  bool is_and = false;
  bool is_dash = false;  // a dash in place of a hyphen: only between a ten and what is below it
};

Separator separator_at(std::string_view text, std::size_t at) {
  if (char_at(text, at) == '-') return {1, false, false};
  if (text.substr(at).starts_with("\u2014")) return {3, false, true};
  if (text.substr(at).starts_with("\u2010") || text.substr(at).starts_with("\u2011"))
    return {3, false, false};
  std::size_t const gap = gap_at(text, at);
  if (gap == 0) return {};
  if (text.substr(at + gap).starts_with("- ")) return {gap + 2, false, true};
  if (!is_word_at(text, at + gap, "and")) return {gap, false, false};
  std::size_t const second = gap_at(text, at + gap + 3);
  return second == 0 ? Separator{} : Separator{gap + 3 + second, true, false};
}

struct Cursor {
  std::size_t at = 0;
  WordSum sum;
  bool in_digits = false;  // the number began with digits
};

bool counts_in_groups(NumberWordKind kind) {
  return kind == NumberWordKind::hundred || kind == NumberWordKind::scale ||
         kind == NumberWordKind::multiplier;
}

/// "a half", "half", "three quarters" at `at`: the fraction, and where it ends.
struct Fraction {
  Decimal value;
  std::size_t end = 0;
  bool counted = false;  // "three quarters", not "a quarter"
};

std::optional<Fraction> fraction_at(std::string_view text, std::size_t at,
                                    NumberWords const& words) {
  std::size_t here = at;
  Decimal count(1);
  bool counted = false;
  if (std::size_t const article = any_word_at(text, here, {"a", "an"}); article != 0) {
    std::size_t const gap = gap_at(text, here + article);
    if (gap == 0) return std::nullopt;
    here += article + gap;
  } else if (auto const number = words.word_at(text, here);
             number && number->word.kind == NumberWordKind::small) {
    Separator const link = separator_at(text, here + number->length);
    if (link.length == 0 || link.is_and) return std::nullopt;
    count = number->word.value;
    here += number->length + link.length;
    counted = true;
  }
  auto const divisor = words.fraction_at(text, here);
  if (!divisor || divisor->word.kind != NumberWordKind::fraction) return std::nullopt;
  // "two hundredth" and "two third" are ordinals, "three quarter" is not
  bool const is_fraction =
      divisor->word.is_plural || count == Decimal(1) || divisor->word.value <= Decimal(4);
  bool const is_ordinal = counted && count == Decimal(1) && divisor->word.value >= Decimal(100);
  std::optional<Decimal> const value = divide(count, divisor->word.value);
  if (!value || !is_fraction || (is_ordinal && !divisor->word.is_plural)) return std::nullopt;
  return Fraction{*value, here + divisor->length, counted};
}

/// " and a half", " and three quarters" behind a whole number: its end, or 0. Not "and a third of
/// them".
std::optional<Fraction> fraction_behind(std::string_view text, std::size_t at,
                                        NumberWords const& words) {
  Separator const link = separator_at(text, at);
  if (!link.is_and) return std::nullopt;
  std::optional<Fraction> const part = fraction_at(text, at + link.length, words);
  if (!part) return std::nullopt;
  std::size_t const next = part->end + gap_at(text, part->end);
  bool const of_unit = any_word_at(text, next, {"of hour", "of hours", "of an hour", "of a mile"});
  return is_word_at(text, next, "of") && !of_unit ? std::nullopt : part;
}

/// The scale or dozen at `at`, past a separator.
std::optional<NumberWords::Match> group_word_behind(std::string_view text, std::size_t& at,
                                                    NumberWords const& words) {
  Separator const link = separator_at(text, at);
  if (link.length == 0 || link.is_and || link.is_dash) return std::nullopt;
  auto const word = words.word_at(text, at + link.length);
  if (!word || !counts_in_groups(word->word.kind)) return std::nullopt;
  at += link.length + word->length;
  return word;
}

bool take_fraction(std::string_view text, Cursor& cursor, NumberWords const& words) {
  std::optional<Fraction> const part = fraction_behind(text, cursor.at, words);
  if (!part) return false;
  std::size_t end = part->end;
  auto const scale = group_word_behind(text, end, words);
  if (scale && cursor.sum.add_scaled(part->value, scale->word.value)) {
    cursor.at = end;
    return true;
  }
  cursor.sum.add_fraction(part->value);
  cursor.at = part->end;
  return true;
}

/// "4 thousand" + "3" hundred, "3 hundred and" + "21": digits that go on where digits began.
std::optional<NumberWords::Match> digits_as_word(std::string_view text, std::size_t at,
                                                 NumberWords const& words, bool is_and,
                                                 Cursor const& cursor) {
  if (!cursor.in_digits || !is_digit(char_at(text, at)) || char_at(text, at) == '0')
    return std::nullopt;
  std::size_t end = at;
  std::int64_t value = 0;
  while (end < text.size() && end < at + 3 && is_digit(text[end]))
    value = value * 10 + (text[end++] - '0');
  if (is_word_byte(char_at(text, end)) ||
      (char_at(text, end) == '.' && is_digit(char_at(text, end + 1))))
    return std::nullopt;
  std::size_t group_at = end;
  bool const groups = group_word_behind(text, group_at, words).has_value();
  bool const tail = is_and && cursor.sum.place() == Decimal(100) && value < 100;
  if (!groups && !tail) return std::nullopt;
  NumberWord const word{value < 10 ? NumberWordKind::small : NumberWordKind::ten, Decimal(value),
                        false};
  return NumberWords::Match{word, static_cast<std::uint32_t>(end - at)};
}

/// Takes the next number word; `false` leaves the cursor as it was.
bool take_word(std::string_view text, Cursor& cursor, NumberWords const& words, bool& was_and) {
  Separator const link = separator_at(text, cursor.at);
  if (link.length == 0) return false;
  auto word = words.word_at(text, cursor.at + link.length);
  if (!word) word = digits_as_word(text, cursor.at + link.length, words, link.is_and, cursor);
  if (!word || word->word.kind == NumberWordKind::ordinal) return false;
  bool const below_ten =
      word->word.kind == NumberWordKind::small && cursor.sum.place() == Decimal(10);
  if (link.is_dash && !below_ten) return false;
  if (link.is_and && cursor.sum.place() < Decimal(100)) return false;
  WordSum next = cursor.sum;
  if (!next.take(word->word)) return false;
  cursor.sum = next;
  cursor.at += link.length + word->length;
  was_and = link.is_and;
  return true;
}

/// Whether a scale stands behind the cursor that its number could not take: then the last "and" led
/// to a number of its own, "one hundred" and "two hundred".
bool overruns(std::string_view text, Cursor const& cursor, NumberWords const& words) {
  std::size_t end = cursor.at;
  return group_word_behind(text, end, words).has_value();
}

void read_on(std::string_view text, Cursor& cursor, NumberWords const& words) {
  std::optional<Cursor> before_and;
  for (int i = 0; i < most_words; ++i) {
    if (!cursor.sum.empty() && take_fraction(text, cursor, words)) continue;
    Cursor const before = cursor;
    bool was_and = false;
    if (!take_word(text, cursor, words, was_and)) break;
    if (was_and) before_and = before;
    if (cursor.sum.scaled() && cursor.sum.place() >= Decimal(1000)) before_and.reset();
  }
  if (before_and && overruns(text, cursor, words)) cursor = *before_and;
}

/// " point zero three" behind a whole number.
bool take_decimals(std::string_view text, std::size_t& at, Decimal& value,
                   NumberWords const& words) {
  std::size_t const gap = gap_at(text, at);
  if (gap == 0 || !is_word_at(text, at + gap, "point")) return false;
  std::size_t here = at + gap + 5;
  bool found = false;
  Decimal out = value;
  for (int i = 0; i < most_words; ++i) {
    std::size_t const space = gap_at(text, here);
    auto const word = words.word_at(text, here + space);
    bool const digits = word && (word->word.kind == NumberWordKind::small ||
                                 word->word.kind == NumberWordKind::ten);
    if (space == 0 || !digits) break;
    std::int32_t const places = word->word.value < Decimal(10) ? 1 : 2;
    std::int64_t const power = places == 1 ? 10 : 100;
    std::int64_t whole = word->word.value.coefficient();
    for (std::int32_t e = 0; e < word->word.value.exponent(); ++e) whole *= 10;
    if (out.coefficient() > 1'000'000'000'000) return false;
    out = Decimal(out.coefficient() * power + whole, out.exponent() - places);
    here += space + word->length;
    found = true;
  }
  if (!found) return false;
  value = out;
  at = here;
  return true;
}

NumberReading spelled(NumberForm form, Decimal value, std::size_t begin, std::size_t end) {
  NumberReading reading;
  reading.form = form;
  reading.value = value;
  reading.length = static_cast<std::uint32_t>(end - begin);
  reading.in_words = true;
  return reading;
}

/// "half a million", "a quarter of a million", "two thirds of a million", "half a dozen"; and plain
/// fractions.
std::optional<NumberReading> read_fraction(std::string_view text, std::size_t at,
                                           NumberWords const& words) {
  std::optional<Fraction> const fraction = fraction_at(text, at, words);
  if (!fraction) return std::nullopt;
  std::size_t scale_at = fraction->end;
  std::size_t const gap = gap_at(text, scale_at);
  for (std::string_view const link : {"of a", "a", "of"}) {
    if (!is_word_at(text, scale_at + gap, link) || gap == 0) continue;
    scale_at += gap + link.size();
    break;
  }
  if (auto const scale = group_word_behind(text, scale_at, words);
      scale && !scale->word.is_plural) {
    NumberReading reading =
        spelled(NumberForm::plain, multiply(fraction->value, scale->word.value), at, scale_at);
    if (scale->word.kind == NumberWordKind::scale) reading.power = scale->word.value.exponent();
    return reading;
  }
  NumberReading reading = spelled(NumberForm::fraction, fraction->value, at, fraction->end);
  reading.is_bare = !fraction->counted;
  return reading;
}

/// "thousands", "tens of thousands", "dozens": at least one of the largest named.
std::optional<NumberReading> read_vague(std::string_view text, std::size_t at,
                                        NumberWords const& words) {
  std::size_t here = at;
  Decimal least(1);
  if (is_word_at(text, at, "tens of ")) {
    least = Decimal(10);
    here += 8;
  }
  std::size_t end = at;
  for (int i = 0; i < 3; ++i) {
    auto const word = words.word_at(text, here);
    if (!word || !word->word.is_plural || !counts_in_groups(word->word.kind)) break;
    least = multiply(least, word->word.value);
    end = here + word->length;
    if (!is_word_at(text, end, " of ")) break;
    here = end + 4;
  }
  if (end == at) return std::nullopt;
  return spelled(NumberForm::vague, least, at, end);
}

/// An ordinal behind what was read, or alone: "third", "twenty-fifth", "two hundredth".
std::optional<NumberReading> read_ordinal(std::string_view text, std::size_t begin, Cursor cursor,
                                          NumberWords const& words) {
  bool const first = cursor.at == begin;
  Separator const link = first ? Separator{} : separator_at(text, cursor.at);
  if (!first && link.length == 0) return std::nullopt;
  auto const word = words.word_at(text, cursor.at + link.length);
  if (!word || word->word.kind != NumberWordKind::ordinal) return std::nullopt;
  if (link.is_and && cursor.sum.place() < Decimal(100)) return std::nullopt;
  if (!cursor.sum.take(word->word)) return std::nullopt;
  return spelled(NumberForm::ordinal, cursor.sum.value(), begin,
                 cursor.at + link.length + word->length);
}

/// "two-thirds", "twenty-three fifths", "one fifth": the divisor behind a spelled number.
std::optional<NumberReading> read_divided(std::string_view text, std::size_t begin,
                                          Cursor const& cursor, NumberWords const& words) {
  Separator const link = separator_at(text, cursor.at);
  if (link.length == 0 || link.is_and || link.is_dash) return std::nullopt;
  auto const divisor = words.fraction_at(text, cursor.at + link.length);
  if (!divisor || divisor->word.kind != NumberWordKind::fraction) return std::nullopt;
  Decimal const count = cursor.sum.value();
  bool const is_quarter = divisor->word.value == Decimal(4);
  bool const fits = divisor->word.is_plural || count == Decimal(1) || is_quarter;
  if (!fits || (is_quarter && count != Decimal(1) && count != Decimal(3))) return std::nullopt;
  std::optional<Decimal> const value = divide(count, divisor->word.value);
  if (!value) return std::nullopt;
  return spelled(NumberForm::fraction, *value, begin, cursor.at + link.length + divisor->length);
}

}  // namespace

void scale_by_words(std::string_view text, std::size_t at, NumberReading& reading,
                    NumberWords const& words) {
  Cursor cursor{at + reading.length, {}, true};
  cursor.sum.start_with(reading.value);
  read_on(text, cursor, words);
  reading.value = cursor.sum.value();
  reading.length = static_cast<std::uint32_t>(cursor.at - at);
  reading.power = cursor.sum.power();
}

std::optional<NumberReading> read_spelled_number(std::string_view text, std::size_t at,
                                                 NumberWords const& words) {
  std::size_t const article = any_word_at(text, at, {"a", "an"});
  std::size_t const gap = article == 0 ? 0 : gap_at(text, at + article);
  if (article != 0 && gap == 0) return std::nullopt;
  // "half a million", "a quarter": a scale may follow, so fractions come first
  std::optional<NumberReading> const fraction = read_fraction(text, at, words);
  if (fraction && (fraction->form == NumberForm::plain || article != 0)) return fraction;
  if (auto const vague = read_vague(text, at, words)) return vague;
  auto const first = words.word_at(text, at + article + gap);
  if (!first) return fraction;
  bool const groups = counts_in_groups(first->word.kind);
  if (groups && (first->word.is_plural || first->word.kind == NumberWordKind::multiplier) &&
      article == 0)
    return fraction;
  bool const score =
      first->word.kind == NumberWordKind::multiplier && first->word.value == Decimal(20);
  if (article != 0 && (!groups || first->word.is_plural || score)) return fraction;

  Cursor cursor{at, {}, false};
  if (article == 0) {
    if (auto const ordinal = read_ordinal(text, at, cursor, words)) return ordinal;
  } else {
    cursor.sum.start_with(Decimal(1));
  }
  if (!cursor.sum.take(first->word)) return fraction;
  cursor.at = at + article + gap + first->length;
  read_on(text, cursor, words);
  if (auto const ordinal = read_ordinal(text, at, cursor, words);
      ordinal && !(fraction && fraction->length >= ordinal->length))
    return ordinal;
  if (auto const divided = read_divided(text, at, cursor, words)) return divided;
  Decimal value = cursor.sum.value();
  if (take_decimals(text, cursor.at, value, words)) {
    NumberReading reading = spelled(NumberForm::plain, value, at, cursor.at);
    scale_by_words(text, at, reading, words);
    return reading;
  }
  NumberReading reading = spelled(NumberForm::plain, value, at, cursor.at);
  reading.power = cursor.sum.power();
  reading.is_bare = groups && article == 0;
  return reading;
}

}  // namespace stet
