#include "kinds/attribution/find_attribution.hpp"

namespace stet {

void find_attributions(Document const& /*document*/, Analysis const& /*analysis*/,
                       RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
