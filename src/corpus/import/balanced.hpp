// Records that are held together by braces: JSON objects in an array, entries of BibTeX.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/import/input.hpp"

namespace stet {

enum class Quoting : std::uint8_t { json, none };

struct BalancedRecord {
  std::string text;
  std::uint64_t line = 0;  // that it begins on
  bool whole = true;       // not too long, and closed
};

/// The next stretch from `opening` to the brace that closes it; what lies between records is
/// skipped. With JSON's quoting, braces inside strings are letters. False at the end.
[[nodiscard]] bool next_balanced(ImportInput& input, Quoting quoting, char opening,
                                 BalancedRecord& record);

}  // namespace stet
