// What is true of every document whatever the bytes: shared by the property tests and the fuzz
// targets.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/reader.hpp"

namespace stet {

/// An empty string, or which invariant a document breaks. `source` are the file's bytes.
inline std::string broken_invariant(Document const& d, std::string_view source) {
  if (first_invalid_utf8(d.text)) return "text is not UTF-8";
  std::uint32_t end = 0;
  for (Block const& block : d.blocks) {
    if (block.span.begin < end || block.span.empty() || block.span.end > d.text.size())
      return "blocks out of order";
    end = block.span.end;
  }
  end = 0;
  for (Sentence const& sentence : d.sentences) {
    if (sentence.span.begin < end || sentence.span.empty()) return "sentences out of order";
    if (!d.blocks[sentence.block].span.contains(sentence.span)) return "sentence outside its block";
    end = sentence.span.end;
  }
  for (Link const& link : d.links) {
    if (link.span.end > d.text.size()) return "link outside the text";
  }
  std::uint32_t text = 0;
  std::uint32_t from = 0;
  for (OriginRun const& run : d.origin) {
    if (run.text != text || run.source < from) return "origin out of order";
    text = run.text + run.text_length;
    from = run.source + run.source_length;
    if (d.source_base + from > source.size()) return "origin outside the source";
    bool const identity = run.text_length == run.source_length;
    if (identity && d.text.substr(run.text, run.text_length) !=
                        source.substr(d.source_base + run.source, run.source_length))
      return "identity run differs";
  }
  if (!d.origin.empty() && text != d.text.size()) return "origin does not cover the text";
  for (Sentence const& sentence : d.sentences) {
    Span const span = d.to_source(sentence.span);
    if (span.begin > span.end || span.end > source.size()) return "a source span runs backwards";
  }
  return "";
}

}  // namespace stet
