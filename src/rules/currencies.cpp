#include "rules/currencies.hpp"

namespace stet {

Result<Currencies> Currencies::load(EntryFile const& file) {
  Currencies table;
  for (Entry const& entry : file.entries) {
    bool const is_minor = entry.type == "minor";
    if (entry.type != "currency" && !is_minor)
      return file.error_at(entry, "expected [currency CODE] or [minor NAME]");
    auto const index = static_cast<std::uint32_t>(table.currencies_.size());
    Currency currency;
    currency.code = is_minor ? std::string(entry.get("currency")) : entry.id;
    currency.name = entry.get("name");
    currency.unit = is_minor ? currency.name : currency.code;
    currency.is_minor = is_minor;
    currency.is_word = entry.get("code") == "word";
    if (is_minor) {
      std::string_view const parts = entry.get("parts");
      if (parts.find_first_not_of('0', 1) != std::string_view::npos || !parts.starts_with('1'))
        return file.error_at(entry, "'parts' of a minor unit must be a power of ten");
      currency.places = static_cast<std::int32_t>(parts.size()) - 1;
    }
    for (std::string const& symbol : entry.list("symbols")) {
      // "HK$" is "hk$" too; "EUR" and "RM" are not "eur" and "rm"
      bool const has_sign = symbol.find_first_of("$\xC2\xE2") != std::string::npos;
      LetterCase const letters = has_sign ? LetterCase::folded : LetterCase::exact;
      if (!is_minor) table.before_.add(symbol, index, letters);
      table.after_.add(symbol, index, letters);
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

Currency const* Currencies::with_unit(std::string_view unit) const {
  for (Currency const& currency : currencies_) {
    if (currency.unit == unit) return &currency;
  }
  return nullptr;
}

}  // namespace stet
