#include "kinds/figure/find_figure.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "kinds/figure/counted_noun.hpp"
#include "kinds/figure/figure_context.hpp"
#include "kinds/figure/read_figure.hpp"
#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

/// The spans that dates have taken: a number inside a date is no figure.
class Taken {
 public:
  explicit Taken(std::vector<Claim> const& claims) {
    for (Claim const& claim : claims) spans_.push_back(claim.span);
    std::sort(spans_.begin(), spans_.end());
  }
  /// The span that covers `at`, if any. Calls must come with growing `at`.
  Span const* at(std::uint32_t at) {
    while (next_ < spans_.size() && spans_[next_].end <= at) ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= at ? &spans_[next_] : nullptr;
  }
  [[nodiscard]] bool touches(Span span) const {
    return next_ < spans_.size() && spans_[next_].overlaps(span);
  }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
};

/// "(US$19 million)" right behind "138 million yuan".
bool restates(std::string_view text, Claim const& before, Claim const& claim) {
  auto const* const first = std::get_if<Figure>(&before.body);
  auto const* const second = std::get_if<Figure>(&claim.body);
  if (first == nullptr || second == nullptr) return false;
  std::string_view const gap = text.substr(before.span.end, claim.span.begin - before.span.end);
  bool const bracket = gap == " (" || gap == " [" || gap == ", or ";
  if (!bracket || first->unit == second->unit || first->dimension != second->dimension)
    return false;
  return first->dimension != Dimension::number && first->dimension != Dimension::count &&
         first->dimension != Dimension::percent;
}

/// "no one", "this one", "one of the": not a count.
bool is_pronoun(std::string_view text, std::size_t begin, Span span) {
  std::string_view const before = word_before(text, begin, span.begin);
  return any_word_at(before, 0,
                     {"no", "this", "that", "which", "the", "any", "every", "each", "some",
                      "another", "these", "those"}) == before.size() &&
         !before.empty();
}

class Scanner {
 public:
  Scanner(Document const& document, Analysis const& analysis, RuleSet const& rules,
          std::vector<Claim>& claims)
      : document_(document), analysis_(analysis), rules_(rules), claims_(claims), taken_(claims) {}

  void sentence(std::uint32_t index) {
    Span const span = document_.sentences[index].span;
    std::string_view const text = std::string_view(document_.text).substr(0, span.end);
    bool in_word = false;
    for (std::uint32_t at = span.begin; at < span.end;) {
      bool const starts = !in_word && rules_.number_starts.may_start(text, at);
      if (!starts) {
        in_word = is_word_byte(text[at]);
        ++at;
        continue;
      }
      std::uint32_t const end = read(index, text, span.begin, at);
      in_word = end == at && is_word_byte(text[at]);
      at = std::max(end, at + 1);
    }
  }

 private:
  /// Reads and keeps the figure at `at`; where to read on.
  std::uint32_t read(std::uint32_t index, std::string_view text, std::uint32_t begin,
                     std::uint32_t at) {
    if (Span const* const date = taken_.at(at)) return date->end;
    std::optional<FigureReading> found = read_figure(text, begin, at, rules_);
    if (!found || taken_.touches(found->span)) return at;
    std::uint32_t const end = std::max(found->figure.core.end, found->span.end);
    if (!complete(index, text, begin, *found)) return end;
    set_change(text, begin, *found, rules_);
    add(index, *found);
    return found->span.end;
  }

  /// Adds what the words around say; false where they make it no figure.
  bool complete(std::uint32_t index, std::string_view text, std::uint32_t begin,
                FigureReading& reading) {
    Figure& figure = reading.figure;
    take_degrees(text, begin, reading);
    if (reading.may_count) {
      take_age_words(text, begin, reading);
      take_poll_points(text, begin, reading);
    }
    std::optional<CountedNoun> noun;
    if ((reading.may_count && figure.unit.empty()) || reading.maybe_scale)
      noun = counted_noun(document_, analysis_, analysis_.sentences[index], reading.span.end,
                          reading.maybe_scale || (!figure.value && !figure.interval.high),
                          figure.value && *figure.value == Decimal(1));
    bool const plural = noun && noun->is_plural;
    if (is_identifier(text, begin, reading, plural, rules_)) return false;
    if (reading.is_single) {
      bool const whole = reading.span == document_.sentences[index].span;
      if (!whole && (!noun || is_pronoun(text, begin, reading.span))) return false;
    }
    if (reading.maybe_scale && plural) make_million(figure);
    if (noun && figure.unit.empty()) count(figure, *std::move(noun));
    return true;
  }

  static void count(Figure& figure, CountedNoun noun) {
    figure.unit = std::move(noun.words);
    if (figure.dimension == Dimension::number) figure.dimension = Dimension::count;
  }

  /// "35m devices": the letter is a scale after all.
  static void make_million(Figure& figure) {
    constexpr std::int32_t power = 6;
    figure.unit.clear();
    figure.dimension = Dimension::number;
    for (std::optional<Decimal>* const value :
         {&figure.value, &figure.interval.low, &figure.interval.high}) {
      if (*value) *value = (*value)->scaled(power);
    }
  }

  /// "3.9 million headsets, up from 2.4 million": what the number before counts.
  void inherit(std::uint32_t sentence, FigureReading& reading) {
    Figure& figure = reading.figure;
    bool const bare = figure.unit.empty() && figure.dimension == Dimension::number;
    if (!bare || claims_.empty() || claims_.back().sentence != sentence) return;
    auto const* const before = std::get_if<Figure>(&claims_.back().body);
    if (before == nullptr || before->dimension != Dimension::count) return;
    std::string_view const gap =
        std::string_view(document_.text)
            .substr(claims_.back().span.end, reading.span.begin - claims_.back().span.end);
    bool const compared = gap.ends_with(" compared with ") || gap.ends_with(" compared to ") ||
                          gap.ends_with(" against ") || gap.ends_with(" versus ");
    bool const moved = figure.change == Change::from || figure.change == Change::to;
    if (!moved && !compared) return;
    figure.unit = before->unit;
    figure.dimension = Dimension::count;
  }

  void add(std::uint32_t sentence, FigureReading& reading) {
    inherit(sentence, reading);
    claims_.push_back({reading.span, sentence, reading.figure});
    auto const count = static_cast<std::uint32_t>(claims_.size());
    if (count >= 2 && claims_[count - 2].sentence == sentence &&
        restates(document_.text, claims_[count - 2], claims_[count - 1])) {
      std::get<Figure>(claims_.back().body).equals = count - 2;
    }
  }

  Document const& document_;
  Analysis const& analysis_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  Taken taken_;
};

}  // namespace

void find_figures(Document const& document, Analysis const& analysis, RuleSet const& rules,
                  std::vector<Claim>& claims) {
  Scanner scanner(document, analysis, rules, claims);
  for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
    if (is_checkable(document.blocks[document.sentences[index].block].kind))
      scanner.sentence(index);
  }
}

}  // namespace stet
