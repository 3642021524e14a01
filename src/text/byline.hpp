// The names of a byline, also where a page has lost the spaces between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct Byline {
  std::vector<std::string> authors;
  bool introduced = false;  // by the word "By"
};

/// "By Ana Lind and Tom Reyes in Oslo", "Ana Lind,Tom ReyesandMia Holt". No authors when the line
/// is anything but a list of names.
[[nodiscard]] Byline parse_byline(std::string_view line);

}  // namespace stet
