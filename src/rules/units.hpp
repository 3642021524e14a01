// Units of measure: rules/units.rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/dimension.hpp"
#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

struct Unit {
  std::string name;  // singular: "kilometre"
  Dimension dimension = Dimension::other;
  Decimal factor;              // to the base unit of its dimension
  bool takes_article = false;  // "a kilogram" is one kilogram; "a second" is not
};

class Units {
 public:
  struct Match {
    Unit const* unit = nullptr;
    std::uint32_t length = 0;
  };

  static Result<Units> load(EntryFile const& file);

  /// The unit written at `at`, as a whole word.
  [[nodiscard]] std::optional<Match> at(std::string_view text, std::size_t at) const;
  /// The letter or sign at `at` that is a unit only behind digits: "18C", "3 L".
  [[nodiscard]] std::optional<Match> symbol_at(std::string_view text, std::size_t at) const;
  /// The length of the noun at `at` by which prices are given: "$98 a share", "per head".
  [[nodiscard]] std::optional<std::uint32_t> shared_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] Unit const* named(std::string_view name) const;

 private:
  [[nodiscard]] std::optional<Match> look_up(PhraseTable const& table, std::string_view text,
                                             std::size_t at) const;

  PhraseTable table_;
  PhraseTable symbols_;
  PhraseTable shared_;
  std::vector<Unit> units_;
};

}  // namespace stet
