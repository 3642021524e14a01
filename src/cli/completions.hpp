// Texts made from the table of verbs and options: completions for shells, the man page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// For bash, zsh or fish; nothing for another name.
[[nodiscard]] std::optional<std::string> completions(std::string_view shell);
/// In roff's man macros.
[[nodiscard]] std::string man_page();

}  // namespace stet
