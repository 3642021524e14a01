#include "rules/rule_example.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "support/printed.hpp"

namespace stet::testing {
namespace {

/// "finding: 20 %" looks for "20 %" in the findings.
struct View {
  std::string_view prefix;
  std::string_view name;  // of support/printed.hpp
};
constexpr std::array<View, 4> views = {{{"sentences:", "sentences"},
                                        {"token:", "tokens"},
                                        {"mention:", "mentions"},
                                        {"finding:", "findings"}}};
constexpr std::array<std::string_view, 14> block_kinds = {
    "headline", "deck", "heading",   "paragraph", "list item", "table cell", "quotation",
    "caption",  "code", "reference", "byline",    "dateline",  "biography",  "furniture"};

/// The view whose lines begin like the expectation: "byline «By Ann Lee»", "sentence «It rained.»".
std::string_view view_of_line(std::string_view line) {
  std::string_view const first = line.substr(0, std::min(line.find(" «"), line.size()));
  if (first == "sentence") return "sentences";
  bool const is_block =
      std::find(block_kinds.begin(), block_kinds.end(), first) != block_kinds.end();
  return is_block ? "blocks" : "all";
}

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
  example.view = view_of_line(example.expected);
  for (View const& view : views) {
    if (!example.expected.starts_with(view.prefix)) continue;
    example.view = view.name;
    example.counts_sentences = view.name == "sentences";
    example.expected = trim(std::string_view(example.expected).substr(view.prefix.size()));
  }
  return example;
}

bool occurs(RuleExample const& example, std::string& shown) {
  bool found = false;
  Document const document = read(example.text, DocumentType::text, example.date);
  if (example.counts_sentences) {
    shown = std::to_string(document.sentences.size());
    return shown == example.expected;
  }
  auto const lines = printed(example.view, document);
  for (std::string const& line : lines.value()) {
    found = found || line.find(example.expected) != std::string::npos;
    shown += line + "\n";
  }
  return found;
}

}  // namespace stet::testing
