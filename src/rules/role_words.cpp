#include "rules/role_words.hpp"

#include <optional>
#include <string>

namespace stet {
namespace {

std::uint32_t length_at(PhraseTable const& table, std::string_view text, std::size_t at) {
  if (at >= text.size() || !table.may_start(text[at])) return 0;
  std::optional<PhraseTable::Match> const found = table.longest(text, at);
  return found ? found->length : 0;
}

}  // namespace

Result<RoleWords> RoleWords::load(EntryFile const& file) {
  RoleWords words;
  for (Entry const& entry : file.entries) {
    PhraseTable* const table = entry.type == "role"           ? &words.roles_
                               : entry.type == "former"       ? &words.former_
                               : entry.type == "title"        ? &words.titles_
                               : entry.type == "organisation" ? &words.organisations_
                               : entry.type == "description"  ? &words.descriptions_
                                                              : nullptr;
    if (table == nullptr) return file.error_at(entry, "no list is called '" + entry.type + "'");
    std::string_view const gender = entry.get("gender");
    if (!gender.empty() && gender != "male" && gender != "female")
      return file.error_at(entry, "a title's gender is male or female");
    Gender const value = gender == "male"     ? Gender::male
                         : gender == "female" ? Gender::female
                                              : Gender::unknown;
    LetterCase const letters = table == &words.titles_ || table == &words.organisations_
                                   ? LetterCase::exact
                                   : LetterCase::folded;
    for (std::string const& word : entry.list("words"))
      table->add(word, static_cast<std::uint32_t>(value), letters);
  }
  return words;
}

std::uint32_t RoleWords::role_at(std::string_view text, std::size_t at) const {
  return length_at(roles_, text, at);
}

std::uint32_t RoleWords::former_at(std::string_view text, std::size_t at) const {
  return length_at(former_, text, at);
}

std::uint32_t RoleWords::description_at(std::string_view text, std::size_t at) const {
  return length_at(descriptions_, text, at);
}

bool RoleWords::is_organisation_word(std::string_view word) const {
  return length_at(organisations_, word, 0) == word.size();
}

RoleWords::Title RoleWords::title_at(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !titles_.may_start(text[at])) return {};
  std::optional<PhraseTable::Match> const found = titles_.longest(text, at);
  if (!found) return {};
  return {found->length, static_cast<Gender>(found->value)};
}

}  // namespace stet
