#include <cstddef>
#include <string_view>

#include "kinds/figure/measure.hpp"

namespace stet {
namespace {

constexpr std::size_t reach = 12;  // claims looked at on either side

DateClaim const* point_in_time(Claim const& claim) {
  auto const* const date = std::get_if<DateClaim>(&claim.body);
  bool const usable = date != nullptr && !date->is_duration && !date->is_set &&
                      date->period.start && date->period.end;
  return usable ? date : nullptr;
}

/// Whether the words between open a clause of their own: "which it founded in July 2023".
bool opens_clause(std::string_view words) {
  for (std::string_view const opener : {" who ", " which ", " where ", " since ", " until ",
                                        " while ", " but ", " whereas ", "; "}) {
    if (words.find(opener) != std::string_view::npos) return true;
  }
  return false;
}

bool is_level_figure(Claim const& claim) {
  auto const* const figure = std::get_if<Figure>(&claim.body);
  return figure != nullptr && figure->dimension != Dimension::rank &&
         figure->dimension != Dimension::time && figure->dimension != Dimension::age;
}

}  // namespace

Period period_beside(Document const& document, std::vector<Claim> const& claims,
                     std::size_t index) {
  Claim const& figure = claims[index];
  // Behind it: "22 million users in January".
  for (std::size_t at = index + 1; at < claims.size() && at <= index + reach; ++at) {
    Claim const& next = claims[at];
    auto const* const other = std::get_if<Figure>(&next.body);
    bool const restates = other != nullptr && other->equals.has_value();
    if (next.sentence != figure.sentence || (is_level_figure(next) && !restates)) break;
    if (next.span.begin < figure.span.end) continue;
    std::string_view const between = document.words({figure.span.end, next.span.begin});
    if (opens_clause(between)) break;
    if (DateClaim const* const date = point_in_time(next)) return date->period;
  }
  // Before it: the nearest of its own clause, else the one that opens the sentence.
  Period opening;
  for (std::size_t back = 1; back <= index && back <= reach; ++back) {
    Claim const& before = claims[index - back];
    if (before.sentence != figure.sentence) break;
    DateClaim const* const date = point_in_time(before);
    if (date == nullptr || before.span.end > figure.span.begin) continue;
    std::string_view const between = document.words({before.span.end, figure.span.begin});
    bool const own_clause = !opens_clause(between);
    std::uint32_t const begin = document.sentences[figure.sentence].span.begin;
    std::string_view const lead = document.words({begin, before.span.begin});
    bool const inside_clause = opens_clause(std::string(" ") + std::string(lead));
    constexpr std::uint32_t opening_words = 12;  // bytes: "In early ", "By the end of"
    if (before.span.begin - begin <= opening_words) opening = date->period;
    if (own_clause && !inside_clause) return date->period;
  }
  return opening;
}

}  // namespace stet
