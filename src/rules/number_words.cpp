#include "rules/number_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {
namespace {

constexpr std::array<std::string_view, 8> kinds = {"small",      "ten",      "hundred", "scale",
                                                   "multiplier", "fraction", "ordinal", "multiple"};

std::optional<Decimal> value_of(Entry const& entry) {
  for (std::string_view const field : {"value", "divisor"}) {
    if (entry.find(field) != nullptr) return Decimal::parse(entry.get(field));
  }
  std::optional<Decimal> const power = Decimal::parse(entry.get("power"));
  if (!power) return std::nullopt;
  return Decimal(1, static_cast<std::int32_t>(power->coefficient()));
}

}  // namespace

Result<NumberWords> NumberWords::load(EntryFile const& file) {
  NumberWords table;
  for (Entry const& entry : file.entries) {
    if (Status const added = table.add(file, entry); !added) return added.error();
  }
  return table;
}

Status NumberWords::add(EntryFile const& file, Entry const& entry) {
  if (entry.type == "superlative") {
    for (std::string const& word : entry.list("write")) superlatives_.add(word, 0);
    return Done{};
  }
  std::optional<Decimal> const value = value_of(entry);
  if (!value) return file.error_at(entry, "a number word needs 'value', 'power' or 'divisor'");
  if (entry.type == "letter") {
    for (std::string const& letter : entry.list("write")) {
      letters_.add(letter, static_cast<std::uint32_t>(scales_.size()), LetterCase::exact);
    }
    scales_.push_back({value->exponent(), entry.get("after") == "money"});
    return Done{};
  }
  auto const kind = std::find(kinds.begin(), kinds.end(), entry.type);
  if (kind == kinds.end())
    return file.error_at(entry, "unknown kind of number word: " + entry.type);
  auto const number_kind = static_cast<NumberWordKind>(kind - kinds.begin());
  PhraseTable& table = number_kind == NumberWordKind::fraction   ? fractions_
                       : number_kind == NumberWordKind::multiple ? multiples_
                                                                 : words_;
  for (std::string const& word : entry.list("write")) {
    bool const has_plural =
        number_kind == NumberWordKind::hundred || number_kind == NumberWordKind::scale ||
        number_kind == NumberWordKind::multiplier || number_kind == NumberWordKind::fraction;
    table.add(word, static_cast<std::uint32_t>(values_.size()));
    values_.push_back({number_kind, *value, has_plural && word.ends_with("s")});
  }
  return Done{};
}

std::optional<NumberWords::Match> NumberWords::look_up(PhraseTable const& table,
                                                       std::string_view text,
                                                       std::size_t at) const {
  if (at >= text.size() || !table.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = table.longest(text, at);
  if (!found) return std::nullopt;
  return Match{values_[found->value], found->length};
}

std::optional<NumberWords::Match> NumberWords::word_at(std::string_view text,
                                                       std::size_t at) const {
  return look_up(words_, text, at);
}

std::optional<NumberWords::Match> NumberWords::fraction_at(std::string_view text,
                                                           std::size_t at) const {
  return look_up(fractions_, text, at);
}

std::optional<NumberWords::Match> NumberWords::multiple_at(std::string_view text,
                                                           std::size_t at) const {
  return look_up(multiples_, text, at);
}

std::uint32_t NumberWords::superlative_at(std::string_view text, std::size_t at) const {
  std::optional<PhraseTable::Match> const found = superlatives_.longest(text, at);
  return found ? found->length : 0;
}

std::optional<NumberWords::LetterMatch> NumberWords::letter_at(std::string_view text,
                                                               std::size_t at) const {
  if (at >= text.size() || !letters_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = letters_.longest(text, at);
  if (!found) return std::nullopt;
  return LetterMatch{scales_[found->value], found->length};
}

}  // namespace stet
