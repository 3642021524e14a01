#include "kinds/claim.hpp"

namespace stet {

std::string_view kind_name(ClaimBody const& body) {
  return std::visit(Overloaded{[](Figure const&) { return std::string_view("figure"); },
                               [](DateClaim const&) { return std::string_view("date"); },
                               [](Quote const&) { return std::string_view("quote"); },
                               [](Attribution const&) { return std::string_view("attribution"); },
                               [](Role const&) { return std::string_view("role"); },
                               [](Statement const&) { return std::string_view("statement"); },
                               [](Citation const&) { return std::string_view("citation"); }},
                    body);
}

}  // namespace stet
