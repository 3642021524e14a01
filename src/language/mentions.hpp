// The names of a document, and which of them are one person's or organisation's.
#pragma once

#include "language/analysis.hpp"
#include "rules/role_words.hpp"
#include "text/document.hpp"

namespace stet {

/// Fills in Analysis::mentions and Analysis::entities from the tags. A name alone ("Zhang") is the
/// last fuller name's that it ends ("Tilly Zhang"). Linear in the number of tokens.
void find_mentions(Document const& document, RoleWords const& roles, Analysis& analysis);

}  // namespace stet
