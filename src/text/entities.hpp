// Character references of HTML and Markdown: "&amp;", "&#8217;", "&#x2019;".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

struct CharacterReference {
  std::string text;          // UTF-8
  std::uint32_t length = 0;  // bytes of source, with & and ;
};

/// The reference that starts at `at`; nothing when the name is unknown or the semicolon is missing.
[[nodiscard]] std::optional<CharacterReference> entity_at(std::string_view text, std::size_t at);
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace stet
