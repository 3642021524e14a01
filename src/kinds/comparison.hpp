// What comparing an article's claim with a reference gives, and what both sides of it look like.
// The comparers of the kinds are compare_<kind>.hpp in their folders: pure, and "unrelated" unless
// the two speak of the same thing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "kinds/claim.hpp"
#include "language/words.hpp"

namespace stet {

enum class Relation : std::uint8_t {
  supports,
  conflicts,
  qualifies,  // speaks to it, settles nothing
  unrelated
};
[[nodiscard]] std::string_view name(Relation relation);

struct Comparison {
  Relation relation = Relation::unrelated;
  double score = 0;        // of the alignment, 0 to 1; says how surely both speak of the same thing
  std::string rule;        // the finding that this makes; empty where there is nothing to say
  std::string difference;  // in words: "article 17 million, source 22.2 million (23 % lower)"
  std::string rung;        // of the ladder that quotations matched on
  std::string working;     // the features and thresholds, for `stet explain`
};

/// One side of a comparison: a claim and the words it stands in.
struct Side {
  Claim const* claim = nullptr;
  std::string_view text;      // what the claim's spans point into
  std::string_view sentence;  // the sentence that it stands in; a fact's statement
  std::string_view context;   // the paragraph or passage around; holds what the sentence refers to
  std::vector<Word> words;    // of `sentence`
  std::vector<Word> context_words;
  std::vector<std::vector<Word>> subjects;  // the names of what the claim is about, canonical first
  std::vector<Word> measure;                // of a figure: what is measured
  std::vector<Word> unit;                   // of a figure: the counted noun
  std::string speaker;                      // of a quotation or attribution, canonical
  Period time;
  std::optional<Date> published;
  std::string language;
  bool has_rivals = false;  // another figure of the same dimension stands in the sentence
};

/// How well two sides are known to speak of one subject.
enum class SubjectMatch : std::uint8_t {
  none,
  context,   // named near by, or as a part of a longer name
  sentence,  // named in the sentence
  same       // the claim's own subject is the reference's
};
[[nodiscard]] SubjectMatch match_subjects(Side const& claim, Side const& reference);

/// The share of `wanted`'s content that `offered` covers, by stems, synonyms and numbers; longer
/// words and names weigh more. 1 when nothing is wanted.
[[nodiscard]] double coverage(std::vector<Word> const& wanted, std::vector<Word> const& offered);

/// The first pair of modifiers that exclude each other ("daily" here, "monthly" there) and that no
/// common word of the same family makes good; empty when there is none.
[[nodiscard]] std::string excluded_modifier(std::vector<Word> const& claim,
                                            std::vector<Word> const& reference,
                                            Lexicon const& lexicon);

/// How two periods stand to each other.
enum class PeriodMatch : std::uint8_t { unknown, same, overlapping, disjoint };
[[nodiscard]] PeriodMatch match_periods(Period const& claim, Period const& reference);

/// Whether two names may stand for one person or organisation: "Zhang" and "Tilly Zhang", "Nvidia"
/// and "Nvidia Corp".
[[nodiscard]] bool may_be_same_name(std::string_view left, std::string_view right);

}  // namespace stet
