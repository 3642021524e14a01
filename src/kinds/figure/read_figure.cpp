#include "kinds/figure/read_figure.hpp"

#include <array>
#include <string>

#include "kinds/figure/amount.hpp"
#include "rules/phrase_table.hpp"

namespace stet {
namespace {

std::size_t skip_blank(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ' ' || text[at] == '\n') ? at + 1 : at;
}

bool starts_inside_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  char const before = text[at - 1];
  if (is_word_byte(before)) return true;
  bool const joins = before == '-' || before == '.' || before == '/' || before == '#' ||
                     before == '@' || before == '_' || before == ':' || before == ',';
  return joins && at >= 2 && is_word_byte(text[at - 2]);
}

bool ends_inside_word(std::string_view text, std::size_t end) {
  if (end >= text.size() || end == 0) return false;
  if (is_word_byte(text[end])) return is_word_byte(text[end - 1]);
  return text[end] == '_' || text[end] == '@';
}

/// Both ends of "3 to 5 million", "$10-$15", "between 40 and 60 people".
std::optional<Amount> second_end(std::string_view text, Amount const& first, bool between,
                                 RuleSet const& rules) {
  constexpr std::array<std::string_view, 6> links = {" to ", "-",        "\u2013",
                                                     " - ",  " \u2013 ", "\u2014"};
  std::string_view const rest = text.substr(first.end);
  std::size_t length = 0;
  if (between && rest.starts_with(" and ")) length = 5;
  for (std::string_view const link : links) {
    if (length == 0 && rest.starts_with(link)) length = link.size();
  }
  if (length == 0) return std::nullopt;
  std::optional<Amount> second = read_amount(text, first.end + length, rules);
  if (!second || second->number.form != first.number.form) return std::nullopt;
  bool const same_unit = first.unit.empty() || second->unit.empty() || first.unit == second->unit;
  return same_unit ? second : std::nullopt;
}

/// "$10 to $15 billion": the scale and the unit at the right belong to both ends.
void share(Amount& first, Amount& second) {
  bool const lends = second.has_scale && !first.has_scale && !first.number.is_grouped &&
                     first.value.abs() < Decimal(1000);
  if (lends && first.value <= second.value.scaled(-3)) {
    std::int32_t power = 3;
    while (power < 12 && second.value.abs() >= Decimal(1, power + 3)) power += 3;
    first.value = first.value.scaled(power);
  }
  if (first.unit.empty()) {
    first.unit = second.unit;
    first.dimension = second.dimension;
  } else if (second.unit.empty()) {
    second.unit = first.unit;
    second.dimension = first.dimension;
  }
}

/// "3-1", "52-48": two small whole numbers and no unit are a score, not a range.
bool is_score(std::string_view text, Amount const& first, Amount const& second) {
  bool const hyphen = text[first.end] == '-' || text.substr(first.end).starts_with("\u2013");
  bool const falls = second.value < first.value;
  return hyphen && first.unit.empty() && second.unit.empty() && falls && !first.number.in_words;
}

/// "6ft 2in", "two hours and 40 minutes", "$20 and 43 cents": the second part is of a smaller unit
/// of one dimension.
void join_smaller_part(std::string_view text, Amount& amount, RuleSet const& rules) {
  Unit const* const unit = rules.units.named(amount.unit);
  if (unit == nullptr || amount.number.form != NumberForm::plain) return;
  for (std::string_view const link : {" and ", ", ", " ", ""}) {
    if (!text.substr(amount.end).starts_with(link)) continue;
    std::optional<Amount> const part = read_amount(text, amount.end + link.size(), rules);
    if (!part || part->number.form != NumberForm::plain) continue;
    Unit const* const smaller = rules.units.named(part->unit);
    if (smaller == nullptr || smaller->dimension != unit->dimension ||
        smaller->factor >= unit->factor)
      continue;
    std::optional<Decimal> const ratio = divide(unit->factor, smaller->factor);
    if (!ratio || unit->dimension == Dimension::temperature) return;
    amount.value = add(multiply(amount.value, round_to(*ratio, 0)), part->value);
    amount.unit = part->unit;
    amount.end = part->end;
    return;
  }
}

void set_interval(Figure& figure, Decimal value, Hedge const* hedge) {
  figure.value = value;
  figure.interval = rounding_of(value);
  if (hedge == nullptr) return;
  figure.hedge_id = hedge->id;
  Decimal const below = multiply(value, Decimal(9, -1));
  Decimal const above = multiply(value, Decimal(11, -1));
  switch (hedge->bound) {
    case Bound::exact:
      return;
    case Bound::lower:
      figure.value.reset();
      figure.interval = {value, std::nullopt, hedge->is_open, false};
      return;
    case Bound::upper:
      figure.value.reset();
      figure.interval = {std::nullopt, value, false, hedge->is_open};
      return;
    case Bound::below:
      figure.interval = {below, value};
      return;
    case Bound::above:
      figure.interval = {value, above};
      return;
    case Bound::around:
      figure.interval = {below, above};
      return;
  }
}

struct HedgeRead {
  Hedge const* hedge = nullptr;
  std::size_t end = 0;  // where the number may start
  bool between = false;
};

HedgeRead hedge_at(std::string_view text, std::size_t at, RuleSet const& rules) {
  HedgeRead read{nullptr, at, false};
  for (std::string_view const word : {"between ", "Between ", "from ", "From "}) {
    if (text.substr(at).starts_with(word)) return {nullptr, at + word.size(), true};
  }
  for (int i = 0; i < 2; ++i) {  // "at least about"
    auto const found = rules.hedges.before_number(text, read.end);
    if (!found) break;
    std::size_t const next = text[read.end] == '~' ? read.end + found->length
                                                   : skip_blank(text, read.end + found->length);
    if (next == read.end + found->length && text[read.end] != '~') break;
    if (read.hedge == nullptr || read.hedge->bound == Bound::exact) read.hedge = found->hedge;
    read.end = next;
  }
  return read;
}

Dimension dimension_of(Amount const& amount) {
  switch (amount.number.form) {
    case NumberForm::ordinal:
      return Dimension::rank;
    case NumberForm::fraction:
      return amount.unit.empty() ? Dimension::ratio : amount.dimension;
    case NumberForm::vague:
    case NumberForm::plain:
      return amount.dimension;
  }
  return amount.dimension;
}

/// "-year-old", " years old": an age.
void take_age(std::string_view text, Amount& amount) {
  if (amount.dimension != Dimension::time) return;
  for (std::string_view const tail : {"-old", " old", " of age"}) {
    if (!text.substr(amount.end).starts_with(tail)) continue;
    amount.dimension = Dimension::age;
    amount.end += static_cast<std::uint32_t>(tail.size());
    return;
  }
}

/// "doubled", "twice as": the word is the whole figure.
std::optional<FigureReading> read_multiple(std::string_view text, std::size_t at,
                                           RuleSet const& rules) {
  auto const found = rules.number_words.multiple_at(text, at);
  if (!found) return std::nullopt;
  FigureReading reading;
  reading.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + found->length)};
  reading.figure.core = reading.span;
  reading.figure.dimension = Dimension::multiple;
  set_interval(reading.figure, found->word.value, nullptr);
  return reading;
}

}  // namespace

std::optional<FigureReading> read_figure(std::string_view text, std::size_t at,
                                         RuleSet const& rules) {
  if (starts_inside_word(text, at)) return std::nullopt;
  if (auto const multiple = read_multiple(text, at, rules)) return multiple;
  HedgeRead const hedge = hedge_at(text, at, rules);
  if (hedge.end != at && starts_inside_word(text, hedge.end)) return std::nullopt;
  std::optional<Amount> amount = read_amount(text, hedge.end, rules);
  if (!amount) return std::nullopt;
  Hedge const* bound = hedge.hedge;
  std::optional<Amount> second = second_end(text, *amount, hedge.between, rules);
  if (hedge.between && !second) return std::nullopt;
  bool const score = second && is_score(text, *amount, *second);
  if (!second) join_smaller_part(text, *amount, rules);
  take_age(text, second ? *second : *amount);

  FigureReading reading;
  Figure& figure = reading.figure;
  std::size_t end = second ? second->end : amount->end;
  if (ends_inside_word(text, end)) return std::nullopt;
  std::size_t const core_begin = hedge.between ? at : hedge.end;
  figure.core = {static_cast<std::uint32_t>(core_begin), static_cast<std::uint32_t>(end)};
  std::size_t const tail = skip_blank(text, end);
  if (auto const after = rules.hedges.after_number(text, tail);
      after && bound == nullptr && !second) {
    bound = after->hedge;
    figure.hedge = std::string(text.substr(tail, after->length));
    end = tail + after->length;
  } else if (hedge.hedge != nullptr) {
    std::string_view words = text.substr(at, hedge.end - at);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    figure.hedge = std::string(words);
  }
  if (score) {
    figure.dimension = Dimension::ratio;
    figure.value = divide(amount->value, second->value);
    figure.interval = figure.value ? exactly(*figure.value) : Interval{};
  } else if (second) {
    share(*amount, *second);
    figure.interval = {amount->value, second->value};
    if (second->value < amount->value) figure.interval = {second->value, amount->value};
    figure.dimension = second->dimension;
    figure.unit = second->unit;
  } else {
    set_interval(figure, amount->value, bound);
    figure.dimension = dimension_of(*amount);
    figure.unit = amount->unit;
    if (amount->number.form == NumberForm::vague) {
      figure.value.reset();
      figure.interval = {amount->value, std::nullopt};
    }
    if (amount->number.form == NumberForm::fraction && bound == nullptr && figure.value) {
      // "a third" is written to no decimal place: anything that one would call a third, here within
      // a hundredth.
      figure.interval = {subtract(*figure.value, Decimal(1, -2)),
                         add(*figure.value, Decimal(1, -2))};
    }
    if (figure.dimension == Dimension::rank) figure.interval = exactly(amount->value);
  }
  reading.span = {
      static_cast<std::uint32_t>(hedge.between ? at : (hedge.hedge != nullptr ? at : core_begin)),
      static_cast<std::uint32_t>(end)};
  return reading;
}

}  // namespace stet
