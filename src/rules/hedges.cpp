#include "rules/hedges.hpp"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// The place of `name` in `names`, or nothing.
template <std::size_t Size>
std::optional<std::uint32_t> place_of(std::array<std::string_view, Size> const& names,
                                      std::string_view name) {
  auto const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - names.begin());
}

}  // namespace

Result<Hedges> Hedges::load(EntryFile const& file) {
  Hedges table;
  for (Entry const& entry : file.entries) {
    if (Status const added = table.add(file, entry); !added) return added.error();
  }
  return table;
}

Status Hedges::add(EntryFile const& file, Entry const& entry) {
  constexpr std::array<std::string_view, 6> bounds = {"exact", "lower", "upper",
                                                      "below", "above", "around"};
  constexpr std::array<std::string_view, 3> openings = {"", "between", "from"};
  constexpr std::array<std::string_view, 3> directions = {"", "rise", "fall"};
  constexpr std::array<std::string_view, 4> types = {"hedge", "after", "opening", "change"};
  std::array<PhraseTable*, 4> const tables = {&before_, &after_, &openings_, &directions_};
  std::optional<std::uint32_t> const type = place_of(types, entry.type);
  if (!type) return file.error_at(entry, "expected [hedge], [after], [opening] or [change]");
  std::optional<std::uint32_t> value;
  if (entry.type == "opening") {
    value = place_of(openings, entry.id);
  } else if (entry.type == "change") {
    value = place_of(directions, entry.id);
  } else if (auto const bound = place_of(bounds, entry.get("bound"))) {
    value = static_cast<std::uint32_t>(hedges_.size());
    hedges_.push_back({entry.id, static_cast<Bound>(*bound), entry.get("ends") == "open"});
  }
  if (!value)
    return file.error_at(entry, "unknown bound, opening or change: " + entry.id + " " +
                                    std::string(entry.get("bound")));
  for (std::string const& phrase : entry.list("write")) {
    tables.at(*type)->add(phrase, *value);
    if (entry.type == "hedge" || entry.type == "opening")
      last_bytes_.set(static_cast<unsigned char>(phrase.back()));
  }
  return Done{};
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

std::optional<Hedges::OpeningMatch> Hedges::opening_at(std::string_view text,
                                                       std::size_t at) const {
  std::optional<PhraseTable::Match> const found = openings_.longest(text, at);
  if (!found) return std::nullopt;
  return OpeningMatch{static_cast<Opening>(found->value), found->length};
}

Direction Hedges::direction_at(std::string_view text, std::size_t at) const {
  std::optional<PhraseTable::Match> const found = directions_.longest(text, at);
  return found ? static_cast<Direction>(found->value) : Direction::none;
}

Result<Identifiers> Identifiers::load(EntryFile const& file) {
  Identifiers table;
  for (Entry const& entry : file.entries) {
    PhraseTable& phrases = entry.type == "idiom" ? table.idioms_ : table.words_;
    for (std::string const& word : entry.list("write")) phrases.add(word, 0);
  }
  return table;
}

bool Identifiers::idiom_at(std::string_view text, std::size_t at) const {
  return idioms_.longest(text, at).has_value();
}

std::optional<std::uint32_t> Identifiers::before_name(std::string_view text, std::size_t at) const {
  if (at >= text.size() || !words_.may_start(text[at])) return std::nullopt;
  std::optional<PhraseTable::Match> const found = words_.longest(text, at);
  return found ? std::optional(found->length) : std::nullopt;
}

}  // namespace stet
