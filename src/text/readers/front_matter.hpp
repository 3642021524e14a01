// The metadata block that site generators put before a Markdown text: YAML between "---" lines or
// TOML between "+++" lines, of which the simple `key: value` fields are read.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/document.hpp"

namespace stet {

/// Fills in title, authors, outlet, language, url and date. Returns the length of the front matter,
/// 0 when there is none (a rule or an unclosed block is not).
[[nodiscard]] std::uint32_t read_front_matter(std::string_view bytes, Metadata& metadata);

}  // namespace stet
