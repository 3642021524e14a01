#include "grammar/number.hpp"

#include "grammar/support.hpp"

namespace stet::grammar {
namespace {

using x3::lit;
using x3::repeat;

constexpr int most_digits = 24;
constexpr int most_groups = 8;

// "1,204,377", "12,45,000"
auto const grouped = repeat(1, 3)[digit] >>
                     repeat(1, most_groups)[lit(',') >> digit >> digit >> -digit >> !digit];
// "1204"
auto const run = repeat(1, most_digits)[digit];
// ".08"
auto const decimals = lit('.') >> repeat(1, most_digits)[digit];
// "6.4", "1,204.5", ".08"
auto const plain = ((grouped | run) >> -decimals) | decimals;
// "14th"
auto const ordinal = (grouped | run) >> (lit("st") | lit("nd") | lit("rd") | lit("th"));
// "3/4"
auto const fraction = repeat(1, 4)[digit] >> lit('/') >> repeat(1, 4)[digit];
// "1 1/2", "2-3/4"
auto const mixed = repeat(1, 4)[digit] >> (lit(' ') | lit('-')) >> fraction;
// "1.3x10^6", "2 x 10-3"
auto const power = plain >> -lit(' ') >> (lit('x') | lit("\u00D7")) >> -lit(' ') >> lit("10") >>
                   -lit('^') >> -(lit('-') | lit("\u2212")) >> repeat(1, 2)[digit];

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits go on behind a mark: "3.5.1", "10:30", "1/2/2020", "12,3456".
bool runs_on(Iterator at, Iterator last) {
  if (at == last) return false;
  if (is_digit(*at)) return true;
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

}  // namespace

DigitNumber digits_at(std::string_view text) {
  DigitNumber number;
  // From the longest shape to the shortest: PEG takes the first that matches.
  if (try_shape(number, DigitShape::power, power, text) ||
      try_shape(number, DigitShape::mixed, mixed, text) ||
      try_shape(number, DigitShape::fraction, fraction, text) ||
      try_shape(number, DigitShape::ordinal, ordinal, text) ||
      try_shape(number, DigitShape::plain, plain, text)) {
    if (number.shape == DigitShape::mixed)
      number.first = static_cast<std::uint32_t>(text.find_first_of(" -"));
    return number;
  }
  return {};
}

}  // namespace stet::grammar
