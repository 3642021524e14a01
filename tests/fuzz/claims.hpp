// What is true of the claims of every document, and one run of a finder over arbitrary bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/claim.hpp"
#include "language/analysis.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet::fuzz {

using Finder = void (*)(Document const&, Analysis const&, RuleSet const&, std::vector<Claim>&);

RuleSet const& rules();

/// An empty string, or which invariant the claims of `document` break.
std::string broken_invariant(std::vector<Claim> const& claims, Document const& document);

/// Reads the bytes as plain text, runs `find` twice, and ends the program when the claims break an
/// invariant or differ between the runs. Bytes that no reader takes are no finding.
void run_finder(Finder find, std::string_view bytes);

}  // namespace stet::fuzz
