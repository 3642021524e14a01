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
  bool is_minor = false;
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
  [[nodiscard]] bool may_start(char byte) const { return before_.may_start(byte); }

 private:
  PhraseTable before_;
  PhraseTable after_;
  std::vector<Currency> currencies_;
};

}  // namespace stet
