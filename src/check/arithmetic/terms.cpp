#include "check/arithmetic/terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace stet {
namespace {

/// Folded words; punctuation stands as a word of its own, so that "10, or" is "10" + ", or".
std::string gap_words(std::string_view text) {
  std::string out;
  for (char const c : fold(text)) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    bool const mark = c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '.';
    if (blank || mark) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
    if (blank) continue;
    out.push_back(c);
    if (mark) out.push_back(' ');
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string words_of(Document const& document, Span span) {
  std::string words(document.words(span));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

Interval hull(Interval const& left, Interval const& right) {
  return {std::min(*left.low, *right.low), std::max(*left.high, *right.high)};
}

TermSentence with_gaps(Document const& document, std::uint32_t sentence, std::vector<Term> terms) {
  TermSentence out;
  std::uint32_t at = document.sentences[sentence].span.begin;
  for (Term const& term : terms) {
    out.gaps.push_back(gap_words(document.words({at, std::max(at, term.span.begin)})));
    at = std::max(at, term.span.end);
  }
  out.gaps.push_back(
      gap_words(document.words({at, std::max(at, document.sentences[sentence].span.end)})));
  out.terms = std::move(terms);
  return out;
}

}  // namespace

std::vector<TermSentence> term_sentences(Document const& document,
                                         std::vector<Claim> const& claims) {
  std::vector<TermSentence> out;
  std::vector<Term> terms;
  std::uint32_t sentence = 0;
  auto const flush = [&] {
    if (terms.size() >= 2) out.push_back(with_gaps(document, sentence, std::move(terms)));
    terms.clear();
  };
  for (std::uint32_t index = 0; index < claims.size(); ++index) {
    Claim const& claim = claims[index];
    auto const* const figure = std::get_if<Figure>(&claim.body);
    if (figure == nullptr || !figure->value || figure->equals) continue;
    if (claim.sentence != sentence) flush();
    sentence = claim.sentence;
    bool const nested = !terms.empty() && terms.back().span.end > claim.span.begin;
    if (!nested) terms.push_back({index, figure, claim.span, words_of(document, claim.span)});
  }
  flush();
  return out;
}

namespace {

/// A count in digits ("30 of the 60") is exact; one that ends in zeros may be rounded, at most to
/// its second digit: "4,000" stands for 3,950 to 4,050.
Interval of_whole_number(Decimal value) {
  constexpr Decimal surely_counted(100);
  if (value.abs() < surely_counted) return exactly(value);
  std::int32_t const zeros = value.normalized().exponent();
  std::int32_t digits = 0;
  for (Decimal rest = value.abs(); rest >= Decimal(10); rest = rest.scaled(-1)) ++digits;
  std::int32_t const place = std::min(zeros, digits - 1);
  if (place <= 0) return exactly(value);
  Decimal const half(5, place - 1);
  return {subtract(value, half), add(value, half)};
}

}  // namespace

std::optional<Interval> bounds(Figure const& figure) {
  bool const whole = figure.hedge.empty() && figure.value && figure.value->exponent() == 0;
  bool const counts = figure.dimension == Dimension::number || figure.dimension == Dimension::count;
  if (whole && (counts || figure.dimension == Dimension::money)) {
    Interval const counted = of_whole_number(*figure.value);
    return counts ? counted : hull(counted, rounding_of(*figure.value));
  }
  if (figure.interval.low && figure.interval.high) return figure.interval;
  return std::nullopt;
}

std::optional<Interval> as_percent(Figure const& figure) {
  std::optional<Interval> const value = bounds(figure);
  if (!value || is_percent(figure)) return value;
  return multiply(*value, exactly(Decimal(100)));
}

bool is_share(Figure const& figure) {
  bool const fraction = figure.dimension == Dimension::number && figure.value &&
                        !figure.value->is_negative() && *figure.value < Decimal(1);
  return is_percent(figure) || fraction;
}

std::string allowed(Term const& term) {
  std::optional<Interval> const value =
      is_share(*term.figure) ? as_percent(*term.figure) : bounds(*term.figure);
  if (!value || value->low == value->high) return "";
  return fmt::format("; '{}' is {}-{}", term.words, value->low->to_string(),
                     value->high->to_string());
}

bool is_percent(Figure const& figure) { return figure.unit == "%"; }

bool is_percentage_points(Figure const& figure) {
  return figure.unit == "pp" || figure.unit == "bp";
}

bool comparable(Figure const& left, Figure const& right) {
  auto const counts = [](Figure const& figure) {
    return figure.dimension == Dimension::number || figure.dimension == Dimension::count;
  };
  if (counts(left) && counts(right))
    return left.unit == right.unit || left.unit.empty() || right.unit.empty();
  return left.dimension == right.dimension && left.unit == right.unit;
}

std::string written(Figure const& figure) {
  std::string out = figure.value->to_string();
  if (!figure.unit.empty()) out += " " + figure.unit;
  return out;
}

std::string written_like(Decimal value, Figure const& like) {
  std::string out = round_to(value, like.value->exponent()).to_string();
  if (!like.unit.empty()) out += " " + like.unit;
  return out;
}

std::string TermSentence::lead(std::size_t term) const {
  std::string const hedge = fold(terms[term].figure->hedge);
  if (hedge.empty()) return before(term);
  return before(term).empty() ? hedge : before(term) + " " + hedge;
}

std::string last_words(std::string const& gap, std::size_t count) {
  std::size_t at = gap.size();
  while (count > 0 && at != std::string::npos && at > 0) {
    at = gap.rfind(' ', at - 1);
    --count;
  }
  return at == std::string::npos || at == 0 ? gap : gap.substr(at + 1);
}

std::size_t word_count(std::string const& gap) {
  return gap.empty() ? 0 : static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ' ')) + 1;
}

}  // namespace stet
