// HTML cut into text and tags, by one pass over the bytes: linear whatever they are, offsets by
// construction. Knows no document structure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.hpp"

namespace stet {

enum class HtmlTokenKind : std::uint8_t { text, start_tag, end_tag, raw_text };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::text;
  Span span;         // text: its bytes; raw_text: the contents of script, style, title, ...
  std::string name;  // of a tag, in small letters; of the element for raw_text
  Span attributes;   // of a start tag: everything after the name
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view bytes) : bytes_(bytes) {}
  /// Comments, doctypes and processing instructions are left out.
  [[nodiscard]] std::optional<HtmlToken> next();

 private:
  [[nodiscard]] std::uint32_t find(std::string_view what, std::uint32_t from) const;
  [[nodiscard]] std::optional<HtmlToken> tag();
  [[nodiscard]] HtmlToken raw_text();
  void skip_declaration();

  std::string_view bytes_;
  std::uint32_t at_ = 0;
  std::string raw_element_;  // the element whose contents come next as one piece
};

/// The value of an attribute, entities decoded; nothing when it is absent.
[[nodiscard]] std::optional<std::string> html_attribute(std::string_view attributes,
                                                        std::string_view name);

}  // namespace stet
