// Hedges and bounds: rules/hedges.rules. And the words after which a number is a name:
// rules/identifiers.rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class Bound : std::uint8_t { exact, lower, upper, below, above, around };

struct Hedge {
  std::string id;
  Bound bound = Bound::exact;
  bool is_open = false;  // the value itself is left out
};

class Hedges {
 public:
  struct Match {
    Hedge const* hedge = nullptr;
    std::uint32_t length = 0;
  };

  static Result<Hedges> load(EntryFile const& file);

  [[nodiscard]] std::optional<Match> before_number(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Match> after_number(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool may_start(char byte) const { return before_.may_start(byte); }

 private:
  PhraseTable before_;
  PhraseTable after_;
  std::vector<Hedge> hedges_;
};

class Identifiers {
 public:
  static Result<Identifiers> load(EntryFile const& file);
  /// Whether the word or phrase that starts at `at` makes the number behind it a name, and its
  /// length.
  [[nodiscard]] std::optional<std::uint32_t> before_name(std::string_view text,
                                                         std::size_t at) const;

 private:
  PhraseTable words_;
};

}  // namespace stet
