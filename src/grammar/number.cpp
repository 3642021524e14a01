#include "grammar/number.hpp"

#include "grammar/support.hpp"

namespace stet::grammar {
namespace {

using x3::lit;
using x3::repeat;

constexpr int most_digits = 24;
constexpr int most_groups = 8;

// "1,204,377"
auto const three = repeat(3)[digit];
auto const by_thousands = repeat(1, 3)[digit] >> repeat(1, most_groups)[lit(',') >> three] >>
                          !digit;
// "12,45,000": in twos, and three digits at the end
auto const by_hundreds =
    repeat(1, 2)[digit] >>
    repeat(1, most_groups)[lit(',') >> repeat(2)[digit] >> &(lit(',') >> digit)] >>
    lit(',') >> three >> !digit;
// "1 234 567": a blank groups only where it does so twice, or before a zero ("816 000"); a narrow
// one also once
auto const narrow = lit("\u202F") | lit("\u2009") | lit("\u00A0");
auto const spaced = (repeat(1, 3)[digit] >> repeat(2, most_groups)[lit(' ') >> three] >> !digit) |
                    (repeat(1, 3)[digit] >> lit(' ') >> &lit('0') >> three >> !digit) |
                    (repeat(1, 3)[digit] >> repeat(1, most_groups)[narrow >> three] >> !digit);
auto const grouped = by_hundreds | by_thousands | spaced;
// "1204"
auto const run = repeat(1, most_digits)[digit];
// ".08"
auto const decimals = lit('.') >> repeat(1, most_digits)[digit];
// "6.4", "1,204.5", ".08"
auto const plain = ((grouped | run) >> -decimals) | decimals;
// "14th"
auto const ordinal = (grouped | run) >> (lit("st") | lit("nd") | lit("rd") | lit("th"));
// "3/4"
auto const fraction = repeat(1, 4)[digit] >> (lit('/') | lit("\u2044")) >> repeat(1, 4)[digit];
// "1 1/2", "2-3/4"
auto const small_fraction = repeat(1, 2)[digit] >> lit('/') >> repeat(1, 2)[digit];
auto const mixed = repeat(1, 4)[digit] >>
                   ((repeat(1, 2)[lit(' ')] >> fraction) | (lit('-') >> small_fraction));
// "1.3x10^6", "2 x 10-3"
auto const minus = lit('-') | lit("\u2212");
auto const power = plain >> -lit(' ') >> (lit('x') | lit("\u00D7")) >> -lit(' ') >> lit("10") >>
                   -lit('^') >> -minus >> repeat(1, 2)[digit];
// "12.32e+14", "1e-3"
auto const exponent = plain >> (lit('e') | lit('E')) >> -(lit('+') | minus) >> repeat(1, 2)[digit];

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits go on behind a mark: "3.5.1", "10:30", "1/2/2020", "12,3456".
bool runs_on(Iterator at, Iterator last) {
  if (at == last) return false;
  if (is_digit(*at)) return true;
  bool const apostrophe = *at == '\'' && last - at >= 4;  // "1'234"
  if (apostrophe && is_digit(at[1]) && is_digit(at[2]) && is_digit(at[3])) return true;
  bool const mark = *at == '.' || *at == ':' || *at == '/' || *at == ',';
  return mark && at + 1 != last && is_digit(at[1]);
}

template <typename Grammar>
bool try_shape(DigitNumber& best, DigitShape shape, Grammar const& grammar, std::string_view text) {
  Iterator const first = text.data();
  Iterator const last = first + text.size();
  Iterator const end = match(grammar, first, last);
  if (end == first || runs_on(end, last)) return false;
  best.shape = shape;
  best.length = static_cast<std::uint32_t>(end - first);
  best.first = static_cast<std::uint32_t>(match(plain, first, last) - first);
  return true;
}

/// Whether the digits at the start lead to anything but a plain number; most do not.
bool may_be_more_than_plain(std::string_view text, std::uint32_t plain_length) {
  if (plain_length >= text.size()) return false;
  char const next = text[plain_length];
  return next == '/' || next == '-' || next == ' ' || next == 'e' || next == 'E' || next == 'x' ||
         next == 's' || next == 'n' || next == 'r' || next == 't' || next == '\xE2' ||
         next == '\xC3';
}

// "1:8", "1:250"; two digits behind the colon are a time
auto const side = repeat(1, 3)[digit];
auto const ratio = side >> lit(':') >> ((repeat(3)[digit] | digit) >> !digit);

}  // namespace

std::optional<DigitRatio> ratio_at(std::string_view text) {
  std::size_t const colon = text.find_first_not_of("0123456789");
  if (colon == std::string_view::npos || text[colon] != ':') return std::nullopt;
  Iterator const first = text.data();
  Iterator const last = first + text.size();
  Iterator const end = match(ratio, first, last);
  if (end == first || runs_on(end, last)) return std::nullopt;
  return DigitRatio{static_cast<std::uint32_t>(colon), static_cast<std::uint32_t>(end - first)};
}

DigitNumber digits_at(std::string_view text) {
  DigitNumber number;
  Iterator const first = text.data();
  auto const length = static_cast<std::uint32_t>(match(plain, first, first + text.size()) - first);
  if (length == 0) return {};
  // From the longest shape to the shortest: PEG takes the first that matches.
  bool const special = may_be_more_than_plain(text, length) &&
                       (try_shape(number, DigitShape::power, power, text) ||
                        try_shape(number, DigitShape::exponent, exponent, text) ||
                        try_shape(number, DigitShape::mixed, mixed, text) ||
                        try_shape(number, DigitShape::fraction, fraction, text) ||
                        try_shape(number, DigitShape::ordinal, ordinal, text));
  if (!special && !try_shape(number, DigitShape::plain, plain, text)) return {};
  if (number.shape == DigitShape::mixed)
    number.first = static_cast<std::uint32_t>(text.find_first_of(" -"));
  return number;
}

}  // namespace stet::grammar
