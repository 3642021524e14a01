#include "rules/currencies.hpp"

namespace stet {

Result<Currencies> Currencies::load(EntryFile const& file) {
  Currencies table;
  for (Entry const& entry : file.entries) {
    bool const is_minor = entry.type == "minor";
    if (entry.type != "currency" && !is_minor)
      return file.error_at(entry, "expected [currency CODE] or [minor NAME]");
    auto const index = static_cast<std::uint32_t>(table.currencies_.size());
    Currency currency{is_minor ? std::string(entry.get("currency")) : entry.id, "", is_minor};
    currency.unit = is_minor ? std::string(entry.get("name")) : currency.code;
    for (std::string const& symbol : entry.list("symbols")) {
      if (!is_minor) table.before_.add(symbol, index, LetterCase::exact);
      table.after_.add(symbol, index, LetterCase::exact);
    }
    for (std::string const& name : entry.list("names")) table.after_.add(name, index);
    table.currencies_.push_back(std::move(currency));
  }
  return table;
}

std::optional<Currencies::Match> Currencies::before_number(std::string_view text,
                                                           std::size_t at) const {
  if (at >= text.size() || !before_.may_start(text[at])) return std::nullopt;
  // A glued code ("EUR50m") is followed by a digit, so whole words are no test here; the caller
  // looks at what comes next.
  std::optional<PhraseTable::Match> const found = before_.longest_prefix(text, at);
  if (!found) return std::nullopt;
  return Match{&currencies_[found->value], found->length};
}

std::optional<Currencies::Match> Currencies::after_number(std::string_view text,
                                                          std::size_t at) const {
  if (at >= text.size() || !after_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = after_.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&currencies_[found->value], found->length};
}

}  // namespace stet
