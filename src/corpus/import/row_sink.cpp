#include "corpus/import/row_sink.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "corpus/catalogue.hpp"
#include "corpus/csv.hpp"
#include "corpus/import/csv_records.hpp"
#include "corpus/import/imported_rows.hpp"
#include "corpus/import/stable_id.hpp"
#include "corpus/names.hpp"
#include "corpus/quote_lines.hpp"
#include "corpus/stable_hash.hpp"

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t all_fact_columns = columns<FactRow>.size();

}  // namespace

std::string RowSink::state_path() const {
  return fmt::format("{}/.import-{}.state", directory_, name_);
}

Result<RowSink> RowSink::open(std::string const& directory, std::string const& name,
                              std::string const& identity) {
  RowSink sink;
  sink.directory_ = directory;
  sink.name_ = name;
  sink.identity_ = identity;
  if (!exists(directory + "/corpus.toml")) {
    return Error{ErrorCode::not_found,
                 "no corpus.toml here",
                 {directory, 0, 0},
                 "start one with stet corpus init DIR"};
  }
  if (Status const done = sink.load_known(); !done) return done.error();
  if (sink.resume()) return sink;
  sink.counts_ = {};
  sink.start_ = {};
  sink.recorded_ = false;
  sink.ids_.clear();
  std::string const stem = fmt::format("{}/.import-{}.", directory, name);
  for (auto [part, ending] :
       {std::pair{&sink.facts_, "facts"}, std::pair{&sink.quotes_, "quotes"},
        std::pair{&sink.sources_, "sources"}, std::pair{&sink.entities_, "entities"},
        std::pair{&sink.rejected_, "rejected"}}) {
    auto opened = PartFile::open(stem + ending, 0);
    if (!opened) return opened.error();
    *part = *std::move(opened);
  }
  return sink;
}

Status RowSink::load_known() {
  CorpusText text;
  std::vector<CorpusFile> files;
  for (auto const& [name, kind] : {std::pair{"entities.csv", CorpusFileKind::entities},
                                   std::pair{"sources.csv", CorpusFileKind::sources}}) {
    std::string const path = directory_ + "/" + name;
    if (!exists(path)) continue;
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    files.push_back({name, kind, *std::move(bytes)});
  }
  CorpusReading const reading = parse_corpus_files(directory_, std::move(files));
  for (Error const& error : reading.errors) {
    if (error.code == ErrorCode::malformed) return error;
  }
  for (auto const& row : reading.text.sources) source_ids_.insert(stable_hash(row.value.id));
  for (auto const& row : reading.text.entities) {
    for (std::string const& name : names_of(row.value)) names_.insert(stable_hash(name_key(name)));
  }
  return Done{};
}

/// Takes up the files of a run that was cut short; false where there is none to take up.
bool RowSink::resume() {
  auto const state = read_file(state_path());
  if (!state) return false;
  std::istringstream words(*state);
  std::string identity;
  std::array<std::uint64_t, 5> sizes{};
  words >> identity >> start_.offset >> start_.line >> recorded_;
  for (std::uint64_t& size : sizes) words >> size;
  words >> counts_.facts >> counts_.quotes >> counts_.sources >> counts_.entities >>
      counts_.documents >> counts_.repeated >> counts_.rejected;
  if (!words || identity != identity_) return false;
  std::string const stem = fmt::format("{}/.import-{}.", directory_, name_);
  std::array<std::pair<PartFile*, char const*>, 5> const parts = {{{&facts_, "facts"},
                                                                   {&quotes_, "quotes"},
                                                                   {&sources_, "sources"},
                                                                   {&entities_, "entities"},
                                                                   {&rejected_, "rejected"}}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto opened = PartFile::open(stem + parts[i].second, sizes[i]);
    if (!opened) return false;
    *parts[i].first = *std::move(opened);
  }
  // What the files hold already has to be known again.
  auto const each_row = [&](PartFile const& part, auto const& take) {
    auto input = ImportInput::open(part.path());
    if (!input) return;
    CsvRecords records(*input);
    while (auto row = records.next()) {
      if (*row) take((*row)->cells);
    }
  };
  each_row(facts_, [&](auto const& cells) { ids_.insert(stable_hash(cells[0])); });
  each_row(sources_, [&](auto const& cells) { source_ids_.insert(stable_hash(cells[0])); });
  each_row(entities_, [&](auto const& cells) {
    for (std::string const& name : names_of({cells[0], cells[1], "", cells[3], ""})) {
      names_.insert(stable_hash(name_key(name)));
    }
  });
  if (auto input = ImportInput::open(quotes_.path())) {
    std::string line;
    while (input->next_line(line)) {
      if (auto const quote = parse_quote_line(line, {})) ids_.insert(stable_hash(quote->id));
    }
  }
  return true;
}

bool RowSink::is_new(std::string_view id) {
  if (ids_.insert(stable_hash(id))) return true;
  ++counts_.repeated;
  return false;
}

void RowSink::add(FactRow fact, std::uint64_t line) {
  std::string fault = fault_of(fact);
  if (counts_.facts == 0) recorded_ = !fact.recorded.empty();
  if (fault.empty() && !recorded_ && !fact.recorded.empty()) {
    fault = "recorded is given here and not in the first row";
  }
  if (fault.empty() && !has_source(fact.source)) fault = "no source has that id";
  if (!fault.empty()) return reject(line, fault, row_line(fact, all_fact_columns));
  if (fact.id.empty()) {
    fact.id =
        stable_id(name_, fmt::format("{}|{}|{}|{}|{}|{}", fact.subject, fact.measure, fact.unit,
                                     fact.place, fact.period_start, fact.period_end));
  }
  if (!is_new(fact.id)) return;
  need_entity(fact.subject, "");
  if (fact.unit == "role") need_entity(fact.value, "organisation");
  if (fact.locator.empty()) fact.locator = fmt::format("line {}", line);
  facts_.write(row_line(fact, recorded_ ? all_fact_columns : all_fact_columns - 1));
  ++counts_.facts;
}

void RowSink::add(QuoteRow const& quote, std::uint64_t line) {
  std::string fault = fault_of(quote);
  if (fault.empty() && !has_source(quote.source)) fault = "no source has that id";
  if (!fault.empty()) {
    return reject(line, fault, row_line(quote, columns<QuoteRow>.size()));
  }
  QuoteRow out = quote;
  if (out.id.empty()) out.id = stable_id(name_, quote.speaker + "|" + quote.text);
  if (!is_new(out.id)) return;
  need_entity(out.speaker, "person");
  std::string text;
  append_quote_line(text, out);
  quotes_.write(text);
  ++counts_.quotes;
}

void RowSink::add(SourceRow const& source, std::uint64_t line) {
  if (has_source(source.id)) return;
  std::string fault = fault_of(source);
  bool const dangling = !source.origin.empty() && source.origin != source.id;
  if (fault.empty() && dangling && !has_source(source.origin)) fault = "its origin is no source";
  if (!fault.empty()) {
    return reject(line, fault, row_line(source, columns<SourceRow>.size()));
  }
  source_ids_.insert(stable_hash(source.id));
  sources_.write(row_line(source, columns<SourceRow>.size()));
  ++counts_.sources;
}

bool RowSink::has_source(std::string_view id) const {
  return source_ids_.contains(stable_hash(id));
}

void RowSink::add(CorpusEntity const& entity) {
  if (names_.contains(stable_hash(name_key(entity.name)))) return;
  CorpusEntity out = entity;
  if (names_.contains(stable_hash(name_key(out.id)))) out.id = stable_id(out.id, out.name);
  for (std::string const& name : names_of(out)) names_.insert(stable_hash(name_key(name)));
  entities_.write(row_line(out, columns<CorpusEntity>.size()));
  ++counts_.entities;
}

void RowSink::need_entity(std::string const& name, std::string_view kind) {
  if (names_.contains(stable_hash(name_key(name)))) return;
  add(CorpusEntity{slug(name), name, std::string(kind), "", ""});
}

void RowSink::add_document(std::string const& path, std::string_view bytes) {
  std::string const full = directory_ + "/documents/" + path;
  std::error_code code;
  fs::create_directories(fs::path(full).parent_path(), code);
  if (Status done = write_file_atomically(full, bytes); !done && failed_) failed_ = done;
  ++counts_.documents;
}

void RowSink::reject(std::uint64_t line, std::string_view reason, std::string_view row) {
  constexpr std::size_t most = 2000;  // enough to find it by
  std::string excerpt(row.substr(0, most));
  while (first_invalid_utf8(excerpt)) excerpt.resize(*first_invalid_utf8(excerpt));
  while (excerpt.ends_with('\n')) excerpt.pop_back();
  std::string out;
  append_csv_row(out, {std::to_string(line), reason, excerpt});
  rejected_.write(out);
  ++counts_.rejected;
}

Status RowSink::checkpoint(InputPlace place) {
  std::string state = fmt::format("{} {} {} {:d}", identity_, place.offset, place.line, recorded_);
  for (PartFile* part : {&facts_, &quotes_, &sources_, &entities_, &rejected_}) {
    if (Status done = part->sync(); !done) return done;
    state += fmt::format(" {}", part->size());
  }
  state += fmt::format(" {} {} {} {} {} {} {}\n", counts_.facts, counts_.quotes, counts_.sources,
                       counts_.entities, counts_.documents, counts_.repeated, counts_.rejected);
  if (!failed_) return failed_;
  return write_file_atomically(state_path(), state);
}

/// Puts a header and the rows in the place of a file; without rows the file goes.
Status RowSink::publish(PartFile& part, std::string const& path, std::string const& header) {
  std::string const full = directory_ + "/" + path;
  std::error_code code;
  if (part.size() == 0) {
    fs::remove(full, code);
    return Done{};
  }
  fs::create_directories(fs::path(full).parent_path(), code);
  auto whole = PartFile::open(part.path() + ".whole", 0);
  if (!whole) return whole.error();
  whole->write(header);
  auto rows = ImportInput::open(part.path());
  if (!rows) return rows.error();
  constexpr std::size_t block = std::size_t{1} << 20U;
  for (std::string bytes; rows->read(bytes, block) || !bytes.empty();) whole->write(bytes);
  if (Status done = whole->sync(); !done) return done;
  whole->close();
  fs::rename(whole->path(), full, code);
  if (code) return Error{ErrorCode::unreadable, code.message(), {full, 0, 0}, ""};
  return Done{};
}

/// Adds rows to a table of the corpus, but none that it holds already: after a kill they may.
Status RowSink::append(PartFile& part, std::string const& path) {
  if (part.size() == 0) return Done{};
  std::string const full = directory_ + "/" + path;
  std::string table;
  if (exists(full)) {
    auto bytes = read_file(full);
    if (!bytes) return bytes.error();
    table = *std::move(bytes);
  } else {
    table = path == "sources.csv" ? header_line<SourceRow>(columns<SourceRow>.size())
                                  : header_line<CorpusEntity>(columns<CorpusEntity>.size());
  }
  if (!table.ends_with('\n')) table += '\n';
  SeenHashes known;
  for (CsvReader reader(full, table); auto row = reader.next();) {
    if (!*row) return row->error();
    known.insert(stable_hash((*row)->cells[0]));
  }
  auto rows = ImportInput::open(part.path());
  if (!rows) return rows.error();
  CsvRecords records(*rows);
  while (auto row = records.next()) {
    if (!*row) return row->error();
    if (known.insert(stable_hash((*row)->cells[0]))) {
      append_csv_row(table, {(*row)->cells.begin(), (*row)->cells.end()});
    }
  }
  return write_file_atomically(full, table);
}

Status RowSink::finish(InputPlace place) {
  Status done = checkpoint(place);
  if (done) done = publish(rejected_, fmt::format("rejected/{}.csv", name_), "line,reason,row\n");
  if (done) done = append(sources_, "sources.csv");
  if (done) done = append(entities_, "entities.csv");
  if (done) {
    done = publish(facts_, fmt::format("facts/imported/{}.csv", name_),
                   header_line<FactRow>(recorded_ ? all_fact_columns : all_fact_columns - 1));
  }
  if (done) done = publish(quotes_, fmt::format("quotes/imported/{}.jsonl", name_), "");
  if (!done) return done;
  std::error_code code;
  fs::remove(state_path(), code);
  for (PartFile* part : {&facts_, &quotes_, &sources_, &entities_, &rejected_}) {
    part->close();
    fs::remove(part->path(), code);
  }
  return Done{};
}

}  // namespace stet
