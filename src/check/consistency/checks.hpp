// The checks inside an article, one file each; each appends what it finds.
#pragma once

#include <vector>

#include "check/consistency/consistency.hpp"

namespace stet {

struct Article {
  Document const& document;
  Analysis const& analysis;
  std::vector<Claim> const& claims;
  RuleSet const& rules;
};

using Problems = std::vector<InternalProblem>;

/// `internal/arithmetic`: changes, shares and totals that do not add up.
void check_sums(Article const& article, Problems& problems);
/// `internal/currency-pair`: "138 million yuan (US$25 million)" that no rate of its time explains.
void check_currency_pairs(Article const& article, Problems& problems);
/// `date/weekday`: "Thursday, 28 January 2022", a Friday.
void check_weekdays(Article const& article, Problems& problems);
/// `name/variant`: one name spelt in two ways.
void check_names(Article const& article, Problems& problems);
/// `internal/inconsistent`: one thing given two figures, in the body or between headline and body.
void check_figures(Article const& article, Problems& problems);
/// `internal/inconsistent`: two publication dates that differ.
void check_stated_dates(Article const& article, Problems& problems);
/// `internal/duplicate`: a paragraph that stands twice.
void check_paragraphs(Article const& article, Problems& problems);

}  // namespace stet
