#include "check/consistency/consistency.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "check/arithmetic/arithmetic.hpp"
#include "check/consistency/checks.hpp"

namespace stet {
namespace {

using Check = void (*)(Article const&, Problems&);

constexpr std::array<Check, 7> checks = {check_sums,      check_currency_pairs, check_weekdays,
                                         check_names,     check_figures,        check_stated_dates,
                                         check_paragraphs};

}  // namespace

void check_sums(Article const& article, Problems& problems) {
  for (ArithmeticProblem& found :
       check_arithmetic(article.document, article.claims, article.rules)) {
    InternalProblem problem;
    problem.rule = "internal/arithmetic";
    problem.claim = found.claim;
    problem.span = article.claims[found.claim].span;
    problem.message = std::move(found.message);
    problem.working = std::move(found.working);
    problem.question = "Which of these figures is wrong?";
    problem.related = std::move(found.operands);
    problems.push_back(std::move(problem));
  }
}

std::vector<InternalProblem> check_consistency(Document const& document, Analysis const& analysis,
                                               std::vector<Claim> const& claims,
                                               RuleSet const& rules) {
  Article const article{document, analysis, claims, rules};
  Problems problems;
  for (Check const check : checks) check(article, problems);
  std::stable_sort(problems.begin(), problems.end(),
                   [](InternalProblem const& left, InternalProblem const& right) {
                     return std::tie(left.span, left.rule) < std::tie(right.span, right.rule);
                   });
  return problems;
}

}  // namespace stet
