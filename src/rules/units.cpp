#include "rules/units.hpp"

namespace stet {
namespace {

/// A factor as written; trailing zeros of a whole one do not count as digits
/// ("1000000000000000000").
std::optional<Decimal> parse_factor(std::string_view text) {
  std::size_t const zeros_at = text.find_last_not_of('0') + 1;
  bool const is_whole = text.find('.') == std::string_view::npos && zeros_at != 0;
  if (!is_whole) return Decimal::parse(text);
  std::optional<Decimal> const digits = Decimal::parse(text.substr(0, zeros_at));
  if (!digits) return std::nullopt;
  return digits->scaled(static_cast<std::int32_t>(text.size() - zeros_at));
}

}  // namespace

Result<Units> Units::load(EntryFile const& file) {
  Units table;
  for (Entry const& entry : file.entries) {
    if (entry.type == "per") {
      for (std::string const& noun : entry.list("write")) table.shared_.add(noun, 0);
      continue;
    }
    std::optional<Dimension> const dimension = dimension_named(entry.get("dimension"));
    std::optional<Decimal> const factor = parse_factor(entry.get("factor"));
    if (!dimension)
      return file.error_at(entry, "unknown dimension: " + std::string(entry.get("dimension")));
    if (!factor) return file.error_at(entry, "a unit needs a factor to its base unit");
    for (std::string const& form : entry.list("write")) {
      // Symbols are case-sensitive ("MW" is not "mw"), words are not.
      LetterCase const letters = form.size() <= 3 ? LetterCase::exact : LetterCase::folded;
      table.table_.add(form, static_cast<std::uint32_t>(table.units_.size()), letters);
    }
    for (std::string const& symbol : entry.list("symbols")) {
      table.symbols_.add(symbol, static_cast<std::uint32_t>(table.units_.size()),
                         LetterCase::exact);
    }
    table.units_.push_back({entry.id, *dimension, *factor, entry.get("article") == "yes"});
  }
  return table;
}

std::optional<Units::Match> Units::look_up(PhraseTable const& table, std::string_view text,
                                           std::size_t at) const {
  if (at >= text.size() || !table.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = table.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&units_[found->value], found->length};
}

std::optional<Units::Match> Units::at(std::string_view text, std::size_t at) const {
  return look_up(table_, text, at);
}

std::optional<Units::Match> Units::symbol_at(std::string_view text, std::size_t at) const {
  return look_up(symbols_, text, at);
}

std::optional<std::uint32_t> Units::shared_at(std::string_view text, std::size_t at) const {
  std::optional<PhraseTable::Match> const found = shared_.longest(text, at);
  return found ? std::optional(found->length) : std::nullopt;
}

Unit const* Units::named(std::string_view name) const {
  for (Unit const& unit : units_) {
    if (unit.name == name) return &unit;
  }
  return nullptr;
}

}  // namespace stet
