#include "kinds/date/event_date.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kinds/date/scan.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_event = 80;

/// Up to the next mark that ends a clause, at most `longest_event` bytes on; 0 when it runs on.
std::size_t clause_end(std::string_view text, std::size_t at) {
  std::string_view const rest = text.substr(at, longest_event);
  std::size_t end = rest.find_first_of(",;:()\n\"");
  end = std::min({end, rest.find("\u201D"), rest.find("\u201C"), rest.find(" \u2013"),
                  rest.find(" \u2014"), rest.find("\u2014")});
  if (end == std::string_view::npos) end = rest.size() < longest_event ? rest.size() : 0;
  while (end > 0 && (rest[end - 1] == '.' || rest[end - 1] == ' ' || rest[end - 1] == '?')) --end;
  return end;
}

/// "the launch of ChatGPT": up to the last word with a capital or digit behind "of".
std::size_t event_noun(std::string_view text, std::size_t at) {
  std::size_t const noun =
      words_at(text, at,
               {"the launch of ", "the start of the ", "the release of ", "the election of ",
                "the end of the ", "the death of ", "the fall of ", "the outbreak of "});
  if (noun == 0) return 0;
  std::size_t end = 0;
  std::size_t here = at + noun;
  while (here < text.size() && here - at < longest_event) {
    char const c = text[here];
    bool const name = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!name) break;
    while (here < text.size() && (is_word_byte(text[here]) || text[here] == '-')) ++here;
    end = here;
    here += blank_at(text, here);
    if (here == end) break;
  }
  return end;
}

DateReading event_reading(std::string_view text, std::size_t at, std::size_t end,
                          std::size_t event) {
  DateReading out;
  out.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  out.date.granularity = Granularity::other;
  out.date.relative = true;
  out.date.event_span = {static_cast<std::uint32_t>(event), static_cast<std::uint32_t>(end)};
  out.date.event = std::string(text.substr(event, end - event));
  return out;
}

}  // namespace

std::optional<DateReading> read_event_date(DateContext const& context, std::size_t at) {
  std::string_view const text = context.text;
  if (std::size_t const since = words_at(text, at, {"since "})) {
    std::size_t const end = event_noun(text, at + since);
    if (end == 0) return std::nullopt;
    return event_reading(text, at, end, at + since);
  }
  std::size_t const just = words_at(text, at, {"just ", "only "});
  if (just == 0) return std::nullopt;
  auto const unit = context.rules.calendar.at(text, at + just, CalendarWordKind::span);
  if (!unit || text[at + just + unit->length - 1] != 's') return std::nullopt;
  std::size_t const here = at + just + unit->length;
  std::size_t const link = words_at(text, here, {" after ", " before "});
  std::size_t const length = link == 0 ? 0 : clause_end(text, here + link);
  if (length == 0) return std::nullopt;
  return event_reading(text, at, here + link + length, here + link);
}

}  // namespace stet
