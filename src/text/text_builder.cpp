#include "text/text_builder.hpp"

#include <utility>

#include "text/entities.hpp"
#include "text/white_space.hpp"

namespace stet {

std::uint32_t TextBuilder::source_end() const {
  return origin_.empty() ? 0 : origin_.back().source + origin_.back().source_length;
}

void TextBuilder::add_run(OriginRun run) {
  bool const identity = run.text_length == run.source_length;
  if (identity && !origin_.empty()) {
    OriginRun& last = origin_.back();
    bool const last_is_identity = last.text_length == last.source_length;
    if (last_is_identity && last.source + last.source_length == run.source) {
      last.text_length += run.text_length;
      last.source_length += run.source_length;
      return;
    }
  }
  origin_.push_back(run);
}

void TextBuilder::copy(Span source) {
  if (source.empty()) return;
  add_run({size(), source.begin, source.size(), source.size()});
  text_ += slice(source_, source);
}

void TextBuilder::substitute(std::string_view text, Span source) {
  if (text.empty()) return;
  if (slice(source_, source) == text) return copy(source);
  // Equal lengths would read as an identity, which this is not.
  if (source.size() == text.size()) source.end = source.begin;
  add_run({size(), source.begin, static_cast<std::uint32_t>(text.size()), source.size()});
  text_ += text;
}

void TextBuilder::copy_space(Span source) {
  if (size() == block_begin_ || is_ascii_space(text_.back())) return;
  if (source.size() == 1) return copy(source);
  substitute(" ", source);
}

void TextBuilder::copy_collapsed(Span source) {
  std::uint32_t plain = source.begin;
  for (std::uint32_t at = source.begin; at < source.end;) {
    if (is_ascii_space(source_[at])) {
      std::uint32_t end = at + 1;
      while (end < source.end && is_ascii_space(source_[end])) ++end;
      copy({plain, at});
      copy_space({at, end});
      plain = at = end;
    } else if (source_[at] == '&') {
      auto const entity = entity_at(source_.substr(0, source.end), at);
      if (!entity) {
        ++at;
        continue;
      }
      copy({plain, at});
      substitute(entity->text, {at, at + entity->length});
      plain = at = at + entity->length;
    } else {
      ++at;
    }
  }
  copy({plain, source.end});
}

void TextBuilder::ensure_block(BlockKind kind) {
  if (open_) return;
  // A blank line between blocks keeps their words apart for whoever reads `text` as it is.
  if (!text_.empty()) {
    std::uint32_t const end = source_end();
    add_run({size(), end, 2, 0});
    text_ += "\n\n";
  }
  open_ = true;
  kind_ = kind;
  block_begin_ = size();
}

bool TextBuilder::block_is_blank() const {
  return !open_ || trim(text_, Span{block_begin_, size()}).empty();
}

std::optional<std::uint32_t> TextBuilder::close_block() {
  if (!open_) return std::nullopt;
  open_ = false;
  Span const span = trim(text_, Span{block_begin_, size()});
  if (span.empty()) return std::nullopt;
  blocks_.push_back({span, kind_});
  return static_cast<std::uint32_t>(blocks_.size() - 1);
}

void TextBuilder::finish(Document& document) {
  close_block();
  document.text = std::move(text_);
  document.blocks = std::move(blocks_);
  document.origin = std::move(origin_);
}

}  // namespace stet
