#include "rules/furniture.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace stet {
namespace {

constexpr std::array<std::pair<std::string_view, PagePartKind>, 5> kinds = {{
    {"furniture", PagePartKind::furniture},
    {"caption", PagePartKind::caption},
    {"dateline", PagePartKind::dateline},
    {"byline", PagePartKind::byline},
    {"biography", PagePartKind::biography},
}};

constexpr std::array<std::pair<std::string_view, LabelMeaning>, 5> meanings = {{
    {"", LabelMeaning::nothing},
    {"published", LabelMeaning::published},
    {"updated", LabelMeaning::updated},
    {"outlet", LabelMeaning::outlet},
    {"author", LabelMeaning::author},
}};

template <typename Rows>
auto value_named(Rows const& rows, std::string_view name)
    -> std::optional<decltype(rows[0].second)> {
  for (auto const& [known, value] : rows) {
    if (known == name) return value;
  }
  return std::nullopt;
}

void add_phrases(PhraseTable& table, Entry const& entry, std::string_view field,
                 std::uint32_t value) {
  for (std::string const& phrase : entry.list(field)) table.add(phrase, value);
}

Status add_part(FurnitureTable& table, EntryFile const& file, Entry const& entry) {
  auto const kind = value_named(kinds, entry.get("kind"));
  auto const sets = value_named(meanings, entry.get("sets"));
  if (!kind) return file.error_at(entry, "unknown kind of page part", "furniture, caption, ...");
  if (!sets) return file.error_at(entry, "unknown meaning of a label", "published, outlet, ...");
  auto const index = static_cast<std::uint32_t>(table.parts.size());
  table.parts.push_back({*kind, *sets});
  add_phrases(table.whole, entry, "whole", index);
  add_phrases(table.labels, entry, "label", index);
  add_phrases(table.starts, entry, "starts", index);
  add_phrases(table.holds, entry, "holds", index);
  add_phrases(table.credits, entry, "credit", index);
  return Done{};
}

}  // namespace

Result<FurnitureTable> FurnitureTable::load(EntryFile const& file) {
  FurnitureTable table;
  for (Entry const& entry : file.entries) {
    if (entry.type == "part") {
      if (Status const added = add_part(table, file, entry); !added) return added.error();
    } else if (entry.type == "linking_word") {
      add_phrases(table.linking_words, entry, "write", 0);
    } else if (entry.type == "author_role") {
      add_phrases(table.author_roles, entry, "write", 0);
    } else {
      return file.error_at(entry, "unknown entry type \"" + entry.type + "\"",
                           "part, linking_word or author_role");
    }
  }
  return table;
}

}  // namespace stet
