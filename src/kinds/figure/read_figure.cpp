#include "kinds/figure/read_figure.hpp"

#include <string>

#include "grammar/number.hpp"
#include "kinds/figure/amount.hpp"
#include "kinds/figure/bounds.hpp"
#include "kinds/figure/compound.hpp"
#include "kinds/figure/multiple.hpp"
#include "kinds/figure/range.hpp"
#include "kinds/figure/rank.hpp"
#include "kinds/figure/read_unit.hpp"
#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

bool starts_inside_word(std::string_view text, std::size_t begin, std::size_t at) {
  if (at <= begin) return false;
  char const before = text[at - 1];
  if (is_word_byte(before) || before == '$') return true;
  if (at >= begin + 2 && before == '\'' && is_digit(text[at - 2])) return true;
  bool const sign = static_cast<unsigned char>(before) >= 0x80 && at >= begin + 2 &&
                    (text[at - 2] == '\xC2' ||
                     (at >= begin + 3 && text[at - 3] == '\xE2' && text[at - 2] == '\x82'));
  if (sign && !text.substr(0, at).ends_with("\u00A0")) return true;  // "£" of an unknown kind
  constexpr std::string_view joints = "-./#@_:,";
  bool const joins = joints.find(before) != std::string_view::npos;
  if (!joins || at < begin + 2) return before == '#' || before == '@';
  if (before == '#' || before == '@') return true;
  return is_word_byte(text[at - 2]);
}

/// Whether the words around "half", "a third" or "million" make a figure of it.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t at, Amount const& amount,
                  bool hedged) {
  bool const whole = at == begin && amount.end >= text.size();
  std::string_view const before = word_before(text, begin, at);
  std::size_t const next = amount.end + gap_at(text, amount.end);
  bool const is_article = lower(text[at]) == 'a';
  if (amount.number.form == NumberForm::plain && !is_article) {  // "million"
    bool const after = is_word_at(before, 0, "per") || is_word_at(before, 0, "every");
    return at == begin || after;
  }
  bool const part =
      is_word_at(before, 0, "of") && amount.number.length == 1;  // "a tenth of a gallon"
  if (hedged || (!amount.unit.empty() && !part) || whole) return true;
  if (before.size() == 2 && (is_word_at(before, 0, "by") || is_word_at(before, 0, "to")))
    return true;
  if (is_word_at(text, next, "of")) return true;
  bool const half = amount.value == Decimal(5, -1) && is_word_at(text, at, "half");
  bool const named = any_word_at(before, 0,
                                 {"first", "second", "other", "the", "this", "that", "each",
                                  "latter", "better", "last"}) != 0;
  return half && !named &&
         any_word_at(text, next,
                     {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "all",
                      "as", "that", "this", "those", "these"}) != 0;
}

/// "years old", "-year-old", "months of age": an age.
void take_age(std::string_view text, Amount& amount) {
  std::size_t const gap = gap_at(text, amount.end);
  std::size_t const yo = any_word_at(text, amount.end + gap, {"yo", "y/o", "y.o."});
  if (amount.unit.empty() && yo != 0 && amount.number.form == NumberForm::plain) {
    amount.dimension = Dimension::age;
    amount.unit = "year";
    amount.end += offset(gap + yo);
  }
  if (amount.dimension != Dimension::time) return;
  for (std::string_view const tail : {"-old", " old", " of age", "-olds"}) {
    if (!is_word_at(text, amount.end, tail)) continue;
    amount.dimension = Dimension::age;
    amount.end += offset(tail.size());
    return;
  }
}

/// "1:8": a ratio with a colon; "10:30" is a time.
std::optional<FigureReading> read_ratio(std::string_view text, std::size_t at) {
  if (!is_digit(text[at])) return std::nullopt;
  std::optional<grammar::DigitRatio> const ratio = grammar::ratio_at(text.substr(at, 12));
  if (!ratio) return std::nullopt;
  std::optional<Decimal> const left = Decimal::parse(text.substr(at, ratio->first));
  std::optional<Decimal> const right =
      Decimal::parse(text.substr(at + ratio->first + 1, ratio->length - ratio->first - 1));
  std::optional<Decimal> const value = left && right ? divide(*left, *right) : std::nullopt;
  if (!value) return std::nullopt;
  FigureReading reading;
  reading.span = {offset(at), offset(at + ratio->length)};
  reading.figure.core = reading.span;
  reading.figure.dimension = Dimension::ratio;
  reading.figure.value = value;
  reading.figure.interval = exactly(*value);
  return reading;
}

Dimension dimension_of(Amount const& amount) {
  if (amount.number.form == NumberForm::ordinal) return Dimension::rank;
  return amount.dimension;
}

void set_single(Figure& figure, Amount const& amount, Hedge const* hedge) {
  figure.dimension = dimension_of(amount);
  figure.unit = amount.unit;
  if (gives_value(hedge)) figure.value = amount.value;
  figure.interval = interval_of(amount.value, hedge);
  if (amount.number.form == NumberForm::vague) {
    figure.value.reset();
    figure.interval = {amount.value, std::nullopt};
  }
  bool const in_words = amount.number.form == NumberForm::fraction && hedge == nullptr;
  if (in_words) figure.interval = share_interval(amount.value);
  if (figure.dimension == Dimension::rank && hedge == nullptr)
    figure.interval = exactly(amount.value);
}

void set_pair(Figure& figure, Amount const& first, AmountPair const& pair, Hedge const* hedge) {
  Amount const& second = pair.second;
  if (pair.kind == PairKind::range) {
    bool const rises = first.value <= second.value;
    figure.interval =
        rises ? Interval{first.value, second.value} : Interval{second.value, first.value};
    figure.dimension = dimension_of(second);
    figure.unit = second.unit;
    return;
  }
  // a share is a number between 0 and 1, a score has two sides
  if (pair.kind == PairKind::score) figure.dimension = Dimension::ratio;
  std::optional<Decimal> const value = divide(first.value, second.value);
  if (!value) return;
  if (gives_value(hedge)) figure.value = value;
  figure.interval = pair.kind == PairKind::score ? exactly(*value) : share_interval(*value);
  if (hedge != nullptr) figure.interval = interval_of(*value, hedge);
}

/// "more than 10 and less than 20": a second bound on the same number.
void take_second_bound(std::string_view text, Figure& figure, std::size_t& end,
                       RuleSet const& rules) {
  for (std::string_view const link : {" and ", " but "}) {
    if (!text.substr(end).starts_with(link)) continue;
    std::size_t at = end + link.size();
    auto const other = rules.hedges.before_number(text, at);
    if (!other || gives_value(other->hedge)) return;
    at += other->length;
    at += gap_at(text, at);
    if (is_word_at(text, at, "the ")) at += 4;
    std::optional<Amount> const amount = read_amount(text, at, rules);
    if (!amount || (!amount->unit.empty() && amount->unit != figure.unit)) return;
    Interval const bound = interval_of(amount->value, other->hedge);
    bool const opposite = figure.interval.low ? bound.high.has_value() : bound.low.has_value();
    if (!opposite) return;
    if (bound.high) {
      figure.interval.high = bound.high;
      figure.interval.high_open = bound.high_open;
    } else {
      figure.interval.low = bound.low;
      figure.interval.low_open = bound.low_open;
    }
    end = amount->end;
    return;
  }
}

/// The hedge behind the number ("or more", "or so").
std::optional<Hedges::Match> hedge_behind(std::string_view text, std::size_t end,
                                          RuleSet const& rules) {
  std::size_t const at = end + gap_at(text, end);
  auto const after = rules.hedges.after_number(text, at);
  if (!after) return std::nullopt;
  std::size_t const next = at + after->length;
  bool const is_sign = !is_word_byte(text[next - 1]);
  if (is_sign && (at != end || is_digit(char_at(text, next)))) return std::nullopt;
  // "three plus two" is a sum
  std::size_t const behind = next + gap_at(text, next);
  bool const number = is_digit(char_at(text, behind)) || rules.number_words.word_at(text, behind);
  if (number && is_word_at(text, at, "plus")) return std::nullopt;
  return after;
}

/// Whether a hedge behind the number counts beside the one before it: "about 500 or more".
bool overrides(Hedge const* behind, Hedge const* before) {
  return before == nullptr || (gives_value(before) && !gives_value(behind));
}

std::string hedge_words(std::string_view text, HedgeBefore const& before, std::size_t at) {
  std::size_t end = before.opening == Opening::none ? at : before.core;
  while (end > before.begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return std::string(text.substr(before.begin, end - before.begin));
}

/// What was read before it is put together: one amount or two, and the hedge before them.
struct Parts {
  Amount amount;
  std::optional<AmountPair> pair;
  HedgeBefore before;
  std::size_t hedge_end = 0;  // where the words of the hedge end
  bool is_multiple = false;

  [[nodiscard]] Amount& last() { return pair ? pair->second : amount; }
  [[nodiscard]] bool is_range() const { return pair && pair->kind == PairKind::range; }
};

std::optional<Parts> read_parts(std::string_view text, std::size_t begin, std::size_t at,
                                Amount const& amount, RuleSet const& rules) {
  Parts parts{amount, std::nullopt, {}, at, false};
  bool const ordinal = amount.number.form == NumberForm::ordinal;
  if (ordinal && !is_rank(text, begin, at, amount)) return std::nullopt;
  if (ordinal && at >= begin + 4 && is_word_at(text, at - 4, "the ")) parts.hedge_end = at - 4;
  HedgeBefore& before = parts.before;
  before = hedge_before(text, begin, parts.hedge_end, rules);
  if (amount.number.is_bare && !stands_alone(text, begin, at, amount, before.hedge != nullptr))
    return std::nullopt;
  parts.pair = read_pair(text, begin, at, parts.amount, before.opening, rules);
  bool const part_number = !parts.pair && amount.unit.empty() && char_at(text, amount.end) == '-' &&
                           is_digit(char_at(text, amount.end + 1));
  if (part_number) return std::nullopt;  // "ISO 3888-2"
  if (before.opening != Opening::none && !parts.is_range()) {
    if (before.opening == Opening::between) parts.pair.reset();
    before = HedgeBefore{nullptr, Opening::none, at, at};
  }
  return parts;
}

/// Takes the words behind the number that change its unit or what it is: "times as many", smaller
/// parts, "years old", "an hour".
void take_what_follows(std::string_view text, Parts& parts, RuleSet const& rules) {
  parts.is_multiple = !parts.pair && take_multiple(text, parts.amount);
  if (!parts.pair && !parts.is_multiple) {
    join_parts(text, parts.amount, rules);
    take_frequency(text, parts.amount, rules);
  }
  Amount& last = parts.last();
  take_age(text, last);
  bool const has_rate = last.dimension != Dimension::age &&
                        last.dimension != Dimension::frequency && (!parts.pair || parts.is_range());
  if (!parts.is_multiple && !last.unit.empty() && has_rate) take_rate(text, last, rules);
}

/// The hedge that counts, before or behind the number; `end` moves past one behind it.
Hedge const* take_hedge(std::string_view text, std::size_t at, Parts& parts, Figure& figure,
                        std::size_t& end, RuleSet const& rules) {
  HedgeBefore& before = parts.before;
  auto const behind = parts.is_range() ? std::nullopt : hedge_behind(text, end, rules);
  if (!behind || !overrides(behind->hedge, before.hedge)) {
    if (before.hedge != nullptr) figure.hedge = hedge_words(text, before, parts.hedge_end);
    return before.hedge;
  }
  end += gap_at(text, end);
  figure.hedge = std::string(text.substr(end, behind->length));
  end += behind->length;
  if (before.hedge != nullptr && before.hedge->bound != Bound::exact)
    before = HedgeBefore{nullptr, Opening::none, at, at};
  return behind->hedge;
}

FigureReading assemble(std::string_view text, std::size_t at, Parts& parts, RuleSet const& rules) {
  FigureReading reading;
  Figure& figure = reading.figure;
  Amount const& amount = parts.amount;
  std::size_t end = parts.last().end;
  std::size_t const core_begin = parts.before.opening != Opening::none ? parts.before.core : at;
  figure.core = {offset(core_begin), offset(end)};
  Hedge const* const hedge = take_hedge(text, at, parts, figure, end, rules);
  if (parts.pair) {
    set_pair(figure, amount, *parts.pair, hedge);
  } else {
    set_single(figure, amount, hedge);
  }
  if (parts.is_multiple) figure.dimension = Dimension::multiple;
  if (hedge != nullptr) figure.hedge_id = hedge->id;
  if (!gives_value(hedge) && !parts.pair) take_second_bound(text, figure, end, rules);
  std::size_t const begin = parts.before.hedge != nullptr ? parts.before.begin : core_begin;
  reading.span = {offset(begin), offset(end)};
  bool const plain = figure.unit.empty() && !parts.is_multiple &&
                     figure.dimension != Dimension::rank &&
                     amount.number.form != NumberForm::fraction;
  reading.may_count = plain && (!parts.pair || parts.is_range());
  reading.maybe_scale = parts.last().maybe_scale;
  reading.is_single = plain && !parts.pair && hedge == nullptr && amount.value == Decimal(1) &&
                      amount.number.form == NumberForm::plain && amount.number.in_words;
  return reading;
}

}  // namespace

std::optional<FigureReading> read_figure(std::string_view text, std::size_t begin, std::size_t at,
                                         RuleSet const& rules) {
  if (starts_inside_word(text, begin, at)) return std::nullopt;
  if (auto multiple = read_multiple_word(text, at, rules)) return multiple;
  if (auto rank = read_superlative(text, begin, at, rules)) return rank;
  if (auto ratio = read_ratio(text, at)) return ratio;
  std::optional<Amount> const amount = read_amount(text, at, rules);
  if (!amount) return std::nullopt;
  if (amount->number.form == NumberForm::ordinal) {
    if (auto ranked = read_ranked_superlative(text, at, *amount, rules)) return ranked;
  }
  std::optional<Parts> parts = read_parts(text, begin, at, *amount, rules);
  if (!parts) return std::nullopt;
  take_what_follows(text, *parts, rules);
  return assemble(text, at, *parts, rules);
}

}  // namespace stet
