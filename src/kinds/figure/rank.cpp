#include "kinds/figure/rank.hpp"

#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

FigureReading rank_reading(std::size_t begin, std::size_t end, Decimal rank) {
  FigureReading reading;
  reading.span = {offset(begin), offset(end)};
  reading.figure.core = reading.span;
  reading.figure.dimension = Dimension::rank;
  reading.figure.value = rank;
  reading.figure.interval = exactly(rank);
  return reading;
}

}  // namespace

std::optional<FigureReading> read_superlative(std::string_view text, std::size_t begin,
                                              std::size_t at, RuleSet const& rules) {
  std::uint32_t const length = rules.number_words.superlative_at(text, at);
  if (length == 0 || is_upper(text[at])) return std::nullopt;  // "The Greatest Showman"
  std::string_view const before = word_before(text, begin, at);
  if (before.empty()) return std::nullopt;
  auto const before_at = static_cast<std::size_t>(before.data() - text.data());
  bool const determined =
      any_word_at(before, 0, {"the", "its", "their", "his", "her", "our", "s"}) == before.size();
  bool const one_of = is_word_at(word_before(text, begin, before_at), 0, "of");
  if (!determined || one_of || char_at(text, at + length) == '-') return std::nullopt;
  return rank_reading(at, at + length, Decimal(1));
}

std::optional<FigureReading> read_ranked_superlative(std::string_view text, std::size_t at,
                                                     Amount const& ordinal, RuleSet const& rules) {
  if (char_at(text, ordinal.end) != '-') return std::nullopt;
  std::uint32_t const length = rules.number_words.superlative_at(text, ordinal.end + 1);
  if (length == 0) return std::nullopt;
  return rank_reading(at, ordinal.end + 1 + length, ordinal.value);
}

bool is_rank(std::string_view text, std::size_t begin, std::size_t at, Amount const& ordinal) {
  std::size_t const end = ordinal.end;
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

}  // namespace stet
