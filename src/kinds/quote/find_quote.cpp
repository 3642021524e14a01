#include "kinds/quote/find_quote.hpp"

namespace stet {

void find_quotes(Document const& /*document*/, Analysis const& /*analysis*/,
                 RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
