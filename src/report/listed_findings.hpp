// The findings of one article in one list: what formats that know only findings go through.
#pragma once

#include <vector>

#include "check/report.hpp"

namespace stet {

struct ListedFinding {
  Finding const* finding = nullptr;
  CheckedClaim const* claim = nullptr;  // nullptr: about the article as a whole
  Span span;                            // the finding's words, else the claim's; may be empty
};

/// In the order of the text; what is said of the whole article before the claims at one place.
/// Requires: `file` outlives the list.
[[nodiscard]] std::vector<ListedFinding> list_findings(FileReport const& file);

/// A finding's identity over edits elsewhere: of its rule and its claim's own fingerprint, or of
/// its message where it has no claim. 64 hexadecimal digits.
[[nodiscard]] std::string fingerprint_of(ListedFinding const& listed);

}  // namespace stet
