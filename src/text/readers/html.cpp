#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/entities.hpp"
#include "text/page_parts.hpp"
#include "text/readers/html_body.hpp"
#include "text/readers/html_metadata.hpp"
#include "text/readers/html_tokens.hpp"
#include "text/readers/readers.hpp"
#include "text/text_builder.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

/// What an element means for the text in it.
enum class Role : std::uint8_t {
  inline_run,  // no effect
  block,       // ends the block before and after
  skipped,     // its text is not the article's
  article,
  heading,
  item,
  quotation,
  cell,
  caption,
  code,
};

struct Element {
  std::string_view name;
  Role role;
};

constexpr auto elements = std::to_array<Element>({
    {"article", Role::article}, {"main", Role::article},     {"nav", Role::skipped},
    {"header", Role::skipped},  {"footer", Role::skipped},   {"aside", Role::skipped},
    {"form", Role::skipped},    {"noscript", Role::skipped}, {"button", Role::skipped},
    {"select", Role::skipped},  {"svg", Role::skipped},      {"template", Role::skipped},
    {"object", Role::skipped},  {"dialog", Role::skipped},   {"h1", Role::heading},
    {"h2", Role::heading},      {"h3", Role::heading},       {"h4", Role::heading},
    {"h5", Role::heading},      {"h6", Role::heading},       {"li", Role::item},
    {"dd", Role::item},         {"dt", Role::item},          {"blockquote", Role::quotation},
    {"td", Role::cell},         {"th", Role::cell},          {"figcaption", Role::caption},
    {"caption", Role::caption}, {"pre", Role::code},         {"p", Role::block},
    {"div", Role::block},       {"section", Role::block},    {"ul", Role::block},
    {"ol", Role::block},        {"dl", Role::block},         {"table", Role::block},
    {"tr", Role::block},        {"thead", Role::block},      {"tbody", Role::block},
    {"body", Role::block},      {"html", Role::block},       {"head", Role::block},
    {"figure", Role::block},    {"address", Role::block},    {"hr", Role::block},
    {"fieldset", Role::block},  {"details", Role::block},    {"summary", Role::block},
});

std::optional<std::size_t> element_named(std::string_view name) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].name == name) return i;
  }
  return std::nullopt;
}

/// Elements that are ended by their next sibling or by their parent, so that they are not kept
/// open.
bool is_kept_open(std::string_view name) { return name != "p" && name != "hr"; }

class HtmlReader {
 public:
  explicit HtmlReader(std::string_view bytes) : bytes_(bytes), builder_(bytes) {}

  Document run() {
    HtmlTokens tokens(bytes_);
    while (auto const token = tokens.next()) {
      switch (token->kind) {
        case HtmlTokenKind::text:
          text(token->span);
          break;
        case HtmlTokenKind::start_tag:
          start(*token);
          break;
        case HtmlTokenKind::end_tag:
          end(token->name);
          break;
        case HtmlTokenKind::raw_text:
          raw(*token);
          break;
      }
    }
    end_block();
    Document document;
    builder_.finish(document);
    document.links = std::move(links_);
    keep_article(document, origins_);
    std::string headline;
    for (Block const& block : document.blocks) {
      if (block.kind == BlockKind::headline && headline.empty())
        headline = document.words(block.span);
    }
    metadata_.settle(document.metadata, headline);
    return document;
  }

 private:
  [[nodiscard]] bool inside(Role role) const { return open_[static_cast<std::size_t>(role)] > 0; }

  void text(Span span) {
    if (inside(Role::skipped)) return;
    if (!builder_.in_block() && trim(bytes_, span).empty()) return;
    std::uint32_t const before = builder_.size();
    bool const opens = !builder_.in_block();
    builder_.ensure_block(kind());
    std::uint32_t const begin = opens ? builder_.size() : before;
    if (inside(Role::code)) {
      builder_.copy(span);
    } else {
      builder_.copy_collapsed(span);
    }
    if (in_time_) time_bytes_ += builder_.size() - begin;
    if (link_target_) {
      if (!link_begin_) link_begin_ = begin;
      link_bytes_ += builder_.size() - begin;
    }
  }

  void start(HtmlToken const& token) {
    std::string_view const attributes = slice(bytes_, token.attributes);
    if (token.name == "meta") return metadata_.meta(attributes);
    if (token.name == "link") return metadata_.link(attributes);
    if (token.name == "time") {
      in_time_ = true;
      if (!inside(Role::skipped)) metadata_.time(attributes);
      return;
    }
    if (token.name == "html") metadata_.language(html_attribute(attributes, "lang").value_or(""));
    if (token.name == "a") return start_link(attributes);
    if (token.name == "br") {
      if (builder_.in_block())
        builder_.substitute("\n", {token.attributes.end, token.attributes.end});
      return;
    }
    is_json_ld_ =
        token.name == "script" && html_attribute(attributes, "type") == "application/ld+json";
    auto const index = element_named(token.name);
    if (!index) return;
    end_block();
    Role const role = elements[*index].role;
    bool const sibling = role == Role::item || role == Role::cell || role == Role::heading;
    if (sibling && !stack_.empty() && elements[stack_.back()].role == role) pop();
    if (is_kept_open(token.name) && !attributes.ends_with('/')) push(*index, role);
  }

  void push(std::size_t index, Role role) {
    constexpr std::size_t deepest = 512;
    if (stack_.size() >= deepest) return;
    // The header of an article holds its headline and byline; the page's own is navigation.
    if (elements[index].name == "header" && inside(Role::article)) role = Role::block;
    if (role == Role::article && !inside(Role::article)) ++articles_;
    stack_.push_back(index);
    roles_.push_back(role);
    ++open_[static_cast<std::size_t>(role)];
    ++names_[index];
    if (role == Role::heading) level_one_ = elements[index].name == "h1";
  }

  void pop() {
    --open_[static_cast<std::size_t>(roles_.back())];
    --names_[stack_.back()];
    stack_.pop_back();
    roles_.pop_back();
  }

  void end(std::string_view name) {
    if (name == "a") return end_link();
    if (name == "time") in_time_ = false;
    auto const index = element_named(name);
    if (!index) return;
    end_block();
    if (names_[*index] == 0) return;
    while (stack_.back() != *index) pop();
    pop();
  }

  void raw(HtmlToken const& token) {
    std::string_view const words = slice(bytes_, token.span);
    if (token.name == "title") {
      if (!has_title_) metadata_.page_title(decode_entities(trim(words)));
      has_title_ = true;
    }
    if (token.name == "script" && is_json_ld_) metadata_.json_ld(words);
  }

  void start_link(std::string_view attributes) {
    end_link();
    if (!inside(Role::skipped)) link_target_ = html_attribute(attributes, "href");
  }
  void add_link() {
    if (link_begin_) links_.push_back({{*link_begin_, builder_.size()}, *link_target_});
    link_begin_.reset();
  }
  void end_link() {
    add_link();
    link_target_.reset();
  }

  [[nodiscard]] BlockKind kind() const {
    if (inside(Role::caption)) return BlockKind::caption;
    if (inside(Role::code)) return BlockKind::code;
    if (inside(Role::heading)) {
      return level_one_ && !has_headline_ ? BlockKind::headline : BlockKind::heading;
    }
    if (inside(Role::quotation)) return BlockKind::quotation;
    if (inside(Role::cell)) return BlockKind::table_cell;
    return inside(Role::item) ? BlockKind::list_item : BlockKind::paragraph;
  }

  void end_block() {
    add_link();
    bool const headline = builder_.in_block() && kind() == BlockKind::headline;
    if (auto const block = builder_.close_block()) {
      // A date by itself is the page's, not the article's.
      if (time_bytes_ >= builder_.block_size(*block))
        builder_.set_kind(*block, BlockKind::dateline);
      origins_.push_back({inside(Role::article) ? articles_ : 0, link_bytes_});
      has_headline_ = has_headline_ || headline;
    }
    link_bytes_ = time_bytes_ = 0;
  }

  std::string_view bytes_;
  TextBuilder builder_;
  HtmlMetadata metadata_;
  std::vector<BlockOrigin> origins_;  // parallel to the builder's blocks
  std::vector<Link> links_;
  std::vector<std::size_t> stack_;                      // open elements: indices into `elements`
  std::vector<Role> roles_;                             // parallel to stack_
  std::array<std::uint32_t, 16> open_{};                // how many are open of each role
  std::array<std::uint32_t, elements.size()> names_{};  // and of each element
  std::optional<std::string> link_target_;
  std::optional<std::uint32_t> link_begin_;
  std::uint32_t link_bytes_ = 0;
  std::uint32_t time_bytes_ = 0;
  bool in_time_ = false;
  std::uint32_t articles_ = 0;
  bool is_json_ld_ = false;
  bool level_one_ = false;
  bool has_headline_ = false;
  bool has_title_ = false;
};

}  // namespace

Document read_html(std::string_view bytes, RuleSet const& rules) {
  Document document = HtmlReader(bytes).run();
  recognise_page_parts(document, rules.furniture);
  return document;
}

}  // namespace stet
