#include "corpus/text_form.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/parallel.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "corpus/columns.hpp"
#include "corpus/csv.hpp"
#include "corpus/manifest.hpp"
#include "corpus/quote_lines.hpp"

namespace stet {
namespace {

std::optional<CorpusFileKind> kind_of(std::string_view path) {
  if (path == "corpus.toml") return CorpusFileKind::manifest;
  if (path == "sources.csv") return CorpusFileKind::sources;
  if (path == "entities.csv") return CorpusFileKind::entities;
  if (path.starts_with("facts/") && path.ends_with(".csv")) return CorpusFileKind::facts;
  if (path.starts_with("quotes/") && path.ends_with(".jsonl")) return CorpusFileKind::quotes;
  if (path.starts_with("documents/")) return CorpusFileKind::document;
  return std::nullopt;
}

/// Columns that every table of these rows has.
template <typename Row>
constexpr std::size_t required_columns = columns<Row>.size() - optional_columns<Row>;

template <typename Row>
std::string header_line(std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < width; ++i) {
    if (i != 0) out += ',';
    out += columns<Row>[i].name;
  }
  return out;
}

class Reading {
 public:
  /// The files are those of `files`; rows and errors go to `out`.
  Reading(CorpusText const& files, CorpusReading& out) : files_(files), out_(out) {}

  void read_file_at(std::uint32_t index) {
    CorpusFile const& file = files_.files[index];
    if (auto const bad = first_invalid_utf8(file.bytes)) {
      fail(index, *bad, "the file is not UTF-8", "save it as UTF-8");
      return;
    }
    switch (file.kind) {
      case CorpusFileKind::manifest:
        read_manifest(file);
        break;
      case CorpusFileKind::sources:
        read_table(index, out_.text.sources);
        break;
      case CorpusFileKind::entities:
        read_table(index, out_.text.entities);
        break;
      case CorpusFileKind::facts:
        read_table(index, out_.text.facts);
        break;
      case CorpusFileKind::quotes:
        read_quotes(index);
        break;
      case CorpusFileKind::document:
        break;
    }
  }

 private:
  std::string full_path(std::uint32_t index) const {
    return files_.directory + "/" + files_.files[index].path;
  }

  void fail(std::uint32_t index, std::size_t offset, std::string message, std::string hint) {
    Position const at = LineIndex(files_.files[index].bytes).position(offset);
    out_.errors.push_back({ErrorCode::malformed,
                           std::move(message),
                           {full_path(index), at.line, at.column},
                           std::move(hint)});
  }

  void read_manifest(CorpusFile const& file) {
    auto manifest = parse_manifest(files_.directory + "/" + file.path, file.bytes);
    if (manifest) {
      out_.text.manifest = *std::move(manifest);
    } else {
      out_.errors.push_back(manifest.error());
    }
  }

  template <typename Row>
  void read_table(std::uint32_t index, std::vector<Located<Row>>& rows) {
    CsvReader reader(full_path(index), files_.files[index].bytes);
    auto const header = reader.next();
    if (!header || !*header || !is_header<Row>((*header)->cells)) {
      if (header && !*header) {
        out_.errors.push_back(header->error());
      } else {
        fail(index, 0, "the first line is not the header of this table",
             fmt::format("it must read {}", header_line<Row>(required_columns<Row>)));
      }
      return;
    }
    std::size_t const width = (*header)->cells.size();
    while (auto row = reader.next()) {
      if (!*row) {
        out_.errors.push_back(row->error());
      } else if ((*row)->cells.size() != width) {
        fail(index, (*row)->offset,
             fmt::format("the row has {} fields and the header {}", (*row)->cells.size(), width),
             "a comma inside a field needs quotes around the field");
      } else {
        rows.push_back({to_row<Row>(std::move((*row)->cells)), index, (*row)->offset});
      }
    }
  }

  template <typename Row>
  static bool is_header(std::vector<std::string> const& cells) {
    return cells.size() >= required_columns<Row> && cells.size() <= columns<Row>.size() &&
           std::equal(cells.begin(), cells.end(), columns<Row>.begin(),
                      [](auto const& cell, auto const& column) { return cell == column.name; });
  }

  template <typename Row>
  static Row to_row(std::vector<std::string> cells) {
    Row row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      row.*(columns<Row>[i].text) = std::move(cells[i]);
    }
    return row;
  }

  void read_quotes(std::uint32_t index) {
    std::string_view const bytes = files_.files[index].bytes;
    std::uint32_t number = 0;
    for (std::size_t at = byte_order_mark(bytes); at < bytes.size();) {
      ++number;
      std::size_t const end = std::min(bytes.find('\n', at), bytes.size());
      std::string_view line = bytes.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find_first_not_of(" \t") != std::string_view::npos) {
        auto quote = parse_quote_line(line, {full_path(index), number, 1});
        if (quote) {
          out_.text.quotes.push_back({*std::move(quote), index, static_cast<std::uint32_t>(at)});
        } else {
          out_.errors.push_back(quote.error());
        }
      }
      at = end + 1;
    }
  }

  CorpusText const& files_;
  CorpusReading& out_;
};

/// Rows and errors of one file behind those of the files before it.
void append(CorpusReading& out, CorpusReading part) {
  auto const move_rows = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  if (!part.text.manifest.name.empty()) out.text.manifest = std::move(part.text.manifest);
  move_rows(out.text.sources, part.text.sources);
  move_rows(out.text.entities, part.text.entities);
  move_rows(out.text.facts, part.text.facts);
  move_rows(out.text.quotes, part.text.quotes);
  move_rows(out.errors, part.errors);
}

template <typename Row>
std::string render_table(std::vector<Located<Row>> const& rows, std::uint32_t file) {
  std::size_t width = required_columns<Row>;
  for (auto const& row : rows) {
    if (row.file != file) continue;
    for (std::size_t i = width; i < columns<Row>.size(); ++i) {
      if (!(row.value.*(columns<Row>[i].text)).empty()) width = i + 1;
    }
  }
  std::string out = header_line<Row>(width) + "\n";
  std::vector<std::string_view> cells(width);
  for (auto const& row : rows) {
    if (row.file != file) continue;
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = row.value.*(columns<Row>[i].text);
    append_csv_row(out, cells);
  }
  return out;
}

std::string render_quotes(std::vector<Located<QuoteRow>> const& quotes, std::uint32_t file) {
  std::string out;
  for (auto const& quote : quotes) {
    if (quote.file == file) append_quote_line(out, quote.value);
  }
  return out;
}

}  // namespace

CorpusReading parse_corpus_files(std::string directory, std::vector<CorpusFile> files) {
  CorpusReading out;
  out.text.directory = std::move(directory);
  out.text.files = std::move(files);
  // Each file on its own, and then together: a large corpus has many.
  std::vector<CorpusReading> parts(out.text.files.size());
  for_each_index(parts.size(), std::max(1U, std::thread::hardware_concurrency()),
                 [&](std::size_t i) {
                   Reading(out.text, parts[i]).read_file_at(static_cast<std::uint32_t>(i));
                 });
  for (CorpusReading& part : parts) append(out, std::move(part));
  bool const named =
      std::any_of(out.text.files.begin(), out.text.files.end(),
                  [](auto const& file) { return file.kind == CorpusFileKind::manifest; });
  if (!named) {
    out.errors.push_back({ErrorCode::not_found,
                          "no corpus.toml here",
                          {out.text.directory, 0, 0},
                          "a corpus is a folder with corpus.toml, sources.csv and facts/"});
  }
  return out;
}

CorpusReading read_corpus_text(std::string const& directory) {
  std::string const folder = std::filesystem::path(directory + "/").parent_path().string();
  auto const paths = list_files(folder);
  if (!paths) return {{}, {paths.error()}};
  std::vector<CorpusFile> files;
  std::vector<Error> unreadable;
  for (std::string const& path : *paths) {
    std::string relative = path.substr(folder.size() + 1);
    auto const kind = kind_of(relative);
    if (!kind) continue;
    auto bytes = read_file(path);
    if (bytes) {
      files.push_back({std::move(relative), *kind, *std::move(bytes)});
    } else {
      unreadable.push_back(bytes.error());
    }
  }
  std::sort(files.begin(), files.end(),
            [](CorpusFile const& left, CorpusFile const& right) { return left.path < right.path; });
  CorpusReading out = parse_corpus_files(folder, std::move(files));
  out.errors.insert(out.errors.begin(), unreadable.begin(), unreadable.end());
  return out;
}

std::string render_corpus_file(CorpusText const& text, std::uint32_t file) {
  switch (text.files[file].kind) {
    case CorpusFileKind::sources:
      return render_table(text.sources, file);
    case CorpusFileKind::entities:
      return render_table(text.entities, file);
    case CorpusFileKind::facts:
      return render_table(text.facts, file);
    case CorpusFileKind::quotes:
      return render_quotes(text.quotes, file);
    case CorpusFileKind::manifest:
    case CorpusFileKind::document:
      break;
  }
  return text.files[file].bytes;
}

std::vector<FileHash> snapshot_files(CorpusText const& text) {
  std::vector<FileHash> out;
  for (std::uint32_t i = 0; i < text.files.size(); ++i) {
    out.push_back({text.files[i].path, sha256_hex(render_corpus_file(text, i))});
  }
  return out;
}

std::string corpus_snapshot(CorpusText const& text) {
  std::string list;
  for (auto const& [path, sha256] : snapshot_files(text)) {
    list += fmt::format("{} {}\n", sha256, path);
  }
  return sha256_hex(list);
}

CorpusCounts counts_of(CorpusText const& text) {
  CorpusCounts counts;
  counts.facts = text.facts.size();
  counts.quotes = text.quotes.size();
  counts.sources = text.sources.size();
  counts.entities = text.entities.size();
  counts.documents = static_cast<std::uint64_t>(
      std::count_if(text.files.begin(), text.files.end(),
                    [](CorpusFile const& file) { return file.kind == CorpusFileKind::document; }));
  return counts;
}

}  // namespace stet
