// Currencies by symbol, code and name: rules/currencies.rules.
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

struct Currency {
  std::string code;  // ISO 4217; of the main unit for a minor one
  std::string unit;  // how a figure in it is reported: the code, or "pence"
  std::string name;  // "euro": for rates ("euro per litre")
  bool is_minor = false;
  bool is_word = false;     // the code is a word too: "COP 26" is no money, "COP 26 billion" is
  std::int32_t places = 2;  // of a minor unit: ten to its negative makes one of the main unit
};

class Currencies {
 public:
  struct Match {
    Currency const* currency = nullptr;
    std::uint32_t length = 0;
  };

  static Result<Currencies> load(EntryFile const& file);

  /// A symbol or code that may stand before a number: "US$", "EUR".
  [[nodiscard]] std::optional<Match> before_number(std::string_view text, std::size_t at) const;
  /// A name, code or symbol that may stand after a number: "yuan", "dollars", "p".
  [[nodiscard]] std::optional<Match> after_number(std::string_view text, std::size_t at) const;
  /// The first currency that is reported by this unit: "EUR", "pence".
  [[nodiscard]] Currency const* with_unit(std::string_view unit) const;
  [[nodiscard]] PhraseTable const& symbols() const { return before_; }

 private:
  PhraseTable before_;
  PhraseTable after_;
  std::vector<Currency> currencies_;
};

}  // namespace stet
