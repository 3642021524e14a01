// One example of an entry in rules/, taken apart and judged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "base/result.hpp"

namespace stet::testing {

struct RuleExample {
  std::optional<Date> date;
  std::string text;
  std::string_view view;  // of support/printed.hpp
  std::string expected;
  bool counts_sentences = false;  // `expected` is their number
};

/// Nothing when there is no "=>", no text before it or no expectation behind it.
[[nodiscard]] std::optional<RuleExample> parse_rule_example(std::string_view value);
/// Whether some printed line of the example's text holds what is expected (or
/// whether it has that many sentences); `shown` gets the lines.
[[nodiscard]] bool occurs(RuleExample const& example, std::string& shown);

}  // namespace stet::testing
