#include "check/arithmetic/terms.hpp"

#include <algorithm>

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
    if (!nested) terms.push_back({index, figure, claim.span});
  }
  flush();
  return out;
}

std::optional<Interval> bounds(Figure const& figure) {
  if (figure.interval.low && figure.interval.high) return figure.interval;
  return std::nullopt;
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

std::size_t word_count(std::string const& gap) {
  return gap.empty() ? 0 : static_cast<std::size_t>(std::count(gap.begin(), gap.end(), ' ')) + 1;
}

}  // namespace stet
