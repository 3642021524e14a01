#include "kinds/figure/read_figure.hpp"

#include <string>

#include "grammar/number.hpp"
#include "kinds/figure/amount.hpp"
#include "kinds/figure/bounds.hpp"
#include "kinds/figure/compound.hpp"
#include "kinds/figure/range.hpp"
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
  if (hedged || !amount.unit.empty() || whole) return true;
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

/// "four times as many", "ten times the", "10-fold", "fivefold".
bool take_multiple(std::string_view text, Amount& amount) {
  if (amount.number.form != NumberForm::plain || !amount.unit.empty()) return false;
  std::size_t const fold = char_at(text, amount.end) == '-' ? 1 : gap_at(text, amount.end);
  if (is_word_at(text, amount.end + fold, "fold")) {
    amount.end += offset(fold + 4);
    return true;
  }
  std::size_t const gap = gap_at(text, amount.end);
  if (gap == 0 || !is_word_at(text, amount.end + gap, "times")) return false;
  std::size_t const end = amount.end + gap + 5;
  bool const compares =
      any_word_at(text, end + gap_at(text, end),
                  {"as", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "the",
                   "that", "its", "their", "less", "lower", "smaller", "what"}) != 0;
  if (compares) amount.end = offset(end);
  return compares;
}

/// "four times a week": how often.
void take_frequency(std::string_view text, Amount& amount, RuleSet const& rules) {
  std::size_t const gap = gap_at(text, amount.end);
  bool const times = gap != 0 && is_word_at(text, amount.end + gap, "times");
  if (!times || !amount.unit.empty() || amount.number.form != NumberForm::plain) return;
  Amount often = amount;
  often.unit = "time";
  often.end = offset(amount.end + gap + 5);
  take_rate(text, often, rules);
  if (often.unit == "time") return;
  amount = often;
  amount.dimension = Dimension::frequency;
}

/// The end of "the cost" behind "a fraction of": an article and one word.
std::size_t end_of_share(std::string_view text, std::size_t at) {
  std::size_t here = at + gap_at(text, at);
  if (std::size_t const article = any_word_at(text, here, {"the", "its", "their", "what"}))
    here += article + gap_at(text, here + article);
  std::size_t end = here;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return end == here ? at : end;
}

/// "doubled", "twice as", "a fraction of": the word is the whole figure.
std::optional<FigureReading> read_multiple_word(std::string_view text, std::size_t at,
                                                RuleSet const& rules) {
  auto const found = rules.number_words.multiple_at(text, at);
  if (!found) return std::nullopt;
  FigureReading reading;
  reading.span = {offset(at), offset(at + found->length)};
  reading.figure.dimension = Dimension::multiple;
  if (found->word.value.is_zero()) {  // "a fraction of the cost": less than all of it
    reading.span.end = offset(end_of_share(text, at + found->length));
    reading.figure.interval = {Decimal(0), Decimal(1), true, true};
  } else {
    reading.figure.value = found->word.value;
    reading.figure.interval = rounding_of(found->word.value);
  }
  reading.figure.core = reading.span;
  return reading;
}

FigureReading rank_reading(std::size_t begin, std::size_t end, Decimal rank) {
  FigureReading reading;
  reading.span = {offset(begin), offset(end)};
  reading.figure.core = reading.span;
  reading.figure.dimension = Dimension::rank;
  reading.figure.value = rank;
  reading.figure.interval = exactly(rank);
  return reading;
}

/// "the largest", "China's biggest", "its second-largest"; not "one of the largest".
std::optional<FigureReading> read_superlative(std::string_view text, std::size_t begin,
                                              std::size_t at, RuleSet const& rules) {
  std::uint32_t const length = rules.number_words.superlative_at(text, at);
  if (length == 0) return std::nullopt;
  std::string_view const before = word_before(text, begin, at);
  if (before.empty()) return std::nullopt;
  auto const before_at = static_cast<std::size_t>(before.data() - text.data());
  bool const determined =
      any_word_at(before, 0, {"the", "its", "their", "his", "her", "our", "s"}) == before.size();
  bool const one_of = is_word_at(word_before(text, begin, before_at), 0, "of");
  if (!determined || one_of || char_at(text, at + length) == '-') return std::nullopt;
  return rank_reading(at, at + length, Decimal(1));
}

/// Ordinals that name no rank: "first-team", "the second half", "Second World War", "a second".
bool is_rank(std::string_view text, std::size_t begin, std::size_t at, Amount const& amount) {
  std::size_t const end = amount.end;
  std::size_t const next = end + gap_at(text, end);
  if (char_at(text, end) == '-') return false;
  if (is_upper(text[at]) && at != begin && is_upper(char_at(text, next)) && !is_digit(text[at]))
    return false;
  std::string_view const before = word_before(text, begin, at);
  bool const second = is_word_at(text, at, "second") && is_word_at(before, 0, "a") &&
                      !is_word_byte(char_at(text, next));
  bool const at_first = is_word_at(text, at, "first") &&
                        (is_word_at(before, 0, "at") || is_word_at(text, next, "of all"));
  return !second && !at_first &&
         any_word_at(text, next,
                     {"half", "quarter", "inning", "innings", "period", "leg", "round", "hand",
                      "person", "class", "lady", "amendment", "party", "set", "base", "down"}) == 0;
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

/// The hedge behind the number ("or more", "or so") where none stands before it.
Hedge const* hedge_behind(std::string_view text, std::size_t& end, Figure& figure,
                          RuleSet const& rules) {
  std::size_t const at = end + gap_at(text, end);
  auto const after = rules.hedges.after_number(text, at);
  bool const is_sign = after && !is_word_byte(text[at + after->length - 1]);
  if (!after || (is_sign && (at != end || is_digit(char_at(text, at + after->length)))))
    return nullptr;
  figure.hedge = std::string(text.substr(at, after->length));
  end = at + after->length;
  return after->hedge;
}

std::string hedge_words(std::string_view text, HedgeBefore const& before, std::size_t at) {
  std::size_t end = before.opening == Opening::none ? at : before.core;
  while (end > before.begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return std::string(text.substr(before.begin, end - before.begin));
}

}  // namespace

std::optional<FigureReading> read_figure(std::string_view text, std::size_t begin, std::size_t at,
                                         RuleSet const& rules) {
  if (starts_inside_word(text, begin, at)) return std::nullopt;
  if (auto const multiple = read_multiple_word(text, at, rules)) return multiple;
  if (auto const rank = read_superlative(text, begin, at, rules)) return rank;
  if (auto const ratio = read_ratio(text, at)) return ratio;
  std::optional<Amount> amount = read_amount(text, at, rules);
  if (!amount) return std::nullopt;
  std::size_t hedge_end = at;
  bool const ordinal = amount->number.form == NumberForm::ordinal;
  if (ordinal && char_at(text, amount->end) == '-') {
    if (std::uint32_t const most = rules.number_words.superlative_at(text, amount->end + 1))
      return rank_reading(at, amount->end + 1 + most, amount->value);
  }
  if (ordinal && !is_rank(text, begin, at, *amount)) return std::nullopt;
  if (ordinal && at >= begin + 4 && is_word_at(text, at - 4, "the ")) hedge_end = at - 4;
  HedgeBefore before = hedge_before(text, begin, hedge_end, rules);
  if (amount->number.is_bare && !stands_alone(text, begin, at, *amount, before.hedge != nullptr))
    return std::nullopt;
  std::optional<AmountPair> pair = read_pair(text, begin, at, *amount, before.opening, rules);
  bool const part_number = !pair && amount->unit.empty() && char_at(text, amount->end) == '-' &&
                           is_digit(char_at(text, amount->end + 1));
  if (part_number) return std::nullopt;  // "ISO 3888-2"
  if (before.opening != Opening::none && (!pair || pair->kind != PairKind::range)) {
    if (before.opening == Opening::between) pair.reset();
    before = HedgeBefore{nullptr, Opening::none, at, at};
  }
  FigureReading reading;
  Figure& figure = reading.figure;
  bool const multiple = !pair && take_multiple(text, *amount);
  if (!pair && !multiple) {
    join_parts(text, *amount, rules);
    take_frequency(text, *amount, rules);
  }
  Amount& last = pair ? pair->second : *amount;
  take_age(text, last);
  if (!multiple && !last.unit.empty() && last.dimension != Dimension::age &&
      last.dimension != Dimension::frequency && (!pair || pair->kind == PairKind::range))
    take_rate(text, last, rules);
  std::size_t end = last.end;
  std::size_t const core_begin = before.opening != Opening::none ? before.core : at;
  figure.core = {offset(core_begin), offset(end)};
  Hedge const* hedge = before.hedge;
  if (hedge == nullptr && !(pair && pair->kind == PairKind::range))
    hedge = hedge_behind(text, end, figure, rules);
  if (pair) {
    set_pair(figure, *amount, *pair, hedge);
  } else {
    set_single(figure, *amount, hedge);
  }
  if (multiple) figure.dimension = Dimension::multiple;
  if (hedge != nullptr) figure.hedge_id = hedge->id;
  if (before.hedge != nullptr) figure.hedge = hedge_words(text, before, hedge_end);
  if (!gives_value(hedge) && !pair) take_second_bound(text, figure, end, rules);
  std::size_t const span_begin = before.hedge != nullptr ? before.begin : core_begin;
  reading.span = {offset(span_begin), offset(end)};
  reading.may_count = figure.unit.empty() && !multiple && figure.dimension != Dimension::rank &&
                      amount->number.form != NumberForm::fraction &&
                      !(pair && pair->kind != PairKind::range);
  reading.maybe_scale = last.maybe_scale;
  reading.is_single = !pair && hedge == nullptr && amount->value == Decimal(1) &&
                      amount->number.form == NumberForm::plain && amount->number.in_words &&
                      figure.unit.empty() && !multiple;
  return reading;
}

}  // namespace stet
