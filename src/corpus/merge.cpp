#include "corpus/merge.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "corpus/columns.hpp"
#include "corpus/rows_by_id.hpp"

namespace stet {
namespace {

/// A row of one side with the file that it lives in; a missing row was removed or never there.
template <typename Row>
struct Version {
  Located<Row> const* row = nullptr;
  std::string_view file;
};

template <typename Row>
std::vector<std::string_view> differing_columns(Version<Row> const& left,
                                                Version<Row> const& right) {
  std::vector<std::string_view> out;
  for (auto const& column : columns<Row>) {
    if (left.row->value.*column.text != right.row->value.*column.text) out.push_back(column.name);
  }
  if (left.file != right.file) out.push_back("file");
  return out;
}

template <typename Row>
bool same(Version<Row> const& left, Version<Row> const& right) {
  if (left.row == nullptr || right.row == nullptr) return left.row == right.row;
  return differing_columns(left, right).empty();
}

class Merger {
 public:
  Merger(CorpusText const& base, CorpusText const& ours, CorpusText const& theirs)
      : base_(base), ours_(ours), theirs_(theirs), our_places_(ours), their_places_(theirs) {}

  Result<Merge> run() {
    merge_.text.directory = ours_.directory;
    merge_.text.manifest = ours_.manifest;
    merge_files();
    merge_whole_files();
    Status done = merge_rows("sources", &CorpusText::sources);
    if (done) done = merge_rows("entities", &CorpusText::entities);
    if (done) done = merge_rows("facts", &CorpusText::facts);
    if (done) done = merge_rows("quotes", &CorpusText::quotes);
    if (!done) return done.error();
    finish();
    return std::move(merge_);
  }

 private:
  static CorpusFile const* file_at(CorpusText const& text, std::string_view path) {
    auto const found = std::find_if(text.files.begin(), text.files.end(),
                                    [&](CorpusFile const& file) { return file.path == path; });
    return found == text.files.end() ? nullptr : &*found;
  }

  /// Tables that a side added stay, also empty ones; a table goes when one side removed it. Rows
  /// that still live there bring it back.
  void merge_files() {
    std::map<std::string, CorpusFileKind> paths;
    for (CorpusText const* side : {&ours_, &theirs_}) {
      CorpusText const& other = side == &ours_ ? theirs_ : ours_;
      for (CorpusFile const& file : side->files) {
        bool const removed =
            file_at(base_, file.path) != nullptr && file_at(other, file.path) == nullptr;
        bool const whole =
            file.kind == CorpusFileKind::manifest || file.kind == CorpusFileKind::document;
        if (whole || !removed) paths.emplace(file.path, file.kind);
      }
    }
    for (auto const& [path, kind] : paths) merge_.text.files.push_back({path, kind, ""});
  }

  std::uint32_t file_number(std::string_view path, CorpusFileKind kind) {
    auto& files = merge_.text.files;
    auto const found = std::find_if(files.begin(), files.end(),
                                    [&](CorpusFile const& file) { return file.path == path; });
    auto const number = static_cast<std::uint32_t>(found - files.begin());
    if (found == files.end()) files.push_back({std::string(path), kind, ""});
    return number;
  }

  template <typename Row>
  using Table = std::vector<Located<Row>> CorpusText::*;

  template <typename Row>
  static Version<Row> version(CorpusText const& text, RowsById<Row> const& rows,
                              std::string_view id) {
    auto const found = rows.find(id);
    if (found == rows.end()) return {};
    return {found->second, text.files[found->second->file].path};
  }

  template <typename Row>
  Status merge_rows(std::string_view table, Table<Row> rows) {
    auto const base_ids = rows_by_id(base_, base_.*rows);
    if (!base_ids) return base_ids.error();
    auto const our_ids = rows_by_id(ours_, ours_.*rows);
    if (!our_ids) return our_ids.error();
    auto const their_ids = rows_by_id(theirs_, theirs_.*rows);
    if (!their_ids) return their_ids.error();

    std::set<std::string_view> ids;
    for (auto const& [id, row] : *our_ids) ids.insert(id);
    for (auto const& [id, row] : *their_ids) ids.insert(id);
    for (auto const& [id, row] : *base_ids) ids.insert(id);
    std::map<std::string_view, Version<Row>> kept;  // what each id is to be
    for (std::string_view const id : ids) {
      auto const base = version(base_, *base_ids, id);
      auto const our = version(ours_, *our_ids, id);
      auto const their = version(theirs_, *their_ids, id);
      bool const take_theirs = same(base, our) && !same(base, their);
      bool const conflict = !same(base, our) && !same(base, their) && !same(our, their);
      if (conflict) report(table, id, our, their);
      Version<Row> const& chosen = take_theirs ? their : our;
      if (chosen.row != nullptr) kept.emplace(id, chosen);
    }
    place(rows, kept);
    return Done{};
  }

  /// Our order with their additions put behind the row that they stand behind.
  template <typename Row>
  void place(Table<Row> rows, std::map<std::string_view, Version<Row>> const& kept) {
    std::set<std::string_view> ours;
    for (auto const& row : ours_.*rows) ours.insert(row.value.id);
    std::map<std::string_view, std::vector<std::string_view>> after;  // "" for the start
    std::string_view previous;
    for (auto const& row : theirs_.*rows) {
      std::string_view const id = row.value.id;
      if (!kept.contains(id)) continue;
      if (!ours.contains(id)) after[previous].push_back(id);
      previous = id;
    }
    std::vector<Located<Row>>& out = merge_.text.*rows;
    std::vector<std::string_view> waiting;  // a stack: additions may follow additions
    auto const push_followers = [&](std::string_view id) {
      auto const found = after.find(id);
      if (found == after.end()) return;
      waiting.insert(waiting.end(), found->second.rbegin(), found->second.rend());
    };
    auto const emit = [&](std::string_view first) {
      waiting.push_back(first);
      while (!waiting.empty()) {
        std::string_view const id = waiting.back();
        waiting.pop_back();
        if (auto const found = kept.find(id); found != kept.end()) {
          out.push_back(
              {found->second.row->value, file_number(found->second.file, file_kind<Row>()), 0});
        }
        push_followers(id);
      }
    };
    emit("");
    for (auto const& row : ours_.*rows) emit(row.value.id);
  }

  template <typename Row>
  static CorpusFileKind file_kind() {
    if constexpr (std::is_same_v<Row, SourceRow>) return CorpusFileKind::sources;
    if constexpr (std::is_same_v<Row, CorpusEntity>) return CorpusFileKind::entities;
    if constexpr (std::is_same_v<Row, FactRow>) return CorpusFileKind::facts;
    return CorpusFileKind::quotes;
  }

  template <typename Row>
  void report(std::string_view table, std::string_view id, Version<Row> const& our,
              Version<Row> const& their) {
    MergeConflict conflict;
    conflict.table = table;
    conflict.id = id;
    conflict.ours =
        our.row == nullptr ? Location{ours_.directory, 0, 0} : our_places_.row(*our.row);
    conflict.theirs =
        their.row == nullptr ? Location{theirs_.directory, 0, 0} : their_places_.row(*their.row);
    if (our.row == nullptr) {
      conflict.what = "we removed it, they changed it";
    } else if (their.row == nullptr) {
      conflict.what = "we changed it, they removed it";
    } else {
      conflict.what = fmt::format("both wrote {}", fmt::join(differing_columns(our, their), ", "));
    }
    merge_.conflicts.push_back(std::move(conflict));
  }

  /// The manifest and documents, as wholes.
  void merge_whole_files() {
    auto const bytes = [](CorpusFile const* file) {
      return file == nullptr ? std::optional<std::string_view>()
                             : std::optional<std::string_view>(file->bytes);
    };
    std::vector<std::string> gone;
    for (CorpusFile& file : merge_.text.files) {
      if (file.kind != CorpusFileKind::manifest && file.kind != CorpusFileKind::document) continue;
      auto const base = bytes(file_at(base_, file.path));
      auto const our = bytes(file_at(ours_, file.path));
      auto const their = bytes(file_at(theirs_, file.path));
      if (our != base && their != base && our != their) {
        merge_.conflicts.push_back({"files",
                                    file.path,
                                    {ours_.directory + "/" + file.path, our ? 1U : 0U, 1},
                                    {theirs_.directory + "/" + file.path, their ? 1U : 0U, 1},
                                    "both changed the file"});
      }
      auto const chosen = our == base ? their : our;
      if (chosen) {
        file.bytes = *chosen;
      } else {
        gone.push_back(file.path);
      }
    }
    std::erase_if(merge_.text.files,
                  [&](CorpusFile const& file) { return std::ranges::count(gone, file.path) != 0; });
  }

  /// Files by path again, with their bytes.
  void finish() {
    CorpusText& text = merge_.text;
    std::vector<std::uint32_t> order(text.files.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
      return text.files[left].path < text.files[right].path;
    });
    std::vector<std::uint32_t> number(order.size());
    std::vector<CorpusFile> files;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      number[order[i]] = i;
      files.push_back(std::move(text.files[order[i]]));
    }
    text.files = std::move(files);
    auto const renumber = [&](auto& rows) {
      for (auto& row : rows) row.file = number[row.file];
    };
    renumber(text.sources);
    renumber(text.entities);
    renumber(text.facts);
    renumber(text.quotes);
    for (std::uint32_t i = 0; i < text.files.size(); ++i) {
      text.files[i].bytes = render_corpus_file(text, i);
    }
  }

  CorpusText const& base_;
  CorpusText const& ours_;
  CorpusText const& theirs_;
  Places our_places_;
  Places their_places_;
  Merge merge_;
};

}  // namespace

Result<Merge> merge_corpora(CorpusText const& base, CorpusText const& ours,
                            CorpusText const& theirs) {
  return Merger(base, ours, theirs).run();
}

}  // namespace stet
