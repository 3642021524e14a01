// The one value that both sides of a check are made of: an article's claim, and a reference's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.hpp"
#include "kinds/citation/citation.hpp"
#include "kinds/date/date_claim.hpp"
#include "kinds/figure/figure.hpp"
#include "kinds/quote/quote.hpp"
#include "kinds/role/role.hpp"
#include "kinds/statement/statement.hpp"

namespace stet {

/// The closed list of kinds. Every visit names each of them, so that a forgotten kind does not
/// compile.
using ClaimBody = std::variant<Figure, DateClaim, Quote, Attribution, Role, Statement, Citation>;

struct Claim {
  Span span;                   // of Document::text
  std::uint32_t sentence = 0;  // index into Document::sentences
  ClaimBody body;
};

/// "figure", "date", "quote", "attribution", "role", "statement", "citation".
[[nodiscard]] std::string_view kind_name(ClaimBody const& body);

/// A visitor made of lambdas, one per kind and no catch-all.
template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace stet
