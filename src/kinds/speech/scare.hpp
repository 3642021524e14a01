// Marks that set off a name or a term and not somebody's words: titles of works, nicknames,
// so-called things, words mentioned.
#pragma once

#include <cstdint>

#include "kinds/speech/line.hpp"

namespace stet {

/// Whether the quotation at `at` is a name or a term by what stands round it and how it is written.
/// Looks at a few words on either side.
[[nodiscard]] bool is_name_or_term(Line const& line, std::uint32_t at);

}  // namespace stet
