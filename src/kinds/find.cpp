#include "kinds/find.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>

#include "kinds/citation/find_citation.hpp"
#include "kinds/date/find_date.hpp"
#include "kinds/figure/find_figure.hpp"
#include "kinds/figure/measure.hpp"
#include "kinds/role/find_role.hpp"
#include "kinds/speech/find_speech.hpp"
#include "kinds/statement/find_statement.hpp"

namespace stet {
namespace {

using Finder = void (*)(Document const&, Analysis const&, RuleSet const&, std::vector<Claim>&);

// The list of kinds, in the order in which they run: later finders may read what earlier ones found
// (a figure takes its period from a date, a citation the claims that it supports).
constexpr std::array<Finder, 6> finders = {find_dates, find_figures,    find_speech,
                                           find_roles, find_statements, find_citations};

bool before(Claim const& left, Claim const& right) {
  if (left.span.begin != right.span.begin) return left.span.begin < right.span.begin;
  if (left.span.end != right.span.end) return left.span.end > right.span.end;
  return left.body.index() < right.body.index();
}

/// Rewrites the indices that claims hold of each other after they were put in order.
class Renumber {
 public:
  explicit Renumber(std::vector<std::uint32_t> const& order) : new_index_(order.size()) {
    for (std::uint32_t i = 0; i < order.size(); ++i) new_index_[order[i]] = i;
  }
  void operator()(Figure& figure) const { move(figure.equals); }
  void operator()(DateClaim&) const {}
  void operator()(Quote& quote) const { move(quote.continues); }
  void operator()(Attribution& attribution) const { move(attribution.continues); }
  void operator()(Role&) const {}
  void operator()(Statement&) const {}
  void operator()(Citation& citation) const {
    for (std::uint32_t& claim : citation.supports) claim = new_index_[claim];
  }

 private:
  void move(std::optional<std::uint32_t>& index) const {
    if (index) index = new_index_[*index];
  }
  std::vector<std::uint32_t> new_index_;
};

}  // namespace

std::vector<Claim> find_claims(Document const& document, Analysis const& analysis,
                               RuleSet const& rules) {
  std::vector<Claim> found;
  for (Finder const find : finders) find(document, analysis, rules, found);

  std::vector<std::uint32_t> order(found.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    return before(found[left], found[right]);
  });
  Renumber const renumber(order);
  std::vector<Claim> claims;
  claims.reserve(found.size());
  for (std::uint32_t const index : order) {
    claims.push_back(std::move(found[index]));
    std::visit(renumber, claims.back().body);
  }
  measure_figures(document, analysis, rules, claims);
  return claims;
}

}  // namespace stet
