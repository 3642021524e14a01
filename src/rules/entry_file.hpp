// The one format of everything in rules/: entries of fields, readable and editable without knowing
// C++.
//
//   # a comment
//   [unit kilometre]
//   write     = km | kilometre | kilometres
//   dimension = length
//   factor    = 1000
//   example   = The bridge is 3,000 km long. => 3,000 km
//   not       = The file is called 3 kmz. => figure
//
// A field's value ends with its line; `|` separates alternatives; a field may be repeated. Every
// entry carries at least one `example` and one `not` where its type asks for them; tests/rules runs
// them all: the part after `=>` must (or must not) occur in the claims found in the part before it,
// printed as in the golden cases.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stet {

struct Field {
  std::string name;
  std::string value;
  std::uint32_t line = 0;
  std::uint32_t column = 0;  // of the value
};

struct Entry {
  std::string type;
  std::string id;  // the rest of the header; may hold spaces
  std::vector<Field> fields;
  std::uint32_t line = 0;

  /// The first field of that name; an empty view when there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] Field const* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
  /// The alternatives of every field of that name, trimmed, in order.
  [[nodiscard]] std::vector<std::string> list(std::string_view name) const;
};

struct EntryFile {
  std::string path;
  std::vector<Entry> entries;

  /// An error that points at a field or an entry of this file.
  [[nodiscard]] Error error_at(Entry const& entry, std::string message,
                               std::string hint = "") const;
  [[nodiscard]] Error error_at(Field const& field, std::string message,
                               std::string hint = "") const;
};

/// Errors: a field before the first header, a line that is neither, an unclosed header, a repeated
/// (type, id); each with line and column.
[[nodiscard]] Result<EntryFile> parse_entries(std::string path, std::string_view text);

}  // namespace stet
