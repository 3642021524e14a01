#include "corpus/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file_system.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/known_references.hpp"
#include "corpus/lint.hpp"
#include "corpus/names.hpp"
#include "corpus/postgres_store.hpp"
#include "corpus/publication.hpp"
#include "corpus/schema.hpp"
#include "corpus/store_reader.hpp"
#include "corpus/store_writer.hpp"
#include "corpus/stored_references.hpp"

namespace stet {
namespace {

namespace fs = std::filesystem;

Error file_error(std::string const& path, std::error_code const& code) {
  return Error{ErrorCode::unreadable, code.message(), {path, 0, 0}, ""};
}

Status require_empty(std::string const& directory) {
  std::error_code code;
  if (fs::exists(directory, code) && !fs::is_empty(directory, code)) {
    return Error{ErrorCode::usage,
                 "the folder is not empty",
                 {directory, 0, 0},
                 "give the name of a new folder"};
  }
  return Done{};
}

Result<std::vector<std::string>> write_files(std::string const& directory,
                                             std::vector<CorpusFile> const& files) {
  if (Status const empty = require_empty(directory); !empty) return empty.error();
  Publication whole(directory);
  std::vector<std::string> out;
  for (CorpusFile const& file : files) {
    std::string const path = whole.path() + "/" + file.path;
    std::error_code code;
    fs::create_directories(fs::path(path).parent_path(), code);
    if (code) return file_error(path, code);
    if (Status const done = write_file_atomically(path, file.bytes); !done) return done.error();
    out.push_back(directory + "/" + file.path);
  }
  if (Status const done = whole.publish(); !done) return done.error();
  return out;
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + "\"";
}

Status count_into(Store& store, std::string_view sql, auto const& take) {
  auto statement = store.query(sql);
  if (!statement) return statement.error();
  for (;;) {
    auto const more = statement.value()->step();
    if (!more) return more.error();
    if (!more.value()) return Done{};
    take(**statement);
  }
}

/// Words of a person who searches: they may be a name, and may stand in a statement.
Query query_of(std::string const& words) {
  Query query;
  query.subjects = {words};
  query.words = index_words(words);
  return query;
}

/// By way of a database of this run: both kinds of store hold the same rows.
Result<BuildReport> build_on_server(CorpusText const& text, std::string const& address,
                                    RuleSet const& rules) {
  // Before the work, which may take minutes.
  if (auto const place = postgres::parse_address(address); !place) return place.error();
  std::error_code code;
  fs::path const folder = fs::temp_directory_path(code);
  if (code) return file_error(folder, code);
  Publication const scratch((folder / fmt::format("stet-{}.db", ::getpid())).string());
  auto store = sqlite::Connection::create(scratch.path());
  if (!store) return store.error();
  auto report = write_store(*store, text, rules);
  if (!report) return report;
  if (Status const done = publish_to_postgres(*store, address); !done) return done.error();
  return report;
}

}  // namespace

bool LintReport::has_errors() const {
  return std::any_of(problems.begin(), problems.end(), [](CorpusProblem const& problem) {
    return problem.level == ProblemLevel::error;
  });
}

Result<LintReport> lint_corpus(std::string const& directory) {
  CorpusReading const reading = read_corpus_text(directory);
  if (reading.text.files.empty()) return reading.errors.front();
  LintReport report;
  report.counts = counts_of(reading.text);
  for (Error const& error : reading.errors) {
    report.problems.push_back({ProblemLevel::error, error});
  }
  for (CorpusProblem& problem : lint_text(reading.text, ProblemLevel::note)) {
    report.problems.push_back(std::move(problem));
  }
  return report;
}

Result<BuildReport> build_corpus(std::string const& directory, std::string const& database,
                                 RuleSet const& rules) {
  CorpusReading const reading = read_corpus_text(directory);
  if (!reading.errors.empty()) return reading.errors.front();
  auto const problems = lint_text(reading.text, ProblemLevel::error);
  if (!problems.empty()) return problems.front().error;
  if (postgres::is_address(database)) return build_on_server(reading.text, database, rules);
  Publication publication(database);
  Result<BuildReport> report = [&]() -> Result<BuildReport> {
    auto store = sqlite::Connection::create(publication.path());
    if (!store) return store.error();
    return write_store(*store, reading.text, rules);
  }();
  if (!report) return report;
  if (Status const done = publication.publish(); !done) return done.error();
  return report;
}

Result<CorpusText> load_corpus(std::string const& path) {
  CorpusReading reading;
  if (is_directory(path)) {
    reading = read_corpus_text(path);
  } else {
    auto store = open_any_store(path);
    if (!store) return store.error();
    auto text = read_store_text(**store);
    if (!text) return text.error();
    for (std::uint32_t i = 0; i < text->files.size(); ++i) {
      text->files[i].bytes = render_corpus_file(*text, i);
    }
    reading = parse_corpus_files(path, std::move(text->files));
  }
  if (!reading.errors.empty()) return reading.errors.front();
  return std::move(reading.text);
}

Result<std::vector<std::string>> write_corpus_text(CorpusText const& text,
                                                   std::string const& directory) {
  return write_files(directory, text.files);
}

Result<std::vector<std::string>> export_corpus(std::string const& database,
                                               std::string const& directory) {
  auto const text = load_corpus(database);
  if (!text) return text.error();
  return write_corpus_text(*text, directory);
}

Result<std::vector<std::string>> init_corpus(std::string const& directory,
                                             std::string const& name) {
  std::string const manifest = fmt::format(
      "name = {}\nlicence = \"\"\nlanguage = \"en\"\ndescription = \"\"\n", toml_string(name));
  CorpusText text;
  text.files = {{"corpus.toml", CorpusFileKind::manifest, manifest},
                {"entities.csv", CorpusFileKind::entities, ""},
                {"facts/facts.csv", CorpusFileKind::facts, ""},
                {"sources.csv", CorpusFileKind::sources, ""}};
  for (std::uint32_t i = 1; i < text.files.size(); ++i) {
    text.files[i].bytes = render_corpus_file(text, i);
  }
  return write_corpus_text(text, directory);
}

Result<CorpusStats> corpus_stats(std::string const& database) {
  auto store = open_any_store(database);
  if (!store) return store.error();
  CorpusStats stats;
  std::map<std::string, std::string> properties;
  auto const number = [](StoreStatement const& row, int column) {
    return static_cast<std::uint64_t>(row.number(column));
  };
  Status done = count_into(**store, "SELECT key, value FROM corpus",
                           [&](auto const& row) { properties[row.text(0)] = row.text(1); });
  if (done) {
    done = count_into(
        **store,
        "SELECT (SELECT count(*) FROM facts), (SELECT count(*) FROM quotes), (SELECT count(*) FROM "
        "files WHERE path LIKE 'documents/%'), (SELECT count(*) FROM passages), (SELECT count(*) "
        "FROM sources), (SELECT count(*) FROM entities)",
        [&](auto const& row) {
          stats.counts = {number(row, 0), number(row, 1), number(row, 2),
                          number(row, 3), number(row, 4), number(row, 5)};
        });
  }
  if (done) {
    done = count_into(
        **store, "SELECT kind, count(*) FROM claims GROUP BY kind",
        [&](auto const& row) { stats.references_by_kind[row.text(0)] = number(row, 1); });
  }
  if (done) {
    done = count_into(**store, "SELECT tier, count(*) FROM sources GROUP BY tier",
                      [&](auto const& row) {
                        stats.sources_by_tier[static_cast<int>(row.number(0))] = number(row, 1);
                      });
  }
  if (done) {
    done = count_into(
        **store, "SELECT min(nullif(period_start, '')), max(nullif(period_end, '')) FROM facts",
        [&](auto const& row) {
          stats.first_day = row.text(0);
          stats.last_day = row.text(1);
        });
  }
  if (!done) return done.error();
  stats.name = properties["name"];
  stats.licence = properties["licence"];
  stats.language = properties["language"];
  stats.description = properties["description"];
  stats.snapshot = properties["snapshot"];
  return stats;
}

Result<Reference> show_reference(std::string const& database, std::string const& id) {
  auto references = StoredReferences::open(database);
  if (!references) return references.error();
  return references.value()->reference(id);
}

Result<std::vector<Candidate>> search_corpus(std::string const& database, std::string const& words,
                                             std::size_t limit, std::optional<Date> as_of) {
  auto references = StoredReferences::open(database);
  if (!references) return references.error();
  Query const query = query_of(words);
  if (!as_of) return references.value()->candidates(query, limit);
  return KnownReferences(*std::move(references), *as_of).candidates(query, limit);
}

Result<std::vector<ExplainedCandidate>> explain_search(std::string const& database,
                                                       std::string const& words,
                                                       std::size_t limit) {
  auto references = StoredReferences::open(database);
  if (!references) return references.error();
  return references.value()->explain(query_of(words), limit);
}

}  // namespace stet
