// Which words end in a full stop without ending a sentence: rules/abbreviations.rules.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

/// When an abbreviation's own full stop is also that of the sentence.
enum class AbbreviationEnd : std::uint8_t {
  never,       // "Mr. Smith"
  not_number,  // unless a number follows: "No. 10"
  at_start,    // when a word follows that usually starts a sentence: "the U.S. He"
  not_listed,  // unless one of its own words follows: "5 p.m. Eastern"
};

struct Abbreviation {
  AbbreviationEnd ends = AbbreviationEnd::never;
  PhraseTable continues;  // for not_listed
};

struct AbbreviationTable {
  std::vector<Abbreviation> classes;
  PhraseTable words;            // with their full stops; the value is an index into `classes`
  PhraseTable sentence_starts;  // capitalised words that open a sentence
  PhraseTable quotation_tails;  // "said": what follows a quotation and still belongs to it

  /// Errors: an unknown entry type or value of `ends`, with its place.
  [[nodiscard]] static Result<AbbreviationTable> load(EntryFile const& file);
};

}  // namespace stet
