#include <string>

#include "text/page_parts.hpp"
#include "text/paragraphs.hpp"
#include "text/readers/readers.hpp"

namespace stet {

Document read_plain_text(std::string_view bytes, RuleSet const& rules) {
  Document document;
  document.text = std::string(bytes);
  document.blocks = find_paragraphs(document.text);
  recognise_page_parts(document, rules.furniture);
  return document;
}

}  // namespace stet
