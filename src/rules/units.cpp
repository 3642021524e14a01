#include "rules/units.hpp"

namespace stet {

Result<Units> Units::load(EntryFile const& file) {
  Units table;
  for (Entry const& entry : file.entries) {
    std::optional<Dimension> const dimension = dimension_named(entry.get("dimension"));
    std::optional<Decimal> const factor = Decimal::parse(entry.get("factor"));
    if (!dimension)
      return file.error_at(entry, "unknown dimension: " + std::string(entry.get("dimension")));
    if (!factor) return file.error_at(entry, "a unit needs a factor to its base unit");
    for (std::string const& form : entry.list("write")) {
      // Symbols are case-sensitive ("MW" is not "mw"), words are not.
      LetterCase const letters = form.size() <= 3 ? LetterCase::exact : LetterCase::folded;
      table.table_.add(form, static_cast<std::uint32_t>(table.units_.size()), letters);
    }
    table.units_.push_back({entry.id, *dimension, *factor});
  }
  return table;
}

std::optional<Units::Match> Units::at(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !table_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = table_.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&units_[found->value], found->length};
}

Unit const* Units::named(std::string_view name) const {
  for (Unit const& unit : units_) {
    if (unit.name == name) return &unit;
  }
  return nullptr;
}

}  // namespace stet
