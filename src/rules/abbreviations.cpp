#include "rules/abbreviations.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace stet {
namespace {

std::optional<AbbreviationEnd> end_named(std::string_view name) {
  if (name == "never") return AbbreviationEnd::never;
  if (name == "not-number") return AbbreviationEnd::not_number;
  if (name == "at-start") return AbbreviationEnd::at_start;
  if (name == "not-listed") return AbbreviationEnd::not_listed;
  return std::nullopt;
}

Status add_abbreviation(AbbreviationTable& table, EntryFile const& file, Entry const& entry) {
  std::optional<AbbreviationEnd> const ends = end_named(entry.get("ends"));
  if (!ends) {
    return file.error_at(entry, "an abbreviation needs to say when it ends a sentence",
                         "ends = never, not-number, at-start or not-listed");
  }
  auto const letters = entry.get("letters") == "folded" ? LetterCase::folded : LetterCase::exact;
  auto const index = static_cast<std::uint32_t>(table.classes.size());
  for (std::string const& word : entry.list("write")) table.words.add(word, index, letters);
  Abbreviation& added = table.classes.emplace_back();
  added.ends = *ends;
  for (std::string const& word : entry.list("continues")) {
    added.continues.add(word, 0, LetterCase::exact);
  }
  return Done{};
}

}  // namespace

Result<AbbreviationTable> AbbreviationTable::load(EntryFile const& file) {
  AbbreviationTable table;
  for (Entry const& entry : file.entries) {
    if (entry.type == "abbreviation") {
      if (Status const added = add_abbreviation(table, file, entry); !added) return added.error();
    } else if (entry.type == "sentence_start") {
      for (std::string const& word : entry.list("write")) {
        table.sentence_starts.add(word, 0, LetterCase::exact);
      }
    } else if (entry.type == "quotation_tail") {
      for (std::string const& word : entry.list("write")) table.quotation_tails.add(word, 0);
    } else {
      return file.error_at(entry, "unknown entry type \"" + entry.type + "\"",
                           "abbreviation, sentence_start or quotation_tail");
    }
  }
  return table;
}

}  // namespace stet
