// Shell patterns over paths and rule ids.
#pragma once

#include <string_view>

namespace stet {

/// `*` and `?` stay within one part of a path, `**` crosses them ("drafts/**/*.md" also matches
/// "drafts/a.md"), `[a-z]` is one of a set. Quadratic at worst, never exponential.
[[nodiscard]] bool glob_match(std::string_view pattern, std::string_view text);
[[nodiscard]] bool has_wildcard(std::string_view pattern);

}  // namespace stet
