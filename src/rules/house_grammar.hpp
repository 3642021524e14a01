// The line grammar of house rules, in Spirit X3: words with their places, nothing of what they
// mean. Private to house_rules.cpp; costs its own translation unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/house_rules.hpp"

namespace stet::house {

/// A word or "quoted text" of a line; `place` points into the line.
struct Word {
  std::string_view place;
  std::string text;  // without quotation marks and escapes
};

struct TestNode {
  bool negated = false;
  std::string_view field;
  std::optional<HouseOperator> op;
  std::vector<Word> values;
};

/// Where a line stopped making sense, and what could have stood there.
struct SyntaxError {
  std::size_t at = 0;
  std::string expected;
};

template <typename Node>
struct Parsed {
  Node node;
  std::optional<SyntaxError> error;
};

/// `test and test ... or test ...`: `or` separates, `and` binds stronger.
[[nodiscard]] Parsed<std::vector<std::vector<TestNode>>> parse_condition(std::string_view line);
/// `word, "quoted text", ...`: words in a row are one value.
[[nodiscard]] Parsed<std::vector<Word>> parse_values(std::string_view line);

}  // namespace stet::house
