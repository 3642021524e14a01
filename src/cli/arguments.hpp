// What was typed, before anything of it is understood.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace stet {

struct Arguments {
  std::string verb;
  std::vector<std::string> positionals;
  std::map<std::string, std::vector<std::string>, std::less<>> values;  // by the option's long name

  [[nodiscard]] bool has(std::string_view option) const { return values.contains(option); }
  /// The last value given; empty when there is none.
  [[nodiscard]] std::string_view last(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> const& all(std::string_view option) const;
};

/// Text that was asked for instead of a run: --help, --version.
struct Help {
  std::string text;
};

/// Errors: an unknown verb or option, a missing value; with the nearest known word as hint.
[[nodiscard]] Result<std::variant<Arguments, Help>> parse_arguments(
    std::vector<std::string> const& words);

}  // namespace stet
