#include <optional>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_item = 8;  // words between two items of a list

/// The gap between two items: "grants to schools ," or "grants to clubs and".
bool separates_items(std::string const& gap) {
  if (word_count(gap) > longest_item || gap.find_first_of(".;:(") != std::string::npos)
    return false;
  // "gave $2 million and Tarn gave $3 million": the second item brings its own subject.
  return gap.ends_with(",") || gap.starts_with("and") || gap.find(" and") != std::string::npos;
}

struct Sum {
  Interval value = exactly(Decimal(0));
  Decimal exact;
  std::string formula;
};

std::optional<Sum> add_up(TermSentence const& sentence, std::size_t first, std::size_t last) {
  Sum sum;
  for (std::size_t at = first; at < last; ++at) {
    Figure const& figure = *sentence.terms[at].figure;
    std::optional<Interval> const value = bounds(figure);
    if (!value) return std::nullopt;
    sum.value = add(sum.value, *value);
    sum.exact = add(sum.exact, *figure.value);
    sum.formula += (sum.formula.empty() ? "" : " + ") + figure.value->to_string();
  }
  return sum;
}

/// Buses and trams are different things, and together they are 40 vehicles.
bool adds_to(Figure const& part, Figure const& whole) {
  auto const counts = [](Figure const& figure) {
    return figure.dimension == Dimension::count || figure.dimension == Dimension::number;
  };
  return (counts(part) && counts(whole)) || comparable(part, whole);
}

void compare(TermSentence const& sentence, std::size_t total, std::size_t first, std::size_t last,
             std::vector<ArithmeticProblem>& problems) {
  Figure const& whole = *sentence.terms[total].figure;
  std::optional<Interval> const stated = bounds(whole);
  for (std::size_t at = first; at < last; ++at) {
    if (!adds_to(*sentence.terms[at].figure, whole)) return;
  }
  std::optional<Sum> const sum = add_up(sentence, first, last);
  if (!stated || !sum || sum->value.overlaps(*stated)) return;
  ArithmeticProblem problem;
  problem.claim = sentence.terms[total].claim;
  for (std::size_t at = first; at < last; ++at)
    problem.operands.push_back(sentence.terms[at].claim);
  problem.repair = written_like(sum->exact, whole);
  problem.message = fmt::format("The parts add up to {}, not {}.", problem.repair, written(whole));
  problem.working =
      fmt::format("{} = {}{}", sum->formula, problem.repair, allowed(sentence.terms[total]));
  problems.push_back(std::move(problem));
}

/// The first term of the list whose last item is `last`.
std::size_t list_start(TermSentence const& sentence, std::size_t last) {
  while (last > 0 && separates_items(sentence.before(last))) --last;
  return last;
}

std::size_t list_end(TermSentence const& sentence, std::size_t first) {
  std::size_t end = first + 1;
  while (end < sentence.terms.size() && separates_items(sentence.before(end))) ++end;
  return end;
}

}  // namespace

void check_totals(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at < sentence.terms.size(); ++at) {
    std::string const before = sentence.lead(at);
    if (at >= 2 && words.ends_in(before, FigureLink::total) &&
        word_count(before) <= longest_item + 4) {
      std::size_t const first = list_start(sentence, at - 1);
      if (at - first >= 2) compare(sentence, at, first, at, problems);
    }
    if (at >= 1 && words.ends_in(before, FigureLink::parts) && word_count(before) <= longest_item) {
      std::size_t const end = list_end(sentence, at);
      bool const closes = end == sentence.terms.size() || end - at >= 2;
      if (end - at >= 2 && closes) compare(sentence, at - 1, at, end, problems);
    }
  }
}

}  // namespace stet
