#include "kinds/date/find_date.hpp"

namespace stet {

void find_dates(Document const& /*document*/, Analysis const& /*analysis*/,
                RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
