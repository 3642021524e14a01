#include "kinds/figure/bounds.hpp"

#include <array>

#include "kinds/figure/scan_text.hpp"

namespace stet {
namespace {

constexpr std::size_t most_words_back = 6;

/// The starts of the words before `end`, nearest first.
struct WordStarts {
  std::array<std::size_t, most_words_back> at{};
  std::size_t count = 0;
};

WordStarts words_back(std::string_view text, std::size_t begin, std::size_t end) {
  WordStarts starts;
  std::size_t here = end;
  while (starts.count < most_words_back && here > begin) {
    std::size_t first = word_begin(text, begin, here);
    if (first == here) {
      --first;  // a sign: "~", ">"
      constexpr std::string_view signs = ">=<~\xE2\x89\xA5\xA4\x88+-.";
      if (signs.find(text[first]) == std::string_view::npos) break;
      if ((static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) {
        here = first;
        continue;
      }
    }
    starts.at.at(starts.count++) = first;
    here = first;
    while (here > begin && (text[here - 1] == ' ' || text[here - 1] == '\n')) --here;
    if (here > begin && text[here - 1] == '-' && here == first) --here;
  }
  return starts;
}

std::size_t skip_blanks_back(std::string_view text, std::size_t begin, std::size_t at) {
  while (at > begin && (text[at - 1] == ' ' || text[at - 1] == '\n')) --at;
  return at;
}

/// The start of the longest phrase that ends at `end`, by what `ends_there` says of a start.
template <typename EndsThere>
std::optional<std::size_t> phrase_before(std::string_view text, std::size_t begin, std::size_t end,
                                         EndsThere ends_there) {
  WordStarts const starts = words_back(text, begin, end);
  for (std::size_t i = starts.count; i-- > 0;) {
    if (ends_there(starts.at.at(i))) return starts.at.at(i);
  }
  return std::nullopt;
}

bool is_stronger(Hedge const* outer, Hedge const* inner) {
  if (inner == nullptr) return true;
  bool const outer_bounds = outer->bound == Bound::lower || outer->bound == Bound::upper;
  bool const inner_bounds = inner->bound == Bound::lower || inner->bound == Bound::upper;
  return (outer_bounds && !inner_bounds) || inner->bound == Bound::exact;
}

}  // namespace

HedgeBefore hedge_before(std::string_view text, std::size_t begin, std::size_t at,
                         RuleSet const& rules) {
  HedgeBefore out;
  out.begin = at;
  out.core = at;
  for (int i = 0; i < 3; ++i) {
    std::size_t const end = skip_blanks_back(text, begin, out.begin);
    if (end == begin || !rules.hedges.may_end(text, end)) break;
    bool const apart = end != out.begin || !is_word_byte(text[end - 1]);
    if (!apart) break;
    if (i == 0) {
      auto const opening = phrase_before(text, begin, end, [&](std::size_t start) {
        auto const found = rules.hedges.opening_at(text, start);
        if (!found || start + found->length != end) return false;
        out.opening = found->opening;
        return true;
      });
      if (opening) {
        out.begin = *opening;
        out.core = *opening;
        continue;
      }
    }
    Hedge const* hedge = nullptr;
    constexpr std::string_view comparisons = "<>=";
    auto const start = phrase_before(text, begin, end, [&](std::size_t first) {
      auto const found = rules.hedges.before_number(text, first);
      if (!found || first + found->length != end) return false;
      hedge = found->hedge;
      return true;
    });
    if (!start) break;
    bool const part_of_sign = *start > begin &&
                              comparisons.find(text[*start]) != std::string_view::npos &&
                              comparisons.find(text[*start - 1]) != std::string_view::npos;
    if (part_of_sign) break;  // "<>30", "=>30"
    if (is_stronger(hedge, out.hedge)) out.hedge = hedge;
    out.begin = *start;
  }
  return out;
}

bool gives_value(Hedge const* hedge) {
  return hedge == nullptr || (hedge->bound != Bound::lower && hedge->bound != Bound::upper);
}

Interval interval_of(Decimal value, Hedge const* hedge) {
  if (hedge == nullptr) return rounding_of(value);
  Decimal const less = multiply(value, Decimal(9, -1));
  Decimal const more = multiply(value, Decimal(11, -1));
  switch (hedge->bound) {
    case Bound::exact:
      return rounding_of(value);
    case Bound::lower:
      return {value, std::nullopt, hedge->is_open, false};
    case Bound::upper:
      return {std::nullopt, value, false, hedge->is_open};
    case Bound::below:
      return value.is_negative() ? Interval{value, less} : Interval{less, value};
    case Bound::above:
      return value.is_negative() ? Interval{more, value} : Interval{value, more};
    case Bound::around:
      return value.is_negative() ? Interval{more, less} : Interval{less, more};
  }
  return rounding_of(value);
}

Interval share_interval(Decimal value) {
  Decimal const hundredth(1, -2);
  return {subtract(value, hundredth), add(value, hundredth)};
}

}  // namespace stet
