// Claims as lines for people: the form of the golden cases and of the examples in rules/.
#pragma once

#include <string>

#include "kinds/claim.hpp"
#include "text/document.hpp"

namespace stet {

/// One line, the words shown and not their offsets, fields that are empty left out:
///   figure «nearly US$1 trillion» = 1000000000000 USD [900000000000, 1000000000000] hedge=nearly
///   date «28 January 2022» = 2022-01-28
///   quote «We won» speaker=Ann Lee cue=said
[[nodiscard]] std::string print_claim(Claim const& claim, Document const& document);
/// What a figure measures, which `print_claim` leaves out:
///   measured «22.2 million» measure=daily active users subject=Norvik time=2025-01
[[nodiscard]] std::string print_measured(Figure const& figure, Span span, Document const& document);

}  // namespace stet
