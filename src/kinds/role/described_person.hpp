// People and what the text calls them: "Gavekal analyst Tilly Zhang", "Hugh Hill, a doctor".
#pragma once

#include <cstdint>
#include <vector>

#include "kinds/role/role.hpp"
#include "language/analysis.hpp"
#include "rules/role_words.hpp"
#include "text/document.hpp"

namespace stet {

struct DescribedPerson {
  Role role;
  Span span;                 // name, role and organisation together
  std::uint32_t entity = 0;  // index into Analysis::entities
};

/// In order of the names. Found are a role before the name, an apposition on either side of it, and
/// "X is the ..."; nothing is inferred across sentences. Linear in the document's length.
[[nodiscard]] std::vector<DescribedPerson> find_described_people(Document const& document,
                                                                 Analysis const& analysis,
                                                                 RoleWords const& words);

}  // namespace stet
