#include "rules/house_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "rules/house_grammar.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 10> keywords = {
    "rule", "check", "when", "need", "level", "message", "in", "section", "example", "not"};
constexpr std::array<std::string_view, 4> levels = {"off", "note", "warning", "error"};
constexpr std::size_t longest_line = 4000;

using Problem = std::optional<Error>;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
  });
}

/// "1bn" -> 1000000000; "12%" -> 12.
std::optional<Decimal> number_of(std::string_view text) {
  struct Suffix {
    std::string_view word;
    std::int32_t power;
  };
  constexpr std::array<Suffix, 5> suffixes = {
      {{"tn", 12}, {"bn", 9}, {"m", 6}, {"k", 3}, {"%", 0}}};
  for (Suffix const& suffix : suffixes) {
    if (!text.ends_with(suffix.word)) continue;
    text.remove_suffix(suffix.word.size());
    std::optional<Decimal> const value = Decimal::parse(text);
    return value ? std::optional(value->scaled(suffix.power)) : std::nullopt;
  }
  return Decimal::parse(text);
}

class Parser {
 public:
  Parser(std::string const& path, std::string_view text) : path_(path), text_(text) {}

  Result<std::vector<HouseRule>> run() {
    while (!text_.empty()) {
      std::string_view const line = text_.substr(0, text_.find('\n'));
      text_.remove_prefix(std::min(line.size() + 1, text_.size()));
      ++number_;
      if (Problem problem = read_line(trimmed(line))) return *std::move(problem);
    }
    if (Problem problem = finish()) return *std::move(problem);
    return std::move(rules_);
  }

 private:
  Error wrong(std::string_view place, std::string message, std::string hint = "") const {
    auto const column = static_cast<std::uint32_t>(place.data() - line_.data()) + 1;
    return Error{
        ErrorCode::malformed, std::move(message), {path_, number_, column}, std::move(hint)};
  }

  Problem read_line(std::string_view line) {
    line_ = line;
    std::size_t const begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || line[begin] == '#') return std::nullopt;
    if (line.size() > longest_line) return wrong(line, "this line is too long");
    std::size_t const end = std::min(line.find_first_of(" \t", begin), line.size());
    std::string_view const word = line.substr(begin, end - begin);
    std::string_view rest = line.substr(end);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (std::ranges::count(keywords, word) == 0)
      return wrong(word, fmt::format("no line begins with '{}'", word), suggestion(word, keywords));
    if (rest.empty()) return wrong(rest, fmt::format("'{}' says nothing", word));
    if (word == "rule" || word == "check") return begin_rule(word == "check", rest);
    if (rules_.empty())
      return wrong(word, fmt::format("'{}' belongs to no rule", word), "begin with: rule NAME");
    return read_field(word, rest);
  }

  Problem begin_rule(bool is_check, std::string_view id) {
    std::string_view const line = line_;
    if (Problem problem = finish()) return problem;
    line_ = line;
    if (!is_name(id))
      return wrong(id, fmt::format("'{}' is no name of a rule", id),
                   "small letters, digits and hyphens");
    HouseRule rule;
    rule.id = id;
    rule.is_check = is_check;
    rule.path = path_;
    rule.line = number_;
    rules_.push_back(std::move(rule));
    return std::nullopt;
  }

  Problem read_field(std::string_view word, std::string_view rest) {
    HouseRule& rule = rules_.back();
    if (rule.is_check && word != "level" && word != "message")
      return wrong(word, fmt::format("a check has no '{}'", word), "level or message");
    if (word == "when") return condition(rest, rule.when);
    if (word == "need") return condition(rest, rule.need);
    if (word == "level") return level(rest, rule);
    house::Parsed<std::vector<house::Word>> const values = house::parse_values(rest);
    if (values.error) return syntax(rest, *values.error);
    for (house::Word const& value : values.node) {
      if (word == "message") {
        if (Problem problem = message(value, rule)) return problem;
      } else if (word == "in") {
        rule.paths.push_back(value.text);
      } else if (word == "section") {
        rule.sections.push_back(fold(value.text));
      } else {
        (word == "example" ? rule.examples : rule.counterexamples).push_back(value.text);
      }
    }
    return std::nullopt;
  }

  Problem syntax(std::string_view rest, house::SyntaxError const& error) const {
    return wrong(rest.substr(std::min(error.at, rest.size())),
                 fmt::format("here should stand {}", error.expected));
  }

  Problem level(std::string_view word, HouseRule& rule) const {
    if (std::ranges::count(levels, word) == 0)
      return wrong(word, fmt::format("'{}' is no level", word), suggestion(word, levels));
    rule.level = word;
    return std::nullopt;
  }

  Problem message(house::Word const& value, HouseRule& rule) const {
    for (std::string_view const name : message_fields(value.place)) {
      bool const known = house_field(name) != nullptr || (rule.is_check && name == "message");
      if (!known) return unknown_field(name);
    }
    rule.message = value.text;
    return std::nullopt;
  }

  Error unknown_field(std::string_view name) const {
    std::vector<std::string_view> known;
    for (HouseFieldInfo const& info : house_fields()) known.push_back(info.name);
    std::string const hint = suggestion(name, known);
    return wrong(name, fmt::format("no field is called '{}'", name),
                 hint.empty() ? "stet rules fields lists them" : hint);
  }

  Problem condition(std::string_view rest, HouseCondition& out) const {
    auto const parsed = house::parse_condition(rest);
    if (parsed.error) return syntax(rest, *parsed.error);
    if (!out.empty()) return wrong(rest, "a rule says this once", "join conditions with and, or");
    for (std::vector<house::TestNode> const& alternative : parsed.node) {
      out.emplace_back();
      for (house::TestNode const& node : alternative) {
        HouseTest test;
        if (Problem problem = make_test(node, test)) return problem;
        out.back().push_back(std::move(test));
      }
    }
    return std::nullopt;
  }

  Problem make_test(house::TestNode const& node, HouseTest& test) const {
    HouseFieldInfo const* const info = house_field(node.field);
    if (info == nullptr) return unknown_field(node.field);
    test.field = info->field;
    test.negated = node.negated;
    test.op = node.op.value_or(HouseOperator::holds);
    bool const is_comparison =
        test.op >= HouseOperator::below && test.op <= HouseOperator::at_least;
    switch (info->type) {
      case HouseType::flag:
        if (node.op)
          return wrong(node.field, fmt::format("'{}' is said alone", node.field),
                       fmt::format("{0}, or not {0}", node.field));
        return std::nullopt;
      case HouseType::number:
        return number_test(node, test, is_comparison);
      case HouseType::text:
        if (!node.op || is_comparison)
          return wrong(node.field, fmt::format("'{}' is a text", node.field),
                       fmt::format("{0} is ..., {0} has ...", node.field));
        for (house::Word const& value : node.values) {
          if (Problem problem = unknown_choice(*info, value)) return problem;
          test.texts.push_back(fold(value.text));
        }
        return std::nullopt;
    }
    return std::nullopt;
  }

  Problem unknown_choice(HouseFieldInfo const& info, house::Word const& value) const {
    if (info.choices.empty()) return std::nullopt;
    std::vector<std::string_view> known;
    for (std::string_view rest = info.choices; !rest.empty();) {
      known.push_back(rest.substr(0, rest.find('|')));
      rest.remove_prefix(std::min(known.back().size() + 1, rest.size()));
    }
    if (std::ranges::count(known, value.text) != 0) return std::nullopt;
    std::string const hint = suggestion(value.text, known);
    return wrong(value.place, fmt::format("no {} is called '{}'", info.name, value.text),
                 hint.empty() ? fmt::format("{}", fmt::join(known, ", ")) : hint);
  }

  Problem number_test(house::TestNode const& node, HouseTest& test, bool is_comparison) const {
    bool const equality = node.op == HouseOperator::is || node.op == HouseOperator::is_not;
    if (!is_comparison && !equality)
      return wrong(node.field, fmt::format("'{}' is a number", node.field),
                   fmt::format("{0} >= 2, {0} is 2", node.field));
    std::optional<Decimal> const number =
        node.values.size() == 1 ? number_of(node.values.front().text) : std::nullopt;
    if (!number)
      return wrong(node.values.front().place,
                   fmt::format("'{}' is compared with one number", node.field),
                   "2, 1.5, 20k, 3m, 1bn, 2tn, 5%");
    test.number = *number;
    return std::nullopt;
  }

  /// What the rule that ends here lacks.
  Problem finish() const {
    if (rules_.empty()) return std::nullopt;
    HouseRule const& rule = rules_.back();
    Error error{ErrorCode::malformed, "", {path_, rule.line, 1}, ""};
    if (rule.is_check) {
      error.message = fmt::format("the check {} has neither level nor message", rule.id);
      if (rule.level.empty() && rule.message.empty()) return error;
      return std::nullopt;
    }
    error.message = fmt::format("the rule {} has no message", rule.id);
    error.hint = "message \"what is missing\"";
    if (rule.message.empty()) return error;
    error.message = fmt::format("the rule {} is about nothing", rule.id);
    error.hint = "when ..., need ..., or both";
    if (rule.when.empty() && rule.need.empty()) return error;
    auto const same = [&](HouseRule const& other) {
      return &other != &rule && !other.is_check && other.id == rule.id;
    };
    error.message = fmt::format("there are two rules {}", rule.id);
    error.hint = "rename one";
    if (std::ranges::any_of(rules_, same)) return error;
    return std::nullopt;
  }

  std::string const& path_;
  std::string_view text_;
  std::string_view line_;
  std::uint32_t number_ = 0;
  std::vector<HouseRule> rules_;
};

}  // namespace

std::vector<std::string_view> message_fields(std::string_view message) {
  std::vector<std::string_view> out;
  for (std::size_t at = message.find('{'); at != std::string_view::npos;
       at = message.find('{', at + 1)) {
    std::size_t const end = message.find_first_of("{}", at + 1);
    if (end == std::string_view::npos) break;
    if (message[end] == '}' && is_name(message.substr(at + 1, end - at - 1)))
      out.push_back(message.substr(at + 1, end - at - 1));
  }
  return out;
}

Result<std::vector<HouseRule>> parse_house_rules(std::string const& path, std::string_view text) {
  return Parser(path, text).run();
}

}  // namespace stet
