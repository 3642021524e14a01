// Bibliographies in CSL-JSON, the exchange format of reference managers: every item is a source.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/import/balanced.hpp"
#include "corpus/import/json_value.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

using nlohmann::json;

std::string people(json const& list) {
  std::string out;
  if (!list.is_array()) return out;
  for (json const& person : list) {
    std::string name = json_text(json_at(person, {"literal"}));
    if (name.empty()) {
      std::string const given = json_text(json_at(person, {"given"}));
      std::string const family = json_text(json_at(person, {"family"}));
      name = given.empty() ? family : given + " " + family;
    }
    if (!name.empty()) out += (out.empty() ? "" : "; ") + name;
  }
  return out;
}

/// {"date-parts": [[2024, 3, 1]]} -> "2024-03-01"
std::string day(json const& date) {
  json const& parts = json_at(date, {"date-parts"});
  if (!parts.is_array() || parts.empty() || !parts[0].is_array()) return "";
  std::string out;
  for (json const& part : parts[0]) {
    std::string const text = json_text(part);
    if (text.empty() || out.size() == 10) break;
    out += out.empty() ? text : fmt::format("-{:0>2}", text);
  }
  return out;
}

}  // namespace

Status import_csl(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  for (BalancedRecord record; next_balanced(run.input, Quoting::json, '{', record);) {
    auto const item = record.whole ? parse_json(record.text) : std::nullopt;
    std::string const title = item ? json_text(json_at(*item, {"title"})) : "";
    if (title.empty()) {
      run.sink.reject(record.line, item ? "no title" : "no valid JSON", record.text);
      continue;
    }
    auto const text = [&](char const* key) { return json_text(json_at(*item, {key})); };
    SourceRow source;
    source.id = slug(text("id").empty() ? title : text("id"));
    source.title = title;
    source.author = people(json_at(*item, {"author"}));
    source.publisher = text("publisher").empty() ? text("container-title") : text("publisher");
    source.kind = text("type");
    source.url = text("URL");
    if (source.url.empty() && !text("DOI").empty()) source.url = "https://doi.org/" + text("DOI");
    source.published = day(json_at(*item, {"issued"}));
    source.retrieved = day(json_at(*item, {"accessed"}));
    source.lang = text("language");
    source.tier = "3";
    run.sink.add(source, record.line);
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
