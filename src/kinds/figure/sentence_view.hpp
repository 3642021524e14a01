// The tagged words of one sentence, by index, with the noun phrases around a word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "language/analysis.hpp"
#include "text/document.hpp"

namespace stet {

/// Indices [first, last) into the words of a SentenceView.
struct WordRange {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

/// Points into the document and its analysis.
class SentenceView {
 public:
  SentenceView(Document const& document, Analysis const& analysis, std::uint32_t sentence);

  [[nodiscard]] std::size_t size() const { return range_.last - range_.first; }
  [[nodiscard]] std::string_view word(std::size_t at) const;
  [[nodiscard]] Tag tag(std::size_t at) const { return token(at).tag; }
  [[nodiscard]] VerbForm form(std::size_t at) const { return token(at).form; }
  [[nodiscard]] Span span(std::size_t at) const { return token(at).span; }
  [[nodiscard]] Span span(WordRange words) const;
  [[nodiscard]] bool is(std::size_t at, std::string_view lower_case) const;
  [[nodiscard]] bool is_noun(std::size_t at) const;
  /// The first word that ends behind a byte of the text.
  [[nodiscard]] std::size_t word_at(std::uint32_t byte) const;
  /// The name that covers a word; nothing for a common word.
  [[nodiscard]] Mention const* name_at(std::size_t at) const;

  /// The noun phrase that starts at a word, without its determiners: "its market value". Empty when
  /// another class of word stands there.
  [[nodiscard]] WordRange phrase_from(std::size_t at) const;
  /// The noun phrase that ends before a word, with what "of" and "in" hang on it: "the cost of
  /// training its newest models".
  [[nodiscard]] WordRange phrase_before(std::size_t end) const;
  /// The words of a phrase without determiners, possessives and names.
  [[nodiscard]] std::string common_words(WordRange words) const;

 private:
  [[nodiscard]] Token const& token(std::size_t at) const {
    return analysis_->tokens[range_.first + at];
  }
  Document const* document_;
  Analysis const* analysis_;
  TokenRange range_;
};

}  // namespace stet
