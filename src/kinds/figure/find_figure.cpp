#include "kinds/figure/find_figure.hpp"

namespace stet {

void find_figures(Document const& /*document*/, Analysis const& /*analysis*/,
                  RuleSet const& /*rules*/, std::vector<Claim>& /*claims*/) {}

}  // namespace stet
