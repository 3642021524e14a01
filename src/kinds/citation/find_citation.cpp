#include "kinds/citation/find_citation.hpp"

namespace stet {

void find_citations(Document const& /*document*/, Analysis const& /*analysis*/,
                    RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
