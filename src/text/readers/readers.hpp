// One function per format, each in a file of its own: valid UTF-8 without a byte-order mark in, a
// document with text, blocks, links, origin and metadata out. Sentences, the hash and the path are
// added by the door (text/reader.hpp).
#pragma once

#include <string_view>

#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

[[nodiscard]] Document read_plain_text(std::string_view bytes, RuleSet const& rules);
[[nodiscard]] Document read_html(std::string_view bytes, RuleSet const& rules);
[[nodiscard]] Document read_markdown(std::string_view bytes, RuleSet const& rules);

}  // namespace stet
