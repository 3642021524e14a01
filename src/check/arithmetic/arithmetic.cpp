#include "check/arithmetic/arithmetic.hpp"

#include <array>

#include "check/arithmetic/relations.hpp"
#include "check/arithmetic/terms.hpp"

namespace stet {
namespace {

using FigureCheck = void (*)(TermSentence const&, ArithmeticWords const&,
                             std::vector<ArithmeticProblem>&);
using ClaimCheck = void (*)(ClaimSentence const&, std::vector<ArithmeticProblem>&);

constexpr std::array<FigureCheck, 7> figure_checks = {
    check_changes, check_multiples, check_margins, check_shares,
    check_totals,  check_per_head,  check_means};
constexpr std::array<ClaimCheck, 3> claim_checks = {check_ages, check_durations, check_lists};

}  // namespace

std::string_view ClaimSentence::text() const {
  return document.words(document.sentences[claims[first].sentence].span);
}

std::string_view ClaimSentence::between(std::uint32_t left, std::uint32_t right) const {
  std::uint32_t const begin = claims[left].span.end;
  return document.words({begin, std::max(begin, claims[right].span.begin)});
}

std::string_view ClaimSentence::before(std::uint32_t claim) const {
  return document.words(
      {document.sentences[claims[claim].sentence].span.begin, claims[claim].span.begin});
}

std::string_view ClaimSentence::after(std::uint32_t claim) const {
  std::uint32_t const end = claims[claim].span.end;
  return document.words({end, std::max(end, document.sentences[claims[claim].sentence].span.end)});
}

std::vector<ArithmeticProblem> check_arithmetic(Document const& document,
                                                std::vector<Claim> const& claims,
                                                RuleSet const& rules) {
  std::vector<ArithmeticProblem> problems;
  for (TermSentence const& sentence : term_sentences(document, claims)) {
    for (FigureCheck const check : figure_checks) check(sentence, rules.arithmetic, problems);
  }
  auto const size = static_cast<std::uint32_t>(claims.size());
  for (std::uint32_t first = 0; first < size;) {
    std::uint32_t last = first;
    while (last < size && claims[last].sentence == claims[first].sentence) ++last;
    ClaimSentence const sentence{document, claims, first, last};
    for (ClaimCheck const check : claim_checks) check(sentence, problems);
    first = last;
  }
  return problems;
}

}  // namespace stet
