// From comparisons to a verdict: what many references say about one claim.
#pragma once

#include <string>
#include <vector>

#include "check/report.hpp"
#include "kinds/comparison.hpp"
#include "rules/rule_set.hpp"

namespace stet {

/// A reference with what comparing gave.
struct Compared {
  Reference reference;
  Comparison comparison;
  std::string corpus;
};

/// The comparer for the claim's kind; unrelated where the kinds have nothing to say to each other.
[[nodiscard]] Comparison compare_sides(Side const& claim, Side const& reference,
                                       RuleSet const& rules);

/// Whether a reference comes from the article's own publisher or page: then it proves nothing.
[[nodiscard]] bool depends_on_article(Reference const& reference, Metadata const& article);

/// Fills verdict, why, findings and evidence. Origins are counted, not copies: references that
/// carry one source's report are one voice. A lower tier does not outvote a higher one: it makes a
/// claim disputed only among equals. Deterministic: ties go by reference id.
void judge(CheckedClaim& claim, std::string_view claim_words, std::vector<Compared> compared,
           std::vector<SearchScope> const& searched, std::optional<Date> as_of);

}  // namespace stet
