#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_link = 6;

/// "an average of 1.35 goals": a mean, with decimals, of what comes in whole numbers.
bool is_mean_of_wholes(TermSentence const& sentence, std::size_t at, ArithmeticWords const& words) {
  Figure const& figure = *sentence.terms[at].figure;
  return figure.value->exponent() < 0 && words.ends_in(sentence.lead(at), FigureLink::mean) &&
         words.ends_in(fold(figure.unit), FigureLink::whole);
}

bool is_sample(Figure const& figure, ArithmeticWords const& words) {
  return figure.hedge.empty() && figure.value->exponent() == 0 && *figure.value > Decimal(1) &&
         words.ends_in(fold(figure.unit), FigureLink::sample);
}

void check(TermSentence const& sentence, std::size_t mean, std::size_t sample,
           std::vector<ArithmeticProblem>& problems) {
  Decimal const stated = *sentence.terms[mean].figure->value;
  Decimal const count = *sentence.terms[sample].figure->value;
  std::int32_t const places = stated.exponent();
  // Every whole number divided by the count, rounded either way at a half, as far as it is near.
  Decimal const whole = round_to(multiply(stated, count), 0);
  Interval const meant = rounding_of(stated);
  Interval const sum = multiply({meant.low, meant.high}, exactly(count));
  for (std::int64_t step = -1; step <= 1; ++step) {
    if (sum.contains(add(whole, Decimal(step)))) return;
  }
  Decimal const fitting = round_to(divide(whole, count).value_or(stated), places);
  problems.push_back(
      {sentence.terms[mean].claim,
       {sentence.terms[sample].claim},
       fmt::format("No mean of {} whole numbers is {}; the nearest is {}.", count.to_string(),
                   stated.to_string(), fitting.to_string()),
       fmt::format("{} x {} = {} to {}, and no whole number lies there", stated.to_string(),
                   count.to_string(), sum.low->to_string(), sum.high->to_string()),
       fitting.to_string()});
}

}  // namespace

void check_means(TermSentence const& sentence, ArithmeticWords const& words,
                 std::vector<ArithmeticProblem>& problems) {
  for (std::size_t at = 0; at + 1 < sentence.terms.size(); ++at) {
    std::string const& gap = sentence.before(at + 1);
    if (word_count(gap) > longest_link || gap.find_first_of(".;:") != std::string::npos) continue;
    bool const among = words.ends_in(gap, FigureLink::spread);
    if (among && is_mean_of_wholes(sentence, at, words) &&
        is_sample(*sentence.terms[at + 1].figure, words)) {
      check(sentence, at, at + 1, problems);
    } else if (is_sample(*sentence.terms[at].figure, words) &&
               is_mean_of_wholes(sentence, at + 1, words)) {
      check(sentence, at + 1, at, problems);
    }
  }
}

}  // namespace stet
