// "Did you mean ...?" for misspelt words.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace stet {

/// "did you mean 'check'?", or nothing when no known word is near.
[[nodiscard]] std::string suggestion(std::string_view word,
                                     std::span<std::string_view const> known);

}  // namespace stet
