#include "kinds/role/find_role.hpp"

namespace stet {

void find_roles(Document const& /*document*/, Analysis const& /*analysis*/,
                RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
