#include "rules/hedges.hpp"

#include <algorithm>
#include <array>

namespace stet {

Result<Hedges> Hedges::load(EntryFile const& file) {
  constexpr std::array<std::string_view, 6> bounds = {"exact", "lower", "upper",
                                                      "below", "above", "around"};
  Hedges table;
  for (Entry const& entry : file.entries) {
    auto const bound = std::find(bounds.begin(), bounds.end(), entry.get("bound"));
    if (bound == bounds.end())
      return file.error_at(entry, "unknown bound: " + std::string(entry.get("bound")));
    PhraseTable& phrases = entry.type == "after" ? table.after_ : table.before_;
    for (std::string const& phrase : entry.list("write")) {
      phrases.add(phrase, static_cast<std::uint32_t>(table.hedges_.size()));
    }
    table.hedges_.push_back(
        {entry.id, static_cast<Bound>(bound - bounds.begin()), entry.get("ends") == "open"});
  }
  return table;
}

std::optional<Hedges::Match> Hedges::before_number(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !before_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = before_.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&hedges_[found->value], found->length};
}

std::optional<Hedges::Match> Hedges::after_number(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !after_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = after_.longest(text, at);
  if (!found) return std::nullopt;
  return Match{&hedges_[found->value], found->length};
}

Result<Identifiers> Identifiers::load(EntryFile const& file) {
  Identifiers table;
  for (Entry const& entry : file.entries) {
    for (std::string const& word : entry.list("write")) table.words_.add(word, 0);
  }
  return table;
}

std::optional<std::uint32_t> Identifiers::before_name(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !words_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = words_.longest(text, at);
  return found ? std::optional(found->length) : std::nullopt;
}

}  // namespace stet
