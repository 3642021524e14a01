#include "corpus/import/csv_map.hpp"

#include <algorithm>

// One setting in every file that reads TOML: the library's own functions differ with it.
#define TOML_EXCEPTIONS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/file_system.hpp"
#include "corpus/columns.hpp"

namespace stet {
namespace {

Error error_at(std::string const& path, toml::source_region const& where, std::string message,
               std::string hint = "") {
  return Error{ErrorCode::malformed,
               std::move(message),
               {path, where.begin.line, where.begin.column},
               std::move(hint)};
}

template <typename Row>
Status read_table(std::string const& path, toml::node const& node,
                  std::map<std::string, std::string>& out) {
  toml::table const* const table = node.as_table();
  if (table == nullptr) return error_at(path, node.source(), "this must be a table");
  for (auto const& [key, value] : *table) {
    std::string_view const name = key.str();
    bool const known = std::any_of(columns<Row>.begin(), columns<Row>.end(),
                                   [&](auto const& column) { return column.name == name; });
    if (!known) return error_at(path, key.source(), fmt::format("no column is called {}", name));
    auto const text = value.template value<std::string>();
    if (!text) return error_at(path, value.source(), fmt::format("{} must be a string", name));
    out.emplace(name, *text);
  }
  return Done{};
}

/// Calls `literal` and `name` for the parts of a template in turn.
template <typename Literal, typename Name>
void for_each_part(std::string_view form, Literal const& literal, Name const& name) {
  while (!form.empty()) {
    std::size_t const open = std::min(form.find('{'), form.size());
    std::size_t const close = form.find('}', open);
    if (close == std::string_view::npos) return literal(form);
    literal(form.substr(0, open));
    name(form.substr(open + 1, close - open - 1));
    form.remove_prefix(close + 1);
  }
}

}  // namespace

Result<CsvMap> read_csv_map(std::string const& path) {
  auto const bytes = read_file(path);
  if (!bytes) return bytes.error();
  CsvMap map;
  toml::parse_result const parsed = toml::parse(*bytes);
  if (!parsed) {
    return error_at(path, parsed.error().source(), std::string(parsed.error().description()));
  }
  for (auto const& [key, value] : parsed.table()) {
    Status done = Done{};
    if (key == "fact") {
      done = read_table<FactRow>(path, value, map.fact);
    } else if (key == "source") {
      done = read_table<SourceRow>(path, value, map.source);
    } else {
      done = error_at(path, value.source(), fmt::format("no table is called {}", key.str()),
                      "the tables are [fact] and [source]");
    }
    if (!done) return done.error();
  }
  for (char const* const column : {"subject", "statement", "source"}) {
    if (map.fact.contains(column)) continue;
    return Error{ErrorCode::malformed,
                 fmt::format("[fact] has no {}", column),
                 {path, 0, 0},
                 "a fact needs at least subject, statement and source"};
  }
  return map;
}

std::vector<std::string> missing_columns(CsvMap const& map,
                                         std::vector<std::string> const& header) {
  std::vector<std::string> out;
  for (auto const* const table : {&map.fact, &map.source}) {
    for (auto const& [column, form] : *table) {
      for_each_part(
          form, [](std::string_view) {},
          [&](std::string_view name) {
            bool const known = std::find(header.begin(), header.end(), name) != header.end();
            if (!known) out.emplace_back(name);
          });
    }
  }
  return out;
}

std::string fill_template(std::string_view form, std::vector<std::string> const& header,
                          std::vector<std::string> const& cells) {
  std::string out;
  for_each_part(
      form, [&](std::string_view literal) { out += literal; },
      [&](std::string_view name) {
        auto const column = std::find(header.begin(), header.end(), name);
        auto const index = static_cast<std::size_t>(column - header.begin());
        if (index < cells.size()) out += cells[index];
      });
  return out;
}

}  // namespace stet
