#include "corpus/import/cells.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "corpus/fact_reference.hpp"

namespace stet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Commas stand before groups of three digits only, so that "1,5" is not read as fifteen.
std::optional<std::string> without_separators(std::string_view number) {
  std::size_t const point = std::min(number.find('.'), number.size());
  std::string out;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (number[i] != ',') {
      out += number[i];
      continue;
    }
    bool const group = i > 0 && i < point && (point - i) % 4 == 0;
    if (!group) return std::nullopt;
  }
  return out;
}

/// At most 18 digits; only decimals may go.
bool trim_digits(std::string& digits) {
  constexpr std::size_t most = 18;
  std::size_t const first = digits.starts_with('-') ? 1 : 0;
  std::size_t const point = digits.find('.');
  std::size_t const count = digits.size() - first - (point == std::string::npos ? 0 : 1);
  if (count <= most) return true;
  if (point == std::string::npos || point - first > most) return false;
  digits.resize(first + most + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return true;
}

}  // namespace

std::optional<std::string> published_number(std::string_view cell) {
  while (cell.starts_with(' ')) cell.remove_prefix(1);
  while (cell.ends_with(' ')) cell.remove_suffix(1);
  if (cell.starts_with('+')) cell.remove_prefix(1);
  std::size_t const e = std::min(cell.find_first_of("eE"), cell.size());
  auto digits = without_separators(cell.substr(0, e));
  if (!digits || !trim_digits(*digits)) return std::nullopt;
  if (e != cell.size()) {
    std::string_view power = cell.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    *digits += fmt::format("e{}", power);
  }
  if (!parse_value(*digits)) return std::nullopt;
  return digits;
}

std::optional<PublishedPeriod> published_period(std::string_view cell) {
  std::string text(cell.substr(0, cell.find_first_of("T ")));
  bool const year = text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4, is_digit);
  if (!year) return std::nullopt;
  std::string const start = text.substr(0, 4);
  std::size_t const letter = text.find_first_of("MQqm");
  if (letter != std::string::npos && letter + 1 < text.size()) {
    std::string const number = text.substr(letter + 1);
    bool const quarter = text[letter] == 'Q' || text[letter] == 'q';
    if (!std::all_of(number.begin(), number.end(), is_digit) || number.size() > 2) {
      return std::nullopt;
    }
    int const first = quarter ? std::stoi(number) * 3 - 2 : std::stoi(number);
    int const last = quarter ? first + 2 : first;
    PublishedPeriod const out{fmt::format("{}-{:02}", start, first),
                              fmt::format("{}-{:02}", start, last)};
    if (!parse_days(out.start) || !parse_days(out.end)) return std::nullopt;
    return out;
  }
  if (!parse_days(text)) return std::nullopt;
  return PublishedPeriod{text, text};
}

std::optional<std::size_t> column_named(std::vector<std::string> const& header,
                                        std::vector<std::string_view> const& names) {
  for (std::string_view const name : names) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (fold(header[i]) == fold(name)) return i;
    }
  }
  return std::nullopt;
}

}  // namespace stet
