#include "corpus/diff.hpp"

#include <map>
#include <utility>

#include "corpus/columns.hpp"
#include "corpus/rows_by_id.hpp"

namespace stet {
namespace {

std::string const& summary_of(SourceRow const& row) { return row.title; }
std::string const& summary_of(CorpusEntity const& row) { return row.name; }
std::string const& summary_of(FactRow const& row) { return row.statement; }
std::string const& summary_of(QuoteRow const& row) { return row.text; }

class Diff {
 public:
  Diff(CorpusText const& before, CorpusText const& after)
      : before_(before), after_(after), before_places_(before), after_places_(after) {}

  Result<std::vector<RowChange>> run() {
    Status done = compare("sources", before_.sources, after_.sources);
    if (done) done = compare("entities", before_.entities, after_.entities);
    if (done) done = compare("facts", before_.facts, after_.facts);
    if (done) done = compare("quotes", before_.quotes, after_.quotes);
    if (!done) return done.error();
    compare_files();
    return std::move(changes_);
  }

 private:
  template <typename Row>
  Status compare(std::string_view table, std::vector<Located<Row>> const& old_rows,
                 std::vector<Located<Row>> const& new_rows) {
    auto const old_ids = rows_by_id(before_, old_rows);
    if (!old_ids) return old_ids.error();
    auto const new_ids = rows_by_id(after_, new_rows);
    if (!new_ids) return new_ids.error();
    auto from = old_ids->begin();
    auto to = new_ids->begin();
    while (from != old_ids->end() || to != new_ids->end()) {
      bool const gone = to == new_ids->end() || (from != old_ids->end() && from->first < to->first);
      bool const fresh =
          from == old_ids->end() || (to != new_ids->end() && to->first < from->first);
      if (gone) {
        add(RowChangeKind::removed, table, *from->second, before_places_, {});
      } else if (fresh) {
        add(RowChangeKind::added, table, *to->second, after_places_, {});
      } else {
        auto cells = changed_cells(*from->second, *to->second);
        if (!cells.empty()) {
          add(RowChangeKind::changed, table, *to->second, after_places_, std::move(cells));
        }
      }
      if (!fresh) ++from;
      if (!gone) ++to;
    }
    return Done{};
  }

  template <typename Row>
  void add(RowChangeKind kind, std::string_view table, Located<Row> const& row, Places& places,
           std::vector<CellChange> cells) {
    changes_.push_back({kind, std::string(table), row.value.id, places.row(row),
                        summary_of(row.value), std::move(cells)});
  }

  template <typename Row>
  std::vector<CellChange> changed_cells(Located<Row> const& from, Located<Row> const& to) const {
    std::vector<CellChange> out;
    for (auto const& column : columns<Row>) {
      std::string const& before = from.value.*column.text;
      std::string const& after = to.value.*column.text;
      if (before != after) out.push_back({std::string(column.name), before, after});
    }
    std::string const& old_file = before_.files[from.file].path;
    std::string const& new_file = after_.files[to.file].path;
    if (old_file != new_file) out.push_back({"file", old_file, new_file});
    return out;
  }

  /// The manifest and documents are compared as wholes.
  static std::map<std::string, CorpusFile const*> whole_files(CorpusText const& text) {
    std::map<std::string, CorpusFile const*> out;
    for (CorpusFile const& file : text.files) {
      bool const whole =
          file.kind == CorpusFileKind::manifest || file.kind == CorpusFileKind::document;
      if (whole) out.emplace(file.path, &file);
    }
    return out;
  }

  void compare_files() {
    auto const old_files = whole_files(before_);
    auto const new_files = whole_files(after_);
    std::map<std::string, RowChangeKind> changed;
    for (auto const& [path, file] : old_files) {
      auto const now = new_files.find(path);
      if (now == new_files.end()) {
        changed.emplace(path, RowChangeKind::removed);
      } else if (now->second->bytes != file->bytes) {
        changed.emplace(path, RowChangeKind::changed);
      }
    }
    for (auto const& [path, file] : new_files) {
      if (!old_files.contains(path)) changed.emplace(path, RowChangeKind::added);
    }
    for (auto const& [path, kind] : changed) {
      CorpusText const& side = kind == RowChangeKind::removed ? before_ : after_;
      changes_.push_back({kind, "files", path, {side.directory + "/" + path, 0, 0}, "", {}});
    }
  }

  CorpusText const& before_;
  CorpusText const& after_;
  Places before_places_;
  Places after_places_;
  std::vector<RowChange> changes_;
};

}  // namespace

Result<std::vector<RowChange>> diff_corpora(CorpusText const& before, CorpusText const& after) {
  return Diff(before, after).run();
}

}  // namespace stet
