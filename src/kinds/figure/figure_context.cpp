#include "kinds/figure/figure_context.hpp"

#include <algorithm>

#include "kinds/figure/range.hpp"
#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

/// A number or a range without unit and hedge.
bool is_bare(Figure const& figure) {
  return figure.unit.empty() && figure.dimension == Dimension::number && figure.hedge.empty();
}

bool is_bare_integer(Figure const& figure) {
  return figure.value && figure.unit.empty() && figure.dimension == Dimension::number &&
         figure.hedge.empty() && figure.value->exponent() == 0 && !figure.value->is_negative();
}

std::string_view words_of(std::string_view text, Span span) { return slice(text, span); }

/// Whether exactly one blank stands before `at` and a word before that.
std::string_view adjacent_word(std::string_view text, std::size_t begin, std::size_t at) {
  if (at < begin + 2 || (text[at - 1] != ' ' && text[at - 1] != '\n')) return {};
  std::size_t const end = text[at - 2] == '.' ? at - 2 : at - 1;
  std::size_t const first = word_begin(text, begin, end);
  return text.substr(first, end - first);
}

/// "0800 123 4567": runs of digits with blanks between them, the first with a leading zero or at
/// least three of them.
bool is_dialled(std::string_view text, Span core) {
  constexpr std::size_t longest = 24;
  if (!std::all_of(text.begin() + core.begin, text.begin() + core.end, is_digit)) return false;
  auto const part = [](char c) {
    return is_digit(c) || c == ' ' || c == '(' || c == ')' || c == '+';
  };
  std::size_t first = core.begin;
  while (first > 0 && core.begin - first < longest && part(text[first - 1])) --first;
  std::size_t last = core.end;
  while (last < text.size() && last - core.end < longest && part(text[last])) ++last;
  std::string_view run = text.substr(first, last - first);
  while (!run.empty() && !is_digit(run.front())) run.remove_prefix(1);
  while (!run.empty() && !is_digit(run.back())) run.remove_suffix(1);
  std::size_t const digits =
      static_cast<std::size_t>(std::count_if(run.begin(), run.end(), is_digit));
  auto const gaps = std::count(run.begin(), run.end(), ' ');
  bool const beyond = run.size() > core.size();
  return beyond && gaps != 0 && digits >= 7 && (run.front() == '0' || gaps >= 2);
}

/// "555-1234", "1-222-2222": three digits and four, or more groups behind.
bool is_phone_number(std::string_view text, Figure const& figure) {
  std::string_view const words = words_of(text, figure.core);
  char const next = char_at(text, figure.core.end);
  bool const goes_on = (next == '-' || next == '/') && is_digit(char_at(text, figure.core.end + 1));
  if (goes_on) return true;
  if (is_dialled(text, figure.core)) return true;
  std::size_t const hyphen = words.find('-');
  return words.size() == 8 && hyphen == 3 && figure.unit.empty() &&
         words.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// Whether the run of characters around `at` is an address of the web.
bool is_in_address(std::string_view text, std::size_t begin, std::size_t at) {
  constexpr std::size_t longest = 400;
  std::size_t first = at;
  while (first > begin && at - first < longest && text[first - 1] != ' ' && text[first - 1] != '\n')
    --first;
  std::string_view const before = text.substr(first, at - first);
  return before.find("://") != std::string_view::npos || before.starts_with("www.");
}

/// "ages 5 to", "aged 34", "age 87".
std::size_t age_word_before(std::string_view text, std::size_t begin, std::size_t at) {
  for (std::string_view const word : {"aged ", "age ", "ages "}) {
    if (at < begin + word.size()) continue;
    std::size_t const first = at - word.size();
    bool const starts = first == begin || !is_word_byte(text[first - 1]);
    if (starts && is_word_at(text, first, word)) return first;
  }
  return at;
}

void make_age(Figure& figure) {
  figure.dimension = Dimension::age;
  figure.unit = "year";
}

bool may_be_age(Figure const& figure) {
  constexpr Decimal oldest(125);
  bool const fits = (!figure.value || (*figure.value < oldest && !figure.value->is_negative())) &&
                    (!figure.interval.high || *figure.interval.high <= oldest);
  return fits && figure.unit.empty() && figure.dimension == Dimension::number;
}

}  // namespace

bool is_identifier(std::string_view text, std::size_t begin, FigureReading const& reading,
                   bool counts, RuleSet const& rules) {
  Figure const& figure = reading.figure;
  std::size_t const at = figure.core.begin;
  bool const signed_number = char_at(text, at) == '+' || char_at(text, at) == '-';
  if (!is_digit(char_at(text, at + (signed_number ? 1 : 0)))) return false;
  if (is_in_address(text, begin, at)) return true;
  if (figure.unit.empty() && rules.identifiers.idiom_at(text, at)) return true;
  if (is_phone_number(text, figure)) return true;
  bool const letter =
      (figure.unit == "celsius" || figure.unit == "fahrenheit") &&
      (words_of(text, figure.core).ends_with('C') || words_of(text, figure.core).ends_with('F')) &&
      is_digit(text[figure.core.end - 2]);  // "Room 18C", "the 13F filing"
  if ((!is_bare(figure) && !letter) ||
      words_of(text, figure.core).find(',') != std::string_view::npos)
    return false;
  std::string_view const before = adjacent_word(text, begin, at);
  if (before.empty()) return false;
  auto const first = static_cast<std::size_t>(before.data() - text.data());
  std::size_t token = first;  // "S&P" is two words
  while (token > begin && text[token - 1] != ' ' && text[token - 1] != '\n' && first - token < 8)
    --token;
  if (token != first && rules.identifiers.before_name(text, token)) return true;
  if (auto const length = rules.identifiers.before_name(text, first);
      length && *length >= before.size())
    return true;
  if (letter) return is_word_at(before, 0, "the");
  if (!is_bare_integer(figure)) return false;
  bool const abbreviated = text[at - 2] == '.';
  bool const first_word = first == begin;
  // "Boeing 737", "Fortune 100", "P.L. 94"; not "In 12 cities"
  return is_upper(before.front()) && !first_word && !counts && !abbreviated &&
         *figure.value < Decimal(10000) && before.size() > 1;
}

void take_age_words(std::string_view text, std::size_t begin, FigureReading& reading) {
  Figure& figure = reading.figure;
  if (!may_be_age(figure)) return;
  std::size_t const at = reading.span.begin;
  if (std::size_t const first = age_word_before(text, begin, at); first != at) {
    make_age(figure);
    reading.span.begin = static_cast<std::uint32_t>(first);
    figure.core.begin = static_cast<std::uint32_t>(first);
    return;
  }
  constexpr std::string_view age_of = "age of ";
  if (at >= begin + age_of.size() && is_word_at(text, at - age_of.size(), age_of))
    return make_age(figure);
  bool const between_commas =
      at >= begin + 3 && text[at - 1] == ' ' && text[at - 2] == ',' && is_word_byte(text[at - 3]) &&
      (char_at(text, figure.core.end) == ',' || char_at(text, figure.core.end) == '.');
  if (!between_commas || !is_bare_integer(figure) || *figure.value > Decimal(110)) return;
  // "Maria Lopez, 34,": a name stands before it, and no list of numbers
  std::string_view const name = word_before(text, begin, at - 2);
  std::size_t const next = figure.core.end + 1 + gap_at(text, figure.core.end + 1);
  bool const list = is_digit(char_at(text, next));
  if (!name.empty() && is_upper(name.front()) && !list) make_age(figure);
}

void take_poll_points(std::string_view text, std::size_t begin, FigureReading& reading) {
  Figure& figure = reading.figure;
  std::size_t const at = figure.core.end + gap_at(text, figure.core.end);
  std::size_t const length = any_word_at(text, at, {"points", "point", "-point"});
  if (length == 0 || !figure.unit.empty()) return;
  std::size_t const behind = at + length + gap_at(text, at + length);
  bool const after = any_word_at(text, behind, {"ahead", "behind", "clear", "lead"}) != 0;
  std::string_view const by = word_before(text, begin, reading.span.begin);
  bool before = false;
  if (is_word_at(by, 0, "by") || is_word_at(by, 0, "of")) {
    std::string_view const verb =
        word_before(text, begin, static_cast<std::size_t>(by.data() - text.data()));
    before = any_word_at(verb, 0,
                         {"ahead", "leads", "lead", "leading", "led", "trails", "trailed",
                          "trailing", "behind", "margin"}) != 0;
  }
  if (!after && !before) return;
  figure.unit = "pp";
  figure.dimension = Dimension::percent;
  figure.core.end = static_cast<std::uint32_t>(at + length);
  reading.span.end = figure.core.end;
  reading.may_count = false;
}

void take_degrees(std::string_view text, std::size_t begin, FigureReading& reading) {
  Figure& figure = reading.figure;
  if (figure.unit != "degree") return;
  constexpr std::size_t near = 40;
  std::size_t const end = figure.core.end;
  std::size_t const at = reading.span.begin;
  std::size_t const first = at > begin + near ? at - near : begin;
  std::string_view const before = text.substr(first, at - first);
  std::string_view const around = text.substr(end, 24);
  for (std::string_view const word : {"angle", "otat", "turn", "tilt", "slope", "latitude",
                                      "longitude", "arc", "swivel", "pitch", "incline", "bend"}) {
    if (before.find(word) != std::string_view::npos || around.find(word) != std::string_view::npos)
      return;
  }
  char const direction = char_at(text, end + gap_at(text, end));
  bool const compass =
      direction == 'N' || direction == 'S' || direction == 'E' || direction == 'W' ||
      any_word_at(text, end + gap_at(text, end), {"north", "south", "east", "west"});
  if (!compass) figure.dimension = Dimension::temperature;
}

void set_change(std::string_view text, std::size_t begin, FigureReading& reading,
                RuleSet const& rules) {
  Figure& figure = reading.figure;
  if (figure.dimension == Dimension::rank || figure.dimension == Dimension::age ||
      figure.dimension == Dimension::ratio)
    return;
  std::string_view const before = word_before(text, begin, reading.span.begin);
  auto const direction = [](Direction found) {
    return found == Direction::rise   ? Change::rise
           : found == Direction::fall ? Change::fall
                                      : Change::none;
  };
  if (!before.empty()) {
    auto const at = static_cast<std::size_t>(before.data() - text.data());
    if (is_word_at(before, 0, "to") || is_word_at(before, 0, "from")) {
      if (direction_before(text, begin, at, rules) == Direction::none) return;
      figure.change = before.size() == 2 ? Change::to : Change::from;
      return;
    }
    // "lost 12 %" is a fall, "lost $5 million" is not
    bool const by_itself =
        figure.dimension != Dimension::money && figure.dimension != Dimension::count;
    if (by_itself) figure.change = direction(rules.hedges.direction_at(text, at));
    if (figure.change != Change::none) return;
    if (is_word_at(before, 0, "by") || is_word_at(before, 0, "of")) {
      std::string_view const word = word_before(text, begin, at);
      if (!word.empty())
        figure.change = direction(
            rules.hedges.direction_at(text, static_cast<std::size_t>(word.data() - text.data())));
      if (figure.change != Change::none) return;
    }
  }
  std::size_t const next = reading.span.end + gap_at(text, reading.span.end);
  if (is_word_at(text, next, "higher")) figure.change = Change::rise;
  if (is_word_at(text, next, "lower")) figure.change = Change::fall;
}

}  // namespace stet
