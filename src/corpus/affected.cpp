#include "corpus/affected.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/catalogue.hpp"
#include "corpus/diff.hpp"
#include "corpus/import/json_value.hpp"
#include "corpus/names.hpp"

namespace stet {
namespace {

using nlohmann::json;

std::string_view word_for(RowChangeKind kind) {
  switch (kind) {
    case RowChangeKind::added:
      return "added";
    case RowChangeKind::removed:
      return "removed";
    case RowChangeKind::changed:
      break;
  }
  return "changed";
}

std::string describe(RowChange const& change) {
  std::string cells;
  for (CellChange const& cell : change.cells) cells += (cells.empty() ? "" : ", ") + cell.column;
  return fmt::format("{} {}{}", change.id, word_for(change.kind),
                     cells.empty() ? "" : fmt::format(" ({})", cells));
}

/// What two facts share that speak of the same thing.
std::string topic_of(FactRow const& fact, Catalogue const& catalogue) {
  return name_key(catalogue.canonical(fact.subject)) + "|" + name_key(fact.measure);
}

class Changes {
 public:
  static Result<Changes> between(CorpusText const& before, CorpusText const& after) {
    auto const rows = diff_corpora(before, after);
    if (!rows) return rows.error();
    Changes out(after);
    for (CorpusText const* side : {&before, &after}) {
      Catalogue const catalogue(*side);
      for (auto const& row : side->facts) {
        out.topics_[row.value.id] = topic_of(row.value, catalogue);
      }
    }
    std::map<std::string_view, std::string const*> subjects;
    for (auto const& row : after.facts) subjects.emplace(row.value.id, &row.value.subject);
    for (RowChange const& change : *rows) {
      auto const subject = change.table == "facts" ? subjects.find(change.id) : subjects.end();
      out.take(change, subject == subjects.end() ? "" : *subject->second);
    }
    return out;
  }

  /// Why a claim that rests on this reference of this source is touched.
  void add_causes(std::string const& reference, std::string const& source,
                  std::set<std::string>& causes) const {
    auto const add = [&](std::map<std::string, std::string> const& from, std::string const& key) {
      auto const found = from.find(key);
      if (found != from.end()) causes.insert(found->second);
    };
    add(by_reference_, reference);
    add(by_source_, source);
    add(by_document_, reference.substr(0, reference.find('#')));
    auto const topic = topics_.find(reference);
    if (topic == topics_.end()) return;
    auto const fresh = new_by_topic_.find(topic->second);
    if (fresh == new_by_topic_.end()) return;
    for (auto const& [id, cause] : fresh->second) {
      if (id != reference) causes.insert(cause);
    }
  }

  /// Why a claim about somebody by this name is touched.
  void add_causes_of_name(std::string const& name, std::set<std::string>& causes) const {
    if (name.empty()) return;
    auto const found = new_by_subject_.find(name_key(catalogue_.canonical(name)));
    if (found != new_by_subject_.end()) causes.insert(found->second.begin(), found->second.end());
  }

 private:
  explicit Changes(CorpusText const& after) : catalogue_(after) {}

  void take(RowChange const& change, std::string const& subject) {
    std::string const cause = describe(change);
    if (change.table == "sources") by_source_[change.id] = "source " + cause;
    if (change.table == "files") {
      by_document_[source_id_of_document(change.id)] = cause;
    }
    if (change.table != "facts" && change.table != "quotes") return;
    by_reference_[change.id] = cause;
    if (subject.empty()) return;  // a quotation, or removed
    new_by_topic_[topics_[change.id]].emplace_back(change.id, cause);
    new_by_subject_[name_key(catalogue_.canonical(subject))].push_back(cause);
  }

  Catalogue catalogue_;
  std::map<std::string, std::string> topics_;  // of every fact, before or after
  std::map<std::string, std::string> by_reference_;
  std::map<std::string, std::string> by_source_;
  std::map<std::string, std::string> by_document_;
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> new_by_topic_;
  std::map<std::string, std::vector<std::string>> new_by_subject_;
};

AffectedClaim claim_of(json const& claim, std::string const& path) {
  auto const number = [](json const& value) {
    return value.is_number_unsigned() ? value.get<std::uint32_t>() : 0U;
  };
  AffectedClaim out;
  out.where = {path, number(json_at(claim, {"span", "line"})),
               number(json_at(claim, {"span", "column"}))};
  out.id = json_text(json_at(claim, {"id"}));
  out.text = json_text(json_at(claim, {"text"}));
  out.verdict = json_text(json_at(claim, {"verdict"}));
  return out;
}

std::set<std::string> causes_for(json const& claim, Changes const& changes) {
  std::set<std::string> causes;
  json const& evidence = json_at(claim, {"evidence"});
  if (evidence.is_array()) {
    for (json const& one : evidence) {
      changes.add_causes(json_text(json_at(one, {"fact"})),
                         json_text(json_at(one, {"source", "id"})), causes);
    }
  }
  changes.add_causes_of_name(json_text(json_at(claim, {"figure", "subject"})), causes);
  changes.add_causes_of_name(json_text(json_at(claim, {"role", "person"})), causes);
  return causes;
}

}  // namespace

Result<std::vector<AffectedClaim>> affected_claims(std::string const& report_path,
                                                   std::string_view report,
                                                   CorpusText const& before,
                                                   CorpusText const& after) {
  auto const root = parse_json(report);
  if (!root || json_text(json_at(*root, {"schema"})) != "stet/report/1") {
    return Error{ErrorCode::malformed,
                 "this is no report",
                 {report_path, 0, 0},
                 "make one with stet check -f json=FILE"};
  }
  auto const changes = Changes::between(before, after);
  if (!changes) return changes.error();
  std::vector<AffectedClaim> out;
  json const& files = json_at(*root, {"files"});
  for (json const& file : files.is_array() ? files : json::array()) {
    std::string const path = json_text(json_at(file, {"path"}));
    json const& claims = json_at(file, {"claims"});
    for (json const& claim : claims.is_array() ? claims : json::array()) {
      std::set<std::string> const causes = causes_for(claim, *changes);
      if (causes.empty()) continue;
      out.push_back(claim_of(claim, path));
      out.back().causes.assign(causes.begin(), causes.end());
    }
  }
  return out;
}

}  // namespace stet
