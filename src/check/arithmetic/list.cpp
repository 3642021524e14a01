#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_name = 4;    // words of an item
constexpr std::size_t longest_list = 400;  // bytes

bool is_name(std::string_view item) {
  if (item.empty() || item.front() < 'A' || item.front() > 'Z') return false;
  std::size_t words = 1;
  for (char const c : item) {
    if (c == ' ') ++words;
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' ||
                       c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (!plain) return false;
  }
  return words <= longest_name && item.find(" and ") == std::string_view::npos;
}

/// "Perth, Leeds, Oslo and Rome": the names of a list that an "and" closes; nothing where an item
/// is no plain name or the list does not end with the words.
std::optional<std::vector<std::string_view>> names_in(std::string_view words) {
  std::vector<std::string_view> names;
  while (true) {
    std::size_t const comma = words.find(", ");
    if (comma == std::string_view::npos) break;
    names.push_back(words.substr(0, comma));
    words.remove_prefix(comma + 2);
  }
  if (words.starts_with("and ")) {
    names.push_back(words.substr(4));
  } else {
    std::size_t const both = words.find(" and ");
    if (both == std::string_view::npos) return std::nullopt;
    names.push_back(words.substr(0, both));
    names.push_back(words.substr(both + 5));
  }
  for (std::string_view const name : names) {
    if (!is_name(name)) return std::nullopt;
  }
  return names;
}

/// A list that the sentence or a semicolon ends; nothing where an abbreviation cuts it.
std::string_view until_end(std::string_view words) {
  std::size_t const end = words.find_first_of(".;:()\n");
  bool const closes = end != std::string_view::npos &&
                      (words[end] == ';' || (words[end] == '.' && end + 1 == words.size()));
  return closes ? words.substr(0, end) : std::string_view();
}

/// "four cities: Perth, Leeds and Oslo".
void check_count(ClaimSentence const& sentence, std::uint32_t at, Figure const& figure,
                 std::vector<ArithmeticProblem>& problems) {
  std::string_view after = sentence.after(at);
  std::size_t const colon = after.find(':');
  constexpr std::size_t longest_noun = 40;  // bytes: " of its biggest cities"
  if (colon == std::string_view::npos || colon > longest_noun || after.size() > longest_list)
    return;
  if (after.substr(0, colon).find_first_of(",.;()") != std::string_view::npos) return;
  after.remove_prefix(std::min(colon + 2, after.size()));
  auto const names = names_in(until_end(after));
  if (!names || *figure.value == Decimal(static_cast<std::int64_t>(names->size()))) return;
  std::string const count = std::to_string(names->size());
  problems.push_back({at,
                      {},
                      fmt::format("The list names {}, not {}.", count, figure.value->to_string()),
                      fmt::format("{} ... {} = {}", names->front(), names->back(), count),
                      count});
}

/// "third, behind Tarn, Osk and Bern".
void check_rank(ClaimSentence const& sentence, std::uint32_t at, Figure const& figure,
                std::vector<ArithmeticProblem>& problems) {
  std::string_view after = sentence.after(at);
  for (std::string_view const lead : {", behind ", " behind "}) {
    if (!after.starts_with(lead)) continue;
    after.remove_prefix(lead.size());
    if (after.size() > longest_list) return;
    auto const names = names_in(until_end(after));
    auto const ahead = names ? static_cast<std::int64_t>(names->size()) : 0;
    if (!names || Decimal(ahead + 1) <= *figure.value) return;
    problems.push_back({at,
                        {},
                        fmt::format("With {} ahead, the rank is {}, not {}.", ahead, ahead + 1,
                                    figure.value->to_string()),
                        fmt::format("{} ... {} = {} ahead", names->front(), names->back(), ahead),
                        std::to_string(ahead + 1)});
    return;
  }
}

}  // namespace

void check_lists(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems) {
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    auto const* const figure = std::get_if<Figure>(&sentence.claims[at].body);
    bool const exact = figure != nullptr && figure->value && figure->hedge.empty();
    if (!exact || *figure->value < Decimal(1) || *figure->value > Decimal(20)) continue;
    if (figure->dimension == Dimension::count) check_count(sentence, at, *figure, problems);
    if (figure->dimension == Dimension::rank) check_rank(sentence, at, *figure, problems);
  }
}

}  // namespace stet
