// The relations that a sentence may state between its figures; one file each. Every function
// appends the problems of one sentence and says nothing where the wording leaves a doubt.
#pragma once

#include <vector>

#include "check/arithmetic/arithmetic.hpp"
#include "check/arithmetic/terms.hpp"
#include "rules/arithmetic_words.hpp"

namespace stet {

/// "rose 12 % from 10 to 12", "to 4.3 % from 4.1 %", "fell by $3 from $10 to $8", "up 5 % from 20".
void check_changes(TermSentence const& sentence, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems);
/// "30 of the 60 members, or 40 %", "24 % of 16.9 million, or 4.2 million".
void check_shares(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems);
/// "20, 15 and 10, for a total of 55", "30 buses, made up of 12 and 15".
void check_totals(TermSentence const& sentence, ArithmeticWords const& words,
                  std::vector<ArithmeticProblem>& problems);
/// "Sales doubled to 20 from 10": the multiple against its ends.
void check_multiples(TermSentence const& sentence, ArithmeticWords const& words,
                     std::vector<ArithmeticProblem>& problems);
/// "won by 52 votes to 48, a majority of four".
void check_margins(TermSentence const& sentence, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems);
/// "$12 million on 4,000 pupils, or $3,000 per pupil", "40 tickets at $25 each, raising $1,000".
void check_per_head(TermSentence const& sentence, ArithmeticWords const& words,
                    std::vector<ArithmeticProblem>& problems);
/// "averaged 1.35 goals in 20 matches": a mean of whole numbers is a fraction of their number
/// (GRIM: Brown and Heathers 2017, Social Psychological and Personality Science 8).
void check_means(TermSentence const& sentence, ArithmeticWords const& words,
                 std::vector<ArithmeticProblem>& problems);

/// The claims [first, last) of one sentence, with the dates among them.
struct ClaimSentence {
  Document const& document;
  std::vector<Claim> const& claims;
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] std::string_view text() const;
  /// The words between two claims, or from a claim to the end of the sentence.
  [[nodiscard]] std::string_view between(std::uint32_t left, std::uint32_t right) const;
  [[nodiscard]] std::string_view before(std::uint32_t claim) const;
  [[nodiscard]] std::string_view after(std::uint32_t claim) const;
};

/// "Ann Lee, 54, was born in 1980" in an article of 2025.
void check_ages(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems);
/// "six years, from 1939 to 1945", "from 3 May to 14 May, 12 days".
void check_durations(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems);
/// "four cities: Perth, Leeds and Oslo", "third, behind Tarn, Osk and Bern".
void check_lists(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems);

}  // namespace stet
