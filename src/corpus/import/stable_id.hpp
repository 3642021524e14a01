// Ids that an import gives: the same row gets the same one in every run.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Small Latin letters, digits and hyphens, at most 60 of them: "GDP (current US$)" ->
/// "gdp-current-us". A hash where nothing is left.
[[nodiscard]] std::string slug(std::string_view text);

/// The prefix and twelve hexadecimal digits of the key's sha256.
[[nodiscard]] std::string stable_id(std::string_view prefix, std::string_view key);

}  // namespace stet
