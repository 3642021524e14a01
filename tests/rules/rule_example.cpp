#include "rules/rule_example.hpp"

#include <array>
#include <utility>
#include <vector>

#include "support/printed.hpp"

namespace stet::testing {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> views = {
    {{"sentences:", "sentences"},
     {"block:", "blocks"},
     {"token:", "tokens"},
     {"mention:", "mentions"},
     {"finding:", "findings"}}};

std::string_view trim(std::string_view text) {
  std::size_t const begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string with_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const escape = text.substr(i, 2) == "\\n";
    out += escape ? '\n' : text[i];
    if (escape) ++i;
  }
  return out;
}

}  // namespace

std::optional<RuleExample> parse_rule_example(std::string_view value) {
  std::size_t const arrow = value.rfind("=>");
  if (arrow == std::string_view::npos) return std::nullopt;
  std::string_view text = trim(value.substr(0, arrow));
  RuleExample example;
  example.expected = trim(value.substr(arrow + 2));
  constexpr std::size_t date_length = 10;
  if (text.starts_with('(') && text.find(')') == date_length + 1) {
    example.date = parse_iso_date(text.substr(1, date_length));
    if (example.date) text = trim(text.substr(date_length + 2));
  }
  if (text.empty() || example.expected.empty()) return std::nullopt;
  example.text = with_line_ends(text);
  example.view = "all";
  for (auto const& [prefix, view] : views) {
    if (example.expected.starts_with(prefix)) example.view = view;
  }
  return example;
}

bool occurs(RuleExample const& example, std::string& shown) {
  bool found = false;
  Document const document = read(example.text, DocumentType::text, example.date);
  auto const lines = printed(example.view, document);
  for (std::string const& line : lines.value()) {
    found = found || line.find(example.expected) != std::string::npos;
    shown += line + "\n";
  }
  return found;
}

}  // namespace stet::testing
