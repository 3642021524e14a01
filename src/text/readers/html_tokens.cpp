#include "text/readers/html_tokens.hpp"

#include <algorithm>
#include <array>

#include "text/entities.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 8> raw_elements = {
    "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equals_folded(std::string_view words, std::string_view small) {
  return words.size() == small.size() && std::equal(words.begin(), words.end(), small.begin(),
                                                    [](char a, char b) { return lower(a) == b; });
}

bool ends_name(char c) { return is_ascii_space(c) || c == '>' || c == '/' || c == '='; }

/// One `name`, `name=value`, `name="value"` at `at`, which moves behind it.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

Attribute attribute_at(std::string_view text, std::size_t& at) {
  while (at < text.size() && (is_ascii_space(text[at]) || text[at] == '/' || text[at] == '=')) ++at;
  std::size_t const name = at;
  while (at < text.size() && !ends_name(text[at])) ++at;
  Attribute attribute{text.substr(name, at - name), {}};
  std::size_t value = at;
  while (value < text.size() && is_ascii_space(text[value])) ++value;
  if (value >= text.size() || text[value] != '=') return attribute;
  ++value;
  while (value < text.size() && is_ascii_space(text[value])) ++value;
  at = value;
  if (value >= text.size()) return attribute;
  if (char const quote = text[value]; quote == '"' || quote == '\'') {
    at = std::min(text.find(quote, value + 1), text.size());
    attribute.value = text.substr(value + 1, at - value - 1);
    at = std::min(at + 1, text.size());
  } else {
    while (at < text.size() && !is_ascii_space(text[at]) && text[at] != '>') ++at;
    attribute.value = text.substr(value, at - value);
  }
  return attribute;
}

}  // namespace

std::uint32_t HtmlTokens::find(std::string_view what, std::uint32_t from) const {
  return static_cast<std::uint32_t>(std::min(bytes_.find(what, from), bytes_.size()));
}

std::optional<HtmlToken> HtmlTokens::next() {
  while (at_ < bytes_.size()) {
    if (!raw_element_.empty()) return raw_text();
    std::uint32_t const begin = at_;
    while (at_ < bytes_.size()) {
      at_ = find("<", at_);
      char const after = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : ' ';
      if (is_letter(after) || after == '/' || after == '!' || after == '?') break;
      at_ = std::min(at_ + 1, static_cast<std::uint32_t>(bytes_.size()));
    }
    if (at_ > begin) return HtmlToken{HtmlTokenKind::text, {begin, at_}, {}, {}};
    if (auto token = tag()) return token;
  }
  return std::nullopt;
}

std::optional<HtmlToken> HtmlTokens::tag() {
  bool const closing = bytes_[at_ + 1] == '/';
  std::uint32_t const name = at_ + (closing ? 2 : 1);
  if (name >= bytes_.size() || !is_letter(bytes_[name])) {
    skip_declaration();
    return std::nullopt;
  }
  std::size_t at = name;
  while (at < bytes_.size() && !ends_name(bytes_[at])) ++at;
  HtmlToken token;
  token.kind = closing ? HtmlTokenKind::end_tag : HtmlTokenKind::start_tag;
  constexpr std::size_t longest_name = 32;
  for (char const c : bytes_.substr(name, std::min(at - name, longest_name)))
    token.name += lower(c);
  token.attributes.begin = static_cast<std::uint32_t>(at);
  while (at < bytes_.size() && bytes_[at] != '>') static_cast<void>(attribute_at(bytes_, at));
  token.attributes.end = static_cast<std::uint32_t>(at);
  at_ = static_cast<std::uint32_t>(std::min(at + 1, bytes_.size()));
  bool const raw =
      std::find(raw_elements.begin(), raw_elements.end(), token.name) != raw_elements.end();
  if (raw && !closing) raw_element_ = token.name;
  return token;
}

void HtmlTokens::skip_declaration() {
  bool const comment = bytes_.substr(at_, 4) == "<!--";
  std::string_view const end = comment ? "-->" : ">";
  std::uint32_t const found = find(end, at_ + 2);
  at_ = std::min(found + static_cast<std::uint32_t>(end.size()),
                 static_cast<std::uint32_t>(bytes_.size()));
}

HtmlToken HtmlTokens::raw_text() {
  HtmlToken token{HtmlTokenKind::raw_text, {at_, at_}, raw_element_, {}};
  std::uint32_t end = find("</", at_);
  while (end < bytes_.size() &&
         !equals_folded(bytes_.substr(end + 2, token.name.size()), token.name))
    end = find("</", end + 2);
  token.span.end = at_ = end;
  raw_element_.clear();
  return token;
}

std::optional<std::string> html_attribute(std::string_view attributes, std::string_view name) {
  for (std::size_t at = 0; at < attributes.size();) {
    std::size_t const before = at;
    Attribute const attribute = attribute_at(attributes, at);
    if (equals_folded(attribute.name, name)) return decode_entities(attribute.value);
    if (at == before) ++at;
  }
  return std::nullopt;
}

}  // namespace stet
