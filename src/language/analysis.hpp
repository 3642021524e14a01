// What several claim kinds need to know about a document's language: its words with their parts of
// speech, and who or what is mentioned where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

/// Universal Dependencies' parts of speech.
enum class Tag : std::uint8_t {
  adjective,
  adposition,
  adverb,
  auxiliary,
  conjunction,
  determiner,
  interjection,
  noun,
  numeral,
  particle,
  pronoun,
  proper_noun,
  punctuation,
  subordinator,
  symbol,
  verb,
  other
};

/// The form of a verb; `none` for every other word. An auxiliary has none either.
enum class VerbForm : std::uint8_t { none, base, third_person, past, gerund, participle };

struct Token {
  Span span;
  Tag tag = Tag::other;
  VerbForm form = VerbForm::none;
};

/// A stretch between quotation marks, inside one block.
struct Quotation {
  Span span;                            // with its marks
  Span inner;                           // without them
  std::optional<std::uint32_t> parent;  // index of the quotation that it stands in
  bool closed = true;  // false: the mark that should end it is missing, or the next block goes on
  bool continues = false;  // its opening mark repeats the one of the block before
};

/// Indices [first, last) into Analysis::tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

enum class MentionKind : std::uint8_t {
  person,
  organisation,
  place,
  work,
  other,
  pronoun,
  description
};

/// A name, pronoun or definite description and the entity that it stands for in this document.
struct Mention {
  Span span;
  MentionKind kind = MentionKind::other;
  std::optional<std::uint32_t> entity;  // index into Analysis::entities; nothing when unresolved
};

/// One person, organisation or thing of this document, by its fullest name.
struct Entity {
  std::string name;
  MentionKind kind = MentionKind::other;
  std::vector<std::string> aliases;  // every other form it has in this document
};

struct Analysis {
  std::vector<Token> tokens;          // in order, disjoint; only of checkable blocks
  std::vector<TokenRange> sentences;  // parallel to Document::sentences; empty for the others
  std::vector<Quotation> quotations;  // in order of their beginnings
  std::vector<Mention> mentions;      // in order of their beginnings
  std::vector<Entity> entities;
};

/// Pure and linear in the document's length.
[[nodiscard]] Analysis analyse(Document const& document, RuleSet const& rules);

}  // namespace stet
