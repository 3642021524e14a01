// What people are and how they are called: rules/roles.rules.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class Gender : std::uint8_t { unknown, female, male };

class RoleWords {
 public:
  /// Errors: an entry of an unknown type or gender.
  [[nodiscard]] static Result<RoleWords> load(EntryFile const& file);

  /// The length of the longest word or phrase of its kind at `at`; 0 when there is none.
  [[nodiscard]] std::uint32_t role_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::uint32_t former_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::uint32_t description_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool is_organisation_word(std::string_view word) const;

  struct Title {
    std::uint32_t length = 0;
    Gender gender = Gender::unknown;
  };
  /// "Mr.", "Dr": a title by itself, without the name.
  [[nodiscard]] Title title_at(std::string_view text, std::size_t at) const;

 private:
  PhraseTable roles_;
  PhraseTable former_;
  PhraseTable titles_;
  PhraseTable organisations_;
  PhraseTable descriptions_;
};

}  // namespace stet
