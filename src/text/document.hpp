// An article or a reference document after reading: text without markup, its blocks and sentences,
// what is known about it, and the way back from every byte of text to the file on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/span.hpp"

namespace stet {

enum class BlockKind : std::uint8_t {
  headline,
  deck,     // the summary line under a headline
  heading,  // a heading inside the body
  paragraph,
  list_item,
  table_cell,
  quotation,  // a block quotation
  caption,
  code,
  reference,  // an entry of a reference list or a footnote
  byline,
  dateline,   // date, place or source labels of the page
  biography,  // about the author
  furniture,  // navigation, labels, advertisements, teasers
};

/// Whether claims are looked for in such a block: page furniture, bylines, code and the like are
/// not the article's own statements.
[[nodiscard]] bool is_checkable(BlockKind kind);

struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
};

struct Sentence {
  Span span;                // without surrounding white space
  std::uint32_t block = 0;  // index into Document::blocks
};

struct Link {
  Span span;  // the anchor's words
  std::string target;
};

/// A date that the page states about itself and where it stands there.
struct StatedDate {
  Date date;
  std::string origin;  // "published line", "front matter", "json-ld", "time element", "label", ...
  Span span;           // of the text; empty where the date comes from markup
};

struct Metadata {
  std::string title;
  std::string outlet;
  std::string url;
  std::string language;
  std::vector<std::string> authors;
  std::optional<Date> date;              // the one that relative dates resolve against
  std::vector<StatedDate> stated_dates;  // all that were found, fullest first
};

/// A stretch of text and the bytes of the file that it came from. Either both have the same length
/// and content (identity), or `text` as a whole stands for `source` as a whole (a decoded entity,
/// collapsed white space, a line end).
struct OriginRun {
  std::uint32_t text = 0;
  std::uint32_t source = 0;
  std::uint32_t text_length = 0;
  std::uint32_t source_length = 0;
};

/// Built once by a reader, then never changed.
struct Document {
  std::string path;                 // as given on the command line; "-" for standard input
  std::string article_id;           // of a .jsonl line; else empty
  std::string text;                 // valid UTF-8
  std::vector<Block> blocks;        // in order, disjoint
  std::vector<Sentence> sentences;  // in order, disjoint, each inside one block; of all blocks
  std::vector<Link> links;
  std::vector<OriginRun> origin;  // in order of text; empty: text and source are the same bytes
  Metadata metadata;
  std::string source_sha256;      // of the file's bytes; of the text for a .jsonl line
  std::uint32_t source_base = 0;  // added to every source offset (the length of a byte-order mark)

  /// The bytes of the file that a span of text stands for.
  [[nodiscard]] Span to_source(Span span) const;
  [[nodiscard]] std::string_view words(Span span) const { return slice(text, span); }
  /// The sentence that holds a byte of text: an index into `sentences`, or the one before it.
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t offset) const;
};

}  // namespace stet
