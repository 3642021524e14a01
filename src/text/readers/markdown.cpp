#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <md4c.h>
#include "text/entities.hpp"
#include "text/page_parts.hpp"
#include "text/readers/front_matter.hpp"
#include "text/readers/readers.hpp"
#include "text/text_builder.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

/// Receives md4c's events. Its text pieces point into the input, which gives their offsets; what
/// does not (line ends) is placed between its neighbours.
class MarkdownWriter {
 public:
  MarkdownWriter(std::string_view source, std::uint32_t base)
      : source_(source), base_(base), builder_(source) {}

  void enter(MD_BLOCKTYPE type, void* detail) {
    end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_LI:
        ++items_;
        break;
      case MD_BLOCK_CODE:
        in_code_ = true;
        break;
      case MD_BLOCK_HTML:
        in_html_ = true;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        in_cell_ = true;
        break;
      case MD_BLOCK_H:
        level_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_LI:
        --items_;
        break;
      case MD_BLOCK_CODE:
        in_code_ = false;
        break;
      case MD_BLOCK_HTML:
        in_html_ = false;
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        in_cell_ = false;
        break;
      case MD_BLOCK_H:
        level_ = 0;
        break;
      default:
        break;
    }
  }

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A) {
      MD_ATTRIBUTE const& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
      link_target_ = decode_entities({href.text, href.size});
      link_pending_ = true;
      link_begin_.reset();
    } else if (type == MD_SPAN_IMG && images_++ == 0) {
      // The description of a picture is a caption; in the middle of a sentence it is left out.
      drop_image_ = !builder_.block_is_blank();
    }
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_A) {
      if (link_begin_) links_.push_back({{*link_begin_, builder_.size()}, link_target_});
      link_pending_ = false;
      link_begin_.reset();
    } else if (type == MD_SPAN_IMG && --images_ == 0) {
      if (!drop_image_) end_block();
      drop_image_ = false;
    }
  }

  void text(MD_TEXTTYPE type, char const* words, std::uint32_t size) {
    if (in_html_ || drop_image_) return;
    std::less<> const before;
    bool const ours = type != MD_TEXT_BR && type != MD_TEXT_SOFTBR &&
                      !before(words, source_.data() + base_) &&
                      before(words, source_.data() + source_.size());
    if (!ours) {  // a line end, or the blanks that a tab in code stands for
      break_pending_ = break_pending_ || *words == '\n';
      return;
    }
    auto const begin = static_cast<std::uint32_t>(words - source_.data());
    Span const span{begin, begin + size};
    if (type == MD_TEXT_HTML) {
      break_pending_ = break_pending_ || slice(source_, span).starts_with("<br");
      return;
    }
    start_piece(begin);
    auto const entity = type == MD_TEXT_ENTITY ? entity_at(source_, begin) : std::nullopt;
    if (entity) {
      builder_.substitute(entity->text, span);
    } else {
      builder_.copy(span);
    }
  }

  void finish(Document& document) {
    end_block();
    builder_.finish(document);
    document.links = std::move(links_);
    mark_footnotes(document);
  }

 private:
  [[nodiscard]] BlockKind kind() const {
    if (images_ > 0) return BlockKind::caption;
    if (in_code_) return BlockKind::code;
    if (in_cell_) return BlockKind::table_cell;
    if (level_ == 1 && !seen_words_) return BlockKind::headline;
    if (level_ > 0) return BlockKind::heading;
    if (quotes_ > 0) return BlockKind::quotation;
    return items_ > 0 ? BlockKind::list_item : BlockKind::paragraph;
  }

  void start_piece(std::uint32_t begin) {
    bool const first = !builder_.in_block();
    builder_.ensure_block(kind());
    if (break_pending_ && !first) builder_.substitute("\n", {builder_.source_end(), begin});
    break_pending_ = false;
    seen_words_ = true;
    if (link_pending_ && !link_begin_) link_begin_ = builder_.size();
  }

  void end_block() {
    if (link_begin_) links_.push_back({{*link_begin_, builder_.size()}, link_target_});
    link_begin_.reset();
    builder_.close_block();
    break_pending_ = false;
  }

  static void mark_footnotes(Document& document) {
    for (Block& block : document.blocks) {
      std::string_view const words = document.words(block.span);
      std::size_t const end = words.find("]:");
      if (words.starts_with("[^") && end != std::string_view::npos && end < 40)
        block.kind = BlockKind::reference;
    }
  }

  std::string_view source_;
  std::uint32_t base_;
  TextBuilder builder_;
  std::vector<Link> links_;
  std::string link_target_;
  std::optional<std::uint32_t> link_begin_;
  bool link_pending_ = false;
  bool break_pending_ = false;
  bool in_code_ = false;
  bool in_html_ = false;
  bool in_cell_ = false;
  bool drop_image_ = false;
  bool seen_words_ = false;
  unsigned level_ = 0;
  int quotes_ = 0;
  int items_ = 0;
  int images_ = 0;
};

MarkdownWriter& writer(void* user) { return *static_cast<MarkdownWriter*>(user); }

MD_PARSER parser() {
  MD_PARSER p{};
  p.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  p.enter_block = [](MD_BLOCKTYPE t, void* d, void* u) { return writer(u).enter(t, d), 0; };
  p.leave_block = [](MD_BLOCKTYPE t, void*, void* u) { return writer(u).leave(t), 0; };
  p.enter_span = [](MD_SPANTYPE t, void* d, void* u) { return writer(u).enter(t, d), 0; };
  p.leave_span = [](MD_SPANTYPE t, void*, void* u) { return writer(u).leave(t), 0; };
  p.text = [](MD_TEXTTYPE t, MD_CHAR const* words, MD_SIZE size, void* u) {
    return writer(u).text(t, words, size), 0;
  };
  return p;
}

}  // namespace

Document read_markdown(std::string_view bytes, RuleSet const& rules) {
  Document document;
  std::uint32_t const base = read_front_matter(bytes, document.metadata);
  MarkdownWriter events(bytes, base);
  MD_PARSER const callbacks = parser();
  // Fails only when memory does; what was read until then is kept.
  static_cast<void>(md_parse(bytes.data() + base, static_cast<MD_SIZE>(bytes.size() - base),
                             &callbacks, &events));
  events.finish(document);
  for (Block const& block : document.blocks) {
    if (document.metadata.title.empty() && block.kind == BlockKind::headline)
      document.metadata.title = document.words(block.span);
  }
  recognise_page_parts(document, rules.furniture);
  return document;
}

}  // namespace stet
