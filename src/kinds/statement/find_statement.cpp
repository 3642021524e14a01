#include "kinds/statement/find_statement.hpp"

namespace stet {

void find_statements(Document const& /*document*/, Analysis const& /*analysis*/,
                     RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
