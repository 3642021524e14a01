#include "rules/house_grammar.hpp"

#include <boost/spirit/home/x3.hpp>

namespace stet::house {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = char const*;

// Sets of bytes, not X3's classes: those abort on bytes from 0x80 in Boost 1.74.
auto const blank = x3::char_(" \t");
auto const name_byte = x3::char_("a-zA-Z0-9_") | x3::char_('-');
auto const value_byte = ~x3::char_(" \t,\"<>=!");

auto keyword(char const* word) { return x3::lexeme[x3::lit(word) >> !name_byte]; }

struct Operators : x3::symbols<HouseOperator> {
  Operators() {
    add("=", HouseOperator::is)("!=", HouseOperator::is_not)("<=", HouseOperator::at_most)(
        ">=", HouseOperator::at_least)("<", HouseOperator::below)(">", HouseOperator::above);
  }
};
Operators const operators;

std::string_view view(boost::iterator_range<Iterator> const& range) {
  return {range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

/// Words in a row are one value; actions fill `values`, one element each.
auto values_grammar(std::vector<Word>& values) {
  auto const add_quoted = [&values](auto& context) {
    std::string_view const place = view(x3::_attr(context));
    values.push_back({place, without_escapes(place)});
  };
  auto const add_bare = [&values](auto& context) {
    std::string_view const place = view(x3::_attr(context));
    values.push_back({place, std::string(place)});
  };
  auto const inside = (x3::lit('\\') >> x3::char_) | ~x3::char_("\"\\");
  auto const quoted = x3::lexeme[x3::lit('"') >> x3::raw[*inside][add_quoted] > x3::lit('"')];
  auto const reserved = keyword("and") | keyword("or");
  auto const word = x3::lexeme[+value_byte];
  auto const bare = x3::raw[(word - reserved) >> *(word - reserved)][add_bare];
  return (quoted | bare) % x3::lit(',');
}

template <typename Grammar>
std::optional<SyntaxError> run(Grammar const& grammar, std::string_view line) {
  Iterator const begin = line.data();
  Iterator at = begin;
  Iterator const end = begin + line.size();
  try {
    bool const matched = x3::phrase_parse(at, end, grammar, blank);
    while (at != end && (*at == ' ' || *at == '\t')) ++at;
    if (matched && at == end) return std::nullopt;
    return SyntaxError{static_cast<std::size_t>(at - begin),
                       matched ? "\"and\", \"or\", \",\" or the end of the line" : "a value"};
  } catch (x3::expectation_failure<Iterator> const& failure) {
    Iterator const where = failure.where();
    bool const is_literal = failure.which().size() <= 3;  // others are names of C++ types
    return SyntaxError{static_cast<std::size_t>(where - begin),
                       is_literal ? failure.which() : "a value"};
  }
}

}  // namespace

Parsed<std::vector<Word>> parse_values(std::string_view line) {
  Parsed<std::vector<Word>> parsed;
  parsed.error = run(values_grammar(parsed.node), line);
  return parsed;
}

Parsed<std::vector<std::vector<TestNode>>> parse_condition(std::string_view line) {
  std::vector<std::vector<TestNode>> alternatives(1);
  TestNode test;
  auto const negate = [&](auto&) { test.negated = true; };
  auto const set_field = [&](auto& context) { test.field = view(x3::_attr(context)); };
  auto const set_symbol = [&](auto& context) { test.op = x3::_attr(context); };
  auto const set_op = [&](HouseOperator op) { return [&, op](auto&) { test.op = op; }; };
  auto const finish = [&](auto&) {
    alternatives.back().push_back(std::move(test));
    test = TestNode{};
  };
  auto const next_alternative = [&](auto&) { alternatives.emplace_back(); };

  auto const word_operator =
      (keyword("is") >> ((keyword("not") >> x3::eps[set_op(HouseOperator::is_not)]) |
                         x3::eps[set_op(HouseOperator::is)])) |
      keyword("has")[set_op(HouseOperator::has)] | keyword("lacks")[set_op(HouseOperator::lacks)];
  auto const field = x3::lexeme[x3::raw[+name_byte][set_field]];
  auto const one = -(keyword("not")[negate]) >> field >>
                   -((operators[set_symbol] | word_operator) > values_grammar(test.values)) >>
                   x3::eps[finish];
  auto const all = one % keyword("and");
  auto const any = all % (keyword("or")[next_alternative]);

  Parsed<std::vector<std::vector<TestNode>>> parsed;
  parsed.error = run(any, line);
  parsed.node = std::move(alternatives);
  return parsed;
}

}  // namespace stet::house
