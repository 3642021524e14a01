#include "grammar/date.hpp"

#include <array>

#include "grammar/support.hpp"

namespace stet::grammar {
namespace {

using x3::lit;
using x3::repeat;

auto const two = repeat(1, 2)[digit];
auto const four = repeat(4)[digit];
auto const zone =
    lit('Z') | ((lit('+') | lit('-')) >> repeat(2)[digit] >> -lit(':') >> repeat(2)[digit]);
auto const clock = two >> lit(':') >> repeat(2)[digit] >>
                   -(lit(':') >> repeat(2)[digit] >> -(lit('.') >> repeat(1, 9)[digit]));
// "2025-02-08", with or without a time behind "T" or a blank
auto const iso = four >> lit('-') >> two >> lit('-') >> two >> -(lit('T') >> clock >> -zone);
// "2025/02/08"
auto const slashed_iso = four >> lit('/') >> two >> lit('/') >> two;
// "3/12/2021", "3/12/21"
auto const slashed = two >> lit('/') >> two >> lit('/') >> (four | repeat(2)[digit]);
// "03.12.2021"
auto const dotted = two >> lit('.') >> two >> lit('.') >> four;

auto const blank = lit(' ');
auto const half_letter = lit('a') | lit('p') | lit('A') | lit('P');
auto const half_end = lit('m') | lit('M');
// The point behind "pm" ends the sentence; the one behind "p.m." is its own.
auto const half_day =
    (half_letter >> lit('.') >> -lit(' ') >> half_end >> -lit('.')) | (half_letter >> half_end);
// "10pm", "11:00 am", "2.30pm"
auto const twelve_hour = two >> -((lit(':') | lit('.')) >> repeat(2)[digit]) >>
                         -(lit(':') >> repeat(2)[digit]) >> -blank >> half_day;
// "21:45", "10:00:00"
auto const full_day = clock;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <typename Grammar>
std::uint32_t length_of(Grammar const& grammar, std::string_view text) {
  Iterator const first = text.data();
  auto const length =
      static_cast<std::uint32_t>(match(grammar, first, first + text.size()) - first);
  bool const runs_on = length < text.size() && (is_digit(text[length]) || is_letter(text[length]));
  return runs_on ? 0 : length;
}

/// The runs of digits in a recognised shape, in order.
std::array<int, 3> numbers_in(std::string_view shape) {
  std::array<int, 3> out{};
  std::size_t index = 0;
  bool inside = false;
  for (char const c : shape) {
    if (is_digit(c)) {
      if (!inside && index == out.size()) break;
      inside = true;
      out[index] = out[index] * 10 + (c - '0');
    } else {
      if (inside) ++index;
      inside = false;
      if (index == out.size()) break;
    }
  }
  return out;
}

}  // namespace

std::optional<DigitDate> digit_date_at(std::string_view text) {
  for (bool const year_first : {true, false}) {
    std::uint32_t length = year_first ? length_of(iso, text) : length_of(slashed, text);
    if (length == 0) length = year_first ? length_of(slashed_iso, text) : length_of(dotted, text);
    if (length == 0) continue;
    std::array<int, 3> const n = numbers_in(text.substr(0, length));
    DigitDate date;
    date.year_first = year_first;
    date.year = year_first ? n[0] : n[2];
    date.month = year_first ? n[1] : n[0];
    date.day = year_first ? n[2] : n[1];
    date.length = length;
    return date;
  }
  return std::nullopt;
}

std::optional<ClockTime> clock_time_at(std::string_view text) {
  std::uint32_t const half = length_of(twelve_hour, text);
  std::uint32_t const full = half == 0 ? length_of(full_day, text) : 0;
  std::uint32_t const length = half + full;
  if (length == 0) return std::nullopt;
  std::string_view const shape = text.substr(0, length);
  std::array<int, 3> const n = numbers_in(shape);
  ClockTime time{n[0], n[1], n[2], shape.find_first_of(":.") < shape.find_first_of("aApP"), length};
  if (half != 0) {
    if (time.hour < 1 || time.hour > 12) return std::nullopt;
    bool const afternoon = shape.find_first_of("pP") != std::string_view::npos;
    time.hour = time.hour % 12 + (afternoon ? 12 : 0);
  }
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return std::nullopt;
  return time;
}

}  // namespace stet::grammar
