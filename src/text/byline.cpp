#include "text/byline.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include "base/utf8.hpp"
#include "text/stated_date.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 14> name_particles = {
    "de", "da", "di", "van", "von", "der", "den", "la", "le", "bin", "al", "el", "del", "dos"};
constexpr std::array<std::string_view, 6> separators = {" and ", " And ",  " AND ",
                                                        " & ",   " with ", " | "};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The length of what separates two names at `at`, or 0. "ChenandZhou" is split at the change of
/// case that no name has.
std::size_t separator_length(std::string_view line, std::size_t at) {
  char const c = line[at];
  if (c == ',' || c == ';' || c == '|') return 1;
  if (line.substr(at, 2) == "\u00B7") return 2;
  if (line.substr(at, 3) == "\u2022") return 3;
  for (std::string_view const separator : separators) {
    if (line.substr(at, separator.size()) == separator) return separator.size();
  }
  bool const glued = at > 0 && is_small(line[at - 1]) && line.substr(at, 3) == "and" &&
                     at + 3 < line.size() && is_capital(line[at + 3]);
  return glued ? 3 : 0;
}

std::vector<std::string_view> split_names(std::string_view line) {
  std::vector<std::string_view> names;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t const length = separator_length(line, at);
    if (length == 0) {
      ++at;
      continue;
    }
    names.push_back(trim(line.substr(begin, at - begin)));
    begin = at += length;
  }
  names.push_back(trim(line.substr(begin)));
  return names;
}

bool is_name_word(std::string_view word, bool first) {
  if (u_isupper(static_cast<UChar32>(code_point_at(word, 0).value)) != 0) {
    return word.find_first_of("0123456789:?!\"") == std::string_view::npos;
  }
  for (std::string_view const particle : name_particles) {
    if (word == particle) return !first;
  }
  return false;
}

/// One to four capitalised words.
bool is_name(std::string_view name) {
  constexpr int most_words = 4;
  int words = 0;
  while (!name.empty()) {
    std::size_t const end = std::min(name.find(' '), name.size());
    if (end == 0 || !is_name_word(name.substr(0, end), words == 0)) return false;
    if (++words > most_words) return false;
    name = trim(name.substr(end));
  }
  return words > 0;
}

}  // namespace

Byline parse_byline(std::string_view line) {
  constexpr std::size_t longest_byline = 160;
  Byline byline;
  line = trim(line);
  if (line.size() > longest_byline) return byline;
  for (std::string_view const by : {"By ", "BY ", "by "}) {
    if (line.starts_with(by)) {
      byline.introduced = true;
      line = trim(line.substr(by.size()));
      break;
    }
  }
  std::vector<std::string> authors;
  for (std::string_view name : split_names(line)) {
    if (auto const date = find_page_date(name); name.empty() || (date && date->alone)) continue;
    name = trim(name.substr(0, name.find(" in ")));
    if (name.empty() || !is_name(name)) return byline;
    authors.emplace_back(name);
  }
  byline.authors = std::move(authors);
  return byline;
}

}  // namespace stet
