// Lists as they are typed on a command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// "a, b,,c" -> a, b, c: trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> split_words(std::string_view list, char separator);

}  // namespace stet
