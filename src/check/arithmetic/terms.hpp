// A sentence as arithmetic sees it: figures in order and the words between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/interval.hpp"
#include "kinds/claim.hpp"
#include "text/document.hpp"

namespace stet {

struct Term {
  std::uint32_t claim = 0;
  Figure const* figure = nullptr;
  Span span;
  std::string words;  // as written
};

struct TermSentence {
  std::vector<Term> terms;
  std::vector<std::string> gaps;  // gaps[i] precedes terms[i]; the last one follows the last term

  [[nodiscard]] std::string const& before(std::size_t term) const { return gaps[term]; }
  /// With the hedge of the term, which may end in a word that tells: "for" + "a total of".
  [[nodiscard]] std::string lead(std::size_t term) const;
  [[nodiscard]] std::string const& after(std::size_t term) const { return gaps[term + 1]; }
};

/// Sentences with at least two figures that have a value. Conversions ("(US$19 million)") are left
/// out: they restate their neighbour. Gaps are folded, with single spaces and punctuation kept as
/// words.
[[nodiscard]] std::vector<TermSentence> term_sentences(Document const& document,
                                                       std::vector<Claim> const& claims);

/// The values that a figure stands for; both ends are given, or nothing. Counts in digits are exact
/// unless they end in zeros.
[[nodiscard]] std::optional<Interval> bounds(Figure const& figure);
/// Whether two figures measure in the same unit, so that adding them makes sense. A bare number
/// goes with a count of anything ("30 of the 60 members").
[[nodiscard]] bool comparable(Figure const& left, Figure const& right);
[[nodiscard]] bool is_percent(Figure const& figure);  // "%"
/// A percentage or a fraction below one: "a quarter", "one in five".
[[nodiscard]] bool is_share(Figure const& figure);
[[nodiscard]] std::optional<Interval> as_percent(Figure const& figure);
/// "; 'a quarter' is 24.5-25.5": what the writing allows, for the working. Empty for an exact one.
[[nodiscard]] std::string allowed(Term const& term);
[[nodiscard]] bool is_percentage_points(Figure const& figure);  // "pp", "bp"
/// "12 %", "4.2 million tonnes": for the working.
[[nodiscard]] std::string written(Figure const& figure);
/// A result as `like` would write it: its unit, rounded to its last written place.
[[nodiscard]] std::string written_like(Decimal value, Figure const& like);
[[nodiscard]] std::string last_words(std::string const& gap, std::size_t count);
[[nodiscard]] std::size_t word_count(std::string const& gap);

}  // namespace stet
