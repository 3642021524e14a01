#include "corpus/schema.hpp"

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "corpus/columns.hpp"
#include "corpus/postgres_store.hpp"

namespace stet {
namespace {

template <typename Row>
std::string row_table(std::string_view name) {
  std::string out =
      fmt::format("CREATE TABLE {}(number INTEGER PRIMARY KEY, file INTEGER NOT NULL", name);
  for (auto const& column : columns<Row>) out += fmt::format(", {} TEXT NOT NULL", column.name);
  return out + ");\n";
}

Result<std::int64_t> pragma(sqlite::Connection& store, std::string_view sql) {
  auto statement = store.prepare(sql);
  if (!statement) return statement.error();
  auto const row = statement->step();
  if (!row) return row.error();
  return statement->number(0);
}

Error refusal(ErrorCode code, std::string message, std::string const& path, std::string hint) {
  return Error{code, std::move(message), {path, 0, 0}, std::move(hint)};
}

}  // namespace

std::string schema_sql() {
  return fmt::format("PRAGMA application_id={}; PRAGMA user_version={};\n", store_application_id,
                     store_version) +
         R"(
CREATE TABLE corpus(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files(number INTEGER PRIMARY KEY, path TEXT NOT NULL, kind INTEGER NOT NULL, bytes BLOB);
)" + row_table<SourceRow>("sources") +
         row_table<CorpusEntity>("entities") + row_table<FactRow>("facts") +
         row_table<QuoteRow>("quotes") +
         R"(
CREATE INDEX sources_by_id ON sources(id);
CREATE INDEX facts_by_superseded ON facts(supersedes) WHERE supersedes <> '';
CREATE TABLE passages(number INTEGER PRIMARY KEY, source INTEGER NOT NULL, statement TEXT NOT NULL,
                      context TEXT NOT NULL, locator TEXT NOT NULL, claim TEXT NOT NULL);
CREATE TABLE names(key TEXT PRIMARY KEY, entity INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE claims(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
                    origin INTEGER NOT NULL, row INTEGER NOT NULL);
CREATE TABLE postings(term INTEGER PRIMARY KEY, count INTEGER NOT NULL, list BLOB NOT NULL);
)";
}

Result<sqlite::Connection> open_store(std::string const& path) {
  if (!exists(path)) {
    return refusal(ErrorCode::not_found, "no such corpus database", path,
                   "build one with stet corpus build DIR -o FILE.db");
  }
  if (is_directory(path)) {
    return refusal(ErrorCode::unsupported, "is a folder, not a corpus database", path,
                   "build it first: stet corpus build DIR -o FILE.db");
  }
  auto store = sqlite::Connection::open_immutable(path);
  if (!store) return store;
  auto const application = pragma(*store, "PRAGMA application_id");
  if (!application) return application.error();
  if (application.value() != store_application_id) {
    return refusal(ErrorCode::unsupported, "the file is no stet corpus", path,
                   "build one with stet corpus build DIR -o FILE.db");
  }
  auto const version = pragma(*store, "PRAGMA user_version");
  if (!version) return version.error();
  if (version.value() == store_version) return store;
  bool const newer = version.value() > store_version;
  return refusal(ErrorCode::unsupported,
                 fmt::format("the corpus has version {} and this stet reads version {}",
                             version.value(), store_version),
                 path, newer ? "update stet" : "build it again with stet corpus build");
}

Result<std::unique_ptr<Store>> open_any_store(std::string const& place) {
  if (postgres::is_address(place)) return open_postgres_store(place);
  auto store = open_store(place);
  if (!store) return store.error();
  return std::unique_ptr<Store>(std::make_unique<sqlite::Connection>(*std::move(store)));
}

Result<std::string> store_property(Store& store, std::string_view key) {
  auto statement = store.query("SELECT value FROM corpus WHERE key = ?");
  if (!statement) return statement.error();
  auto const row = statement.value()->bind(1, key).step();
  if (!row) return row.error();
  return row.value() ? statement.value()->text(0) : std::string();
}

}  // namespace stet
