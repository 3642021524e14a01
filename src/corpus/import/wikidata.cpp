// Lines of a Wikidata JSON dump: items with their names, and the statements whose property and unit
// are known here, with qualifiers, references and rank. Values that are other items are left out:
// their names may stand a hundred gigabytes further on.
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/import/cells.hpp"
#include "corpus/import/json_value.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

using nlohmann::json;

struct Property {
  std::string_view id;
  std::string_view measure;
  std::string_view counted;  // the unit of a value without one
};

constexpr std::array properties = {
    Property{"P1082", "population", "people"},
    Property{"P1098", "number of speakers", "people"},
    Property{"P1110", "attendance", "people"},
    Property{"P1120", "deaths", "people"},
    Property{"P1128", "employees", "people"},
    Property{"P1339", "injured", "people"},
    Property{"P1345", "victims", "people"},
    Property{"P2046", "area", ""},
    Property{"P2044", "elevation above sea level", ""},
    Property{"P2048", "height", ""},
    Property{"P2124", "members", "people"},
    Property{"P2131", "nominal GDP", ""},
    Property{"P2139", "total revenue", ""},
    Property{"P2196", "students", "people"},
    Property{"P2226", "market capitalization", ""},
    Property{"P2295", "net profit", ""},
    Property{"P2403", "total assets", ""},
    Property{"P569", "date of birth", ""},
    Property{"P570", "date of death", ""},
    Property{"P571", "inception", ""},
    Property{"P576", "dissolution", ""},
    Property{"P577", "publication", ""},
    Property{"P1619", "opening", ""},
};

struct Unit {
  std::string_view id;
  std::string_view unit;
};

/// The names are those of rules/units.rules.
constexpr std::array units = {
    Unit{"Q11573", "metre"},
    Unit{"Q828224", "kilometre"},
    Unit{"Q712226", "square kilometre"},
    Unit{"Q35852", "hectare"},
    Unit{"Q25343", "square metre"},
    Unit{"Q174728", "centimetre"},
    Unit{"Q3710", "foot"},
    Unit{"Q232291", "square mile"},
    Unit{"Q4917", "USD"},
    Unit{"Q4916", "EUR"},
    Unit{"Q25224", "GBP"},
    Unit{"Q8146", "JPY"},
    Unit{"Q39099", "CNY"},
    Unit{"Q25344", "CHF"},
    Unit{"Q80524", "INR"},
    Unit{"Q202040", "KRW"},
    Unit{"Q41044", "RUB"},
    Unit{"Q1104069", "CAD"},
    Unit{"Q259502", "AUD"},
    Unit{"Q31015", "HKD"},
    Unit{"Q173117", "BRL"},
    Unit{"Q122922", "SEK"},
    Unit{"Q11229", "%"},
};

/// ".../entity/Q4917" -> its unit; nothing for one that is not known here.
std::optional<std::string> unit_of(std::string const& iri) {
  if (iri == "1") return std::string();
  std::string_view const id = std::string_view(iri).substr(iri.rfind('/') + 1);
  auto const found =
      std::find_if(units.begin(), units.end(), [&](Unit const& unit) { return unit.id == id; });
  if (found == units.end()) return std::nullopt;
  return std::string(found->unit);
}

/// "+2021-06-00T00:00:00Z" with its precision -> "2021-06"; nothing for years before 1 or what is
/// vaguer than a year.
std::optional<std::string> day_of(json const& value) {
  std::string const time = json_text(json_at(value, {"time"}));
  std::string const precision = json_text(json_at(value, {"precision"}));
  if (time.size() < 11 || time[0] != '+') return std::nullopt;
  if (precision == "9") return time.substr(1, 4);
  if (precision == "10") return time.substr(1, 7);
  return precision == "11" ? std::optional(time.substr(1, 10)) : std::nullopt;
}

/// The first day that a qualifier or reference of this property gives.
std::string qualifier_day(json const& snaks, char const* property) {
  json const& list = json_at(snaks, {property});
  if (!list.is_array() || list.empty()) return "";
  return day_of(json_at(list[0], {"datavalue", "value"})).value_or("");
}

class Item {
 public:
  Item(ImportRun& run, json const& item, std::string const& line)
      : run_(run), item_(item), line_(line), id_(json_text(json_at(item, {"id"}))) {}

  void add() {
    name_ = json_text(json_at(item_, {"labels", "en", "value"}));
    if (id_.empty() || name_.empty()) return;  // nothing that an article could call it by
    for (Property const& property : properties) {
      json const& statements = json_at(item_, {"claims", std::string(property.id).c_str()});
      if (!statements.is_array()) continue;
      for (json const& statement : statements) add_statement(property, statement);
    }
  }

 private:
  /// Only items that a fact is about: the names of all items would fill a corpus with what no
  /// article mentions.
  void add_entity() {
    CorpusEntity entity;
    entity.id = slug(id_);
    entity.name = name_;
    json const& aliases = json_at(item_, {"aliases", "en"});
    if (aliases.is_array()) {
      for (json const& alias : aliases) {
        std::string const name = json_text(json_at(alias, {"value"}));
        bool const usable = !name.empty() && name.find('|') == std::string::npos;
        if (usable) entity.aliases += (entity.aliases.empty() ? "" : "|") + name;
      }
    }
    entity.note = json_text(json_at(item_, {"descriptions", "en", "value"}));
    run_.sink.add(entity);
  }

  void reject(std::string const& reason) {
    run_.sink.reject(run_.input.line(), fmt::format("{}: {}", id_, reason), line_);
  }

  void add_statement(Property const& property, json const& statement) {
    json const& snak = json_at(statement, {"mainsnak"});
    if (json_text(json_at(snak, {"snaktype"})) != "value") return;
    json const& value = json_at(snak, {"datavalue", "value"});
    json const& qualifiers = json_at(statement, {"qualifiers"});
    FactRow fact;
    std::string const statement_id = json_text(json_at(statement, {"id"}));
    fact.id = stable_id(run_.sink.name(), statement_id.empty() ? line_ : statement_id);
    fact.measure = property.measure;
    std::string said;
    if (json_text(json_at(snak, {"datavalue", "type"})) == "quantity") {
      auto const number = published_number(json_text(json_at(value, {"amount"})));
      auto const unit = unit_of(json_text(json_at(value, {"unit"})));
      if (!number) return reject(fmt::format("{} is no number", property.id));
      if (!unit) return reject(fmt::format("the unit of {} is not known", property.id));
      fact.value = *number;
      fact.unit = unit->empty() ? std::string(property.counted) : *unit;
      fact.period_start = qualifier_day(qualifiers, "P585");
      fact.period_end = fact.period_start;
      if (fact.period_start.empty()) {
        fact.period_start = qualifier_day(qualifiers, "P580");
        fact.period_end = qualifier_day(qualifiers, "P582");
      }
      said = fmt::format("{}{}{}", fact.value, fact.unit.empty() ? "" : " ", fact.unit);
    } else {
      auto const day = day_of(value);
      if (!day) return reject(fmt::format("{} is no day, month or year", property.id));
      fact.unit = "date";
      fact.period_start = *day;
      fact.period_end = *day;
      said = *day;
    }
    bool const dated = fact.unit != "date" && !fact.period_start.empty();
    fact.statement = fmt::format("{}, {}{}{}: {}.", name_, property.measure, dated ? ", " : "",
                                 dated ? fact.period_start : "", said);
    add_entity();
    fact.subject = name_;
    std::string const rank = json_text(json_at(statement, {"rank"}));
    fact.rank = rank == "normal" ? "" : rank;
    fact.source = source_of_statement(statement);
    fact.locator = fmt::format("{}, {}", id_, property.id);
    run_.sink.add(std::move(fact), run_.input.line());
  }

  /// The page that the statement's first reference names; Wikidata itself where it names none.
  std::string source_of_statement(json const& statement) {
    SourceRow source;
    source.id = "wikidata";
    source.title = "Wikidata";
    source.publisher = "Wikimedia Foundation";
    source.kind = "database";
    source.url = "https://www.wikidata.org/";
    source.licence = "CC0-1.0";
    source.tier = "3";
    json const& references = json_at(statement, {"references"});
    for (json const& reference : references.is_array() ? references : json::array()) {
      json const& snaks = json_at(reference, {"snaks"});
      json const& urls = json_at(snaks, {"P854"});
      std::string const url = urls.is_array() && !urls.empty()
                                  ? json_text(json_at(urls[0], {"datavalue", "value"}))
                                  : "";
      if (url.empty()) continue;
      source = {};
      source.id = stable_id("wikidata-ref", url);
      source.title = url;
      source.url = url;
      source.retrieved = qualifier_day(snaks, "P813");
      source.tier = "3";
      break;
    }
    run_.sink.add(source, run_.input.line());
    return source.id;
  }

  ImportRun& run_;
  json const& item_;
  std::string const& line_;
  std::string id_;
  std::string name_;
};

}  // namespace

Status import_wikidata(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  for (std::string line; run.input.next_line(line);) {
    while (line.ends_with(',') || line.ends_with(' ')) line.pop_back();
    if (line.empty() || line == "[" || line == "]") continue;
    auto const item = run.input.cut() ? std::nullopt : parse_json(line);
    if (item && item->is_object()) {
      Item(run, *item, line).add();
    } else {
      run.sink.reject(run.input.line(), "no valid JSON object", line);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
