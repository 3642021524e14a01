// Writes a document's text piece by piece and keeps account of where in the source each piece
// stands, so that the way back to the file is right by construction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/document.hpp"

namespace stet {

class TextBuilder {
 public:
  /// Requires: `source` outlives the builder.
  explicit TextBuilder(std::string_view source) : source_(source) {}

  /// Source bytes as they are. Requires: pieces come in the order of the source.
  void copy(Span source);
  /// `text` stands for all of `source`.
  void substitute(std::string_view text, Span source);
  /// Source bytes with every run of white space as one space, none at a block's beginning, and
  /// character references decoded.
  void copy_collapsed(Span source);

  /// Opens a block if none is open; what is written next belongs to it.
  void ensure_block(BlockKind kind);
  /// Ends the open block; one without words is dropped. Returns its index.
  std::optional<std::uint32_t> close_block();
  void set_kind(std::uint32_t block, BlockKind kind) { blocks_[block].kind = kind; }
  [[nodiscard]] std::uint32_t block_size(std::uint32_t block) const {
    return blocks_[block].span.size();
  }
  [[nodiscard]] bool in_block() const { return open_; }
  [[nodiscard]] bool block_is_blank() const;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  /// Where the source of what was written last ends.
  [[nodiscard]] std::uint32_t source_end() const;
  /// Moves text, blocks and origin into a document.
  void finish(Document& document);

 private:
  void add_run(OriginRun run);
  void copy_space(Span source);

  std::string_view source_;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<OriginRun> origin_;
  bool open_ = false;
  std::uint32_t block_begin_ = 0;
  BlockKind kind_ = BlockKind::paragraph;
};

}  // namespace stet
