// The language of house rules: what an editor demands of claims. docs/house-rules.md describes it.
//
//   # Two independent sources for deaths.
//   rule deaths-need-two-sources
//     when kind is figure and sentence has killed, dead
//     need independent >= 2 or note
//     level error
//     message "{words}: {independent} independent sources, two are needed"
//     in "news/**"
//     example "The storm killed 14 people on Friday."
//     not "The storm cost 14 people their jobs."
//
//   check figure/imprecise
//     level note
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/result.hpp"
#include "rules/house_fields.hpp"

namespace stet {

enum class HouseOperator : std::uint8_t {
  is,
  is_not,
  has,  // one of the values stands in it as whole words
  lacks,
  below,
  at_most,
  above,
  at_least,
  holds  // of a flag
};

/// "value >= 1bn", "not named".
struct HouseTest {
  HouseField field = HouseField::kind;
  HouseOperator op = HouseOperator::holds;
  bool negated = false;
  std::vector<std::string> texts;  // of is, is_not, has, lacks: one of them; folded
  Decimal number;                  // of comparisons
};

/// Alternatives, each a list of tests that must all hold. An empty one holds.
using HouseCondition = std::vector<std::vector<HouseTest>>;

struct HouseRule {
  std::string id;         // "deaths-need-two-sources"; findings name it "house/..."
  bool is_check = false;  // `check`: level and message of a built-in rule with this id
  HouseCondition when;
  HouseCondition need;
  std::string level;                  // "off", "note", "warning", "error"; empty: unsaid
  std::string message;                // with {field}s
  std::vector<std::string> paths;     // globs; empty: everywhere
  std::vector<std::string> sections;  // folded headings, globs; empty: everywhere
  std::vector<std::string> examples;  // the rule fires
  std::vector<std::string> counterexamples;
  std::string path;  // of the file
  std::uint32_t line = 0;
};

/// Errors: an unknown word or field (with the nearest known one), an operator that the field's type
/// does not have, a rule without `need`, `message` or a reason to be; with line and column.
[[nodiscard]] Result<std::vector<HouseRule>> parse_house_rules(std::string const& path,
                                                               std::string_view text);

/// The {names} in a message, in order. A brace that is not part of one is a brace.
[[nodiscard]] std::vector<std::string_view> message_fields(std::string_view message);

}  // namespace stet
