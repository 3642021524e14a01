#include "kinds/figure/range.hpp"

#include <array>

#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

constexpr int most_steps_back = 16;  // words and marks

bool is_whole(Amount const& amount) {
  return amount.number.form == NumberForm::plain && amount.value.exponent() >= 0 &&
         amount.power == 0;
}

/// Where the second amount starts behind a link word or sign; 0 for no link.
struct Link {
  std::size_t second = 0;
  bool is_sign = false;  // "-", "–", "~"
  bool is_or = false;
};

Link link_at(std::string_view text, Amount const& first, Opening opening) {
  std::string_view const rest = text.substr(first.end);
  struct Form {
    std::string_view words;
    bool is_sign;
    bool is_or;
  };
  constexpr std::array<Form, 13> forms = {{{" to ", false, false},
                                           {"- to ", false, false},
                                           {"-to-", false, false},
                                           {" up to ", false, false},
                                           {" through ", false, false},
                                           {" or ", false, true},
                                           {" - ", true, false},
                                           {" \u2013 ", true, false},
                                           {"- ", true, false},
                                           {"-", true, false},
                                           {"\u2013", true, false},
                                           {"\u2014", true, false},
                                           {"~", true, false}}};
  auto const past_about = [text](std::size_t at) {
    std::size_t const about = any_word_at(text, at, {"about", "around", "nearly", "almost"});
    return about == 0 ? at : at + about + gap_at(text, at + about);
  };
  if (opening != Opening::none && rest.starts_with(" and "))
    return {past_about(first.end + std::size_t{5}), false, false};
  for (Form const& form : forms) {
    if (!rest.starts_with(form.words)) continue;
    return {past_about(first.end + form.words.size()), form.is_sign, form.is_or};
  }
  return {};
}

/// "$10 to $15 billion": the scale and the unit written at one end hold for both.
void share(Amount& first, Amount& second) {
  bool const lends = second.power != 0 && first.power == 0 && !first.number.is_grouped &&
                     first.number.form == NumberForm::plain &&
                     first.value.abs() <= second.value.scaled(-second.power).abs();
  if (lends) {
    first.value = first.value.scaled(second.power);
    first.power = second.power;
  }
  if (first.unit.empty()) {
    first.unit = second.unit;
    first.dimension = second.dimension;
  } else if (second.unit.empty()) {
    second.unit = first.unit;
    second.dimension = first.dimension;
  }
}

/// A word of a match or a vote near the pair: "won 3-1", "a 2-4 defeat".
bool is_contest(std::string_view text, std::size_t begin, std::size_t at, std::size_t end) {
  constexpr std::array<std::string_view, 22> words = {
      "won",   "win",    "beat",    "lost",     "lose",    "loss",    "drew",   "draw",
      "lead",  "led",    "leading", "voted",    "vote",    "victory", "defeat", "defeated",
      "score", "beaten", "wins",    "finished", "trailed", "votes"};
  std::string_view before = word_before(text, begin, at);
  if (is_word_at(before, 0, "of") || is_word_at(before, 0, "by"))  // "a vote of 52 to 48"
    before = word_before(text, begin, static_cast<std::size_t>(before.data() - text.data()));
  std::size_t const next = end + gap_at(text, end);
  for (std::string_view const word : words) {
    if (before.size() == word.size() && is_word_at(before, 0, word)) return true;
    if (is_word_at(text, next, word)) return true;
  }
  return false;
}

bool is_score(std::string_view text, std::size_t begin, std::size_t at, Amount const& first,
              Amount const& second, bool is_sign) {
  bool const bare = first.unit.empty() && second.unit.empty() && is_whole(first) &&
                    is_whole(second) && !first.number.is_grouped && !first.value.is_negative();
  if (!bare || second.value.is_negative() || first.value >= Decimal(1000)) return false;
  bool const contest = is_contest(text, begin, at, second.end);
  if (!is_sign) return second.value < first.value && contest;
  return second.value <= first.value || contest;
}

/// "one in five", "nine out of ten", "1 in every 20".
std::optional<Amount> share_of(std::string_view text, Amount const& first, RuleSet const& rules) {
  if (!is_whole(first) || !first.unit.empty() || first.value.is_negative()) return std::nullopt;
  constexpr std::array<std::string_view, 7> links = {
      " in every ", " out of every ", " out of ", " in ", "-in-", " of every ", " over "};
  for (std::string_view const link : links) {
    if (!text.substr(first.end).starts_with(link)) continue;
    std::optional<Amount> second = read_amount(text, first.end + link.size(), rules);
    if (!second || second->number.form != NumberForm::plain || !second->unit.empty() ||
        second->number.is_bare || second->value <= first.value || second->value.exponent() < 0)
      return std::nullopt;
    bool const year = !second->number.in_words && !second->number.is_grouped &&
                      second->value >= Decimal(1500) && second->value < Decimal(2100);
    bool const is_in = link == " in ";
    if (is_in && (year || first.value > Decimal(20) || first.number.is_grouped))
      return std::nullopt;
    if (link == " over " && first.value != Decimal(1)) return std::nullopt;
    return second;
  }
  return std::nullopt;
}

bool forms_agree(Amount const& first, Amount const& second) {
  NumberForm const left = first.number.form;
  NumberForm const right = second.number.form;
  if (left == NumberForm::vague || right == NumberForm::vague) return false;
  return (left == NumberForm::ordinal) == (right == NumberForm::ordinal);
}

/// "three or four years": neighbours, of which the writer does not know which.
bool are_neighbours(Amount const& first, Amount const& second) {
  return first.unit.empty() && !second.prefixed && is_whole(first) && is_whole(second) &&
         subtract(second.value, first.value) == Decimal(1) && !second.unit.empty() &&
         second.dimension != Dimension::money;
}

/// Two prices or levels in a row that each carry a unit are two figures unless something joins
/// them.
bool are_apart(std::string_view text, std::size_t begin, std::size_t at, Amount const& first,
               Amount const& second, Opening opening, bool is_sign, RuleSet const& rules) {
  if (is_sign || opening == Opening::between) return false;
  Direction const change = direction_before(text, begin, at, rules);
  if (opening == Opening::from) return change != Direction::none;
  bool const each_has_unit = !first.unit.empty() && !second.unit.empty();
  if (first.unit.empty()) return second.value < first.value && change != Direction::none;
  if (!each_has_unit) return !first.prefixed || first.power != 0;
  return second.value < first.value ||
         (change != Direction::none &&
          any_word_at(text, word_begin(text, begin, at == 0 ? 0 : at - 1), {"to"}) == 0);
}

}  // namespace

Direction direction_before(std::string_view text, std::size_t begin, std::size_t at,
                           RuleSet const& rules) {
  std::size_t here = at;
  for (int i = 0; i < most_steps_back && here > begin; ++i) {
    while (here > begin && (text[here - 1] == ' ' || text[here - 1] == '\n')) --here;
    std::size_t const first = word_begin(text, begin, here);
    if (first == here) {
      char const mark = here > begin ? text[here - 1] : '\0';
      // "fell by 0.6 points, from 4.1 per cent to 3.5 per cent"
      bool const sets_off_ends = mark == ',' && is_word_at(text, here + 1, "from");
      if (mark != '-' && mark != '%' && mark != '.' && mark != '$' && !sets_off_ends)
        return Direction::none;
      --here;
      continue;
    }
    Direction const found = rules.hedges.direction_at(text, first);
    if (found != Direction::none) return found;
    here = first;
  }
  return Direction::none;
}

std::optional<AmountPair> read_pair(std::string_view text, std::size_t begin, std::size_t at,
                                    Amount& first, Opening opening, RuleSet const& rules) {
  if (opening == Opening::none) {
    if (auto const whole = share_of(text, first, rules)) return AmountPair{PairKind::share, *whole};
  }
  Link const link = link_at(text, first, opening);
  if (link.second == 0 || first.number.is_bare) return std::nullopt;
  std::size_t second_at = link.second;
  if (first.number.form == NumberForm::ordinal)
    second_at += is_word_at(text, second_at, "the ") ? std::size_t{4} : 0;
  std::optional<Amount> second = read_amount(text, second_at, rules);
  if (!second || second->number.is_bare || !forms_agree(first, *second)) return std::nullopt;
  if (first.number.form == NumberForm::ordinal && opening == Opening::none) return std::nullopt;
  bool const same_unit = first.unit.empty() || second->unit.empty() || first.unit == second->unit;
  if (!same_unit) return std::nullopt;
  if (link.is_or) {
    if (!are_neighbours(first, *second)) return std::nullopt;
    share(first, *second);
    return AmountPair{PairKind::range, *second};
  }
  if (is_score(text, begin, at, first, *second, link.is_sign))
    return AmountPair{PairKind::score, *second};
  bool const part_number =
      link.is_sign && first.unit.empty() && second->unit.empty() && second->value < first.value;
  if (part_number) return std::nullopt;  // "ISO 3888-2"
  if (are_apart(text, begin, at, first, *second, opening, link.is_sign, rules)) return std::nullopt;
  share(first, *second);
  return AmountPair{PairKind::range, *second};
}

}  // namespace stet
