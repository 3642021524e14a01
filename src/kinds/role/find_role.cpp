#include "kinds/role/find_role.hpp"

#include <utility>

#include "kinds/role/described_person.hpp"

namespace stet {

void find_roles(Document const& document, Analysis const& analysis, RuleSet const& rules,
                std::vector<Claim>& claims) {
  for (DescribedPerson& person : find_described_people(document, analysis, rules.roles)) {
    Claim claim;
    claim.span = person.span;
    claim.sentence = document.sentence_at(person.span.begin);
    claim.body = std::move(person.role);
    claims.push_back(std::move(claim));
  }
}

}  // namespace stet
