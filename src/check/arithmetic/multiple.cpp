#include <optional>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

// "Doubled" is said of 1.8 times and of 2.4 times; beyond that a reader is misled.
constexpr Decimal least(85, -2);
constexpr Decimal most(125, -2);
constexpr std::size_t longest_link = 6;  // words: "a year earlier to"

bool near(std::string const& gap, FigureLink link, ArithmeticWords const& words) {
  return word_count(gap) <= longest_link && words.ends_in(gap, link);
}

}  // namespace

void check_multiples(TermSentence const& sentence, ArithmeticWords const& words,
                     std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at + 2 < sentence.terms.size(); ++at) {
    Figure const& multiple = *sentence.terms[at].figure;
    if (multiple.dimension != Dimension::multiple || multiple.value->is_zero()) continue;
    std::string const& one = sentence.before(at + 1);
    std::string const& two = sentence.before(at + 2);
    bool const up = near(one, FigureLink::from, words) && near(two, FigureLink::to, words);
    bool const back = near(one, FigureLink::to, words) && near(two, FigureLink::from, words);
    if (!up && !back) continue;
    Term const& from = sentence.terms[at + (up ? 1 : 2)];
    Term const& to = sentence.terms[at + (up ? 2 : 1)];
    std::optional<Interval> const a = bounds(*from.figure);
    std::optional<Interval> const b = bounds(*to.figure);
    if (!a || !b || !comparable(*from.figure, *to.figure)) continue;
    std::optional<Interval> const ratio = divide(*b, *a);
    std::optional<Decimal> const exact = divide(*to.figure->value, *from.figure->value);
    Interval const meant{multiply(*multiple.value, least), multiply(*multiple.value, most)};
    if (!ratio || !exact || ratio->overlaps(meant)) continue;
    std::string const times = round_to(*exact, -1).to_string();
    problems.push_back(
        {sentence.terms[at].claim,
         {from.claim, to.claim},
         fmt::format("From {} to {} is {} times, not \"{}\".", from.words, to.words, times,
                     sentence.terms[at].words),
         fmt::format("{} / {} = {}", written(*to.figure), written(*from.figure), times),
         times + " times"});
  }
}

void check_margins(TermSentence const& sentence, ArithmeticWords const& words,
                   std::vector<ArithmeticProblem>& problems) {
  constexpr std::size_t longest_margin = 7;  // words: ", a majority of just"
  for (std::size_t at = 0; at + 2 < sentence.terms.size(); ++at) {
    Figure const& winner = *sentence.terms[at].figure;
    Figure const& loser = *sentence.terms[at + 1].figure;
    Figure const& margin = *sentence.terms[at + 2].figure;
    std::string const lead = sentence.lead(at + 2);
    bool const states =
        words.ends_in(lead, FigureLink::margin) && word_count(lead) <= longest_margin;
    bool const against = words.ends_in(sentence.before(at + 1), FigureLink::against) &&
                         word_count(sentence.before(at + 1)) <= longest_link;
    if (!states || !against || !comparable(winner, loser) || !comparable(winner, margin)) continue;
    std::optional<Interval> const a = bounds(winner);
    std::optional<Interval> const b = bounds(loser);
    std::optional<Interval> const c = bounds(margin);
    if (!a || !b || !c || subtract(*a, *b).overlaps(*c) || subtract(*b, *a).overlaps(*c)) continue;
    Decimal const exact = subtract(*winner.value, *loser.value).abs();
    std::string const fits = written_like(exact, margin);
    problems.push_back({sentence.terms[at + 2].claim,
                        {sentence.terms[at].claim, sentence.terms[at + 1].claim},
                        fmt::format("The difference between {} and {} is {}, not {}.",
                                    written(winner), written(loser), fits, written(margin)),
                        fmt::format("{} - {} = {}", written(winner), written(loser), fits),
                        fits});
  }
}

}  // namespace stet
