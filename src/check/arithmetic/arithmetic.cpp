#include "check/arithmetic/arithmetic.hpp"

#include "check/arithmetic/relations.hpp"
#include "check/arithmetic/terms.hpp"

namespace stet {

std::vector<ArithmeticProblem> check_arithmetic(Document const& document,
                                                std::vector<Claim> const& claims,
                                                RuleSet const& rules) {
  std::vector<ArithmeticProblem> problems;
  for (TermSentence const& sentence : term_sentences(document, claims)) {
    check_changes(sentence, rules.arithmetic, problems);
    check_shares(sentence, rules.arithmetic, problems);
    check_totals(sentence, rules.arithmetic, problems);
  }
  return problems;
}

}  // namespace stet
