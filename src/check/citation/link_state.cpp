#include "check/citation/link_state.hpp"

#include <fmt/format.h>

#include "base/calendar.hpp"

namespace stet {
namespace {

bool is_good(FetchState state) {
  return state == FetchState::ok || state == FetchState::not_modified ||
         state == FetchState::body_skipped || state == FetchState::too_large;
}

bool is_absence(FetchState state) {
  return state == FetchState::not_found || state == FetchState::gone ||
         state == FetchState::unresolved;
}

bool is_refusal(FetchState state) {
  return state == FetchState::blocked || state == FetchState::robots_disallowed;
}

std::string_view day(Visit const& visit) { return std::string_view(visit.at).substr(0, 10); }

bool a_day_apart(Visit const& first, Visit const& last) {
  auto const from = parse_iso_date(first.at);
  auto const to = parse_iso_date(last.at);
  if (!from || !to) return false;
  std::int64_t const days = to_days(*to) - to_days(*from);
  return days > 1 || (days == 1 && last.at.substr(10) >= first.at.substr(10));
}

std::string what(Visit const& visit) {
  if (visit.status != 0 && !is_good(visit.state)) return std::to_string(visit.status);
  std::string words(name(visit.state));
  for (char& c : words) c = c == '_' ? ' ' : c;
  return words;
}

}  // namespace

LinkReport judge_link(std::vector<Visit> const& visits, bool says_gone) {
  if (visits.empty()) return {LinkState::unknown, "never visited"};
  Visit const& last = visits.back();
  if (is_good(last.state) && !says_gone) {
    return {LinkState::alive, fmt::format("alive on {}", day(last))};
  }
  if (is_refusal(last.state)) {
    return {LinkState::blocked,
            fmt::format("refused to programs ({}) on {}", what(last), day(last))};
  }
  if (says_gone) {
    return {LinkState::failing, fmt::format("on {} a page that says it is not there", day(last))};
  }
  auto first = visits.end();
  while (first != visits.begin() && is_absence((first - 1)->state)) --first;
  if (first != visits.end() && a_day_apart(*first, last)) {
    return {LinkState::dead,
            fmt::format("{} on every visit from {} to {}", what(last), day(*first), day(last))};
  }
  return {LinkState::failing, fmt::format("{} on {}", what(last), day(last))};
}

}  // namespace stet
