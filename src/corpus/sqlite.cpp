#include "corpus/sqlite.hpp"

#include <utility>

#include <fmt/format.h>

namespace stet::sqlite {
namespace {

Error failure(sqlite3* database, std::string const& path) {
  int const code = database == nullptr ? SQLITE_NOMEM : sqlite3_errcode(database) & 0xFF;
  char const* const reason = database == nullptr ? "out of memory" : sqlite3_errmsg(database);
  bool const damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
  return Error{code == SQLITE_CANTOPEN ? ErrorCode::unreadable : ErrorCode::corrupt,
               damaged ? fmt::format("the database is damaged: {}", reason) : std::string(reason),
               {path, 0, 0},
               damaged ? "build it again with stet corpus build" : ""};
}

/// A path as a URI: every byte that could mean something there is escaped.
std::string immutable_uri(std::string const& path) {
  std::string out = "file:";
  for (char const c : path) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out + "?immutable=1";
}

}  // namespace

Statement::Statement(sqlite3_stmt* statement, std::string const& path)
    : statement_(statement), path_(path) {}

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT,
                      SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind_borrowed(int parameter, std::string_view text) {
  // An empty view may point nowhere, which SQLite would take for NULL.
  char const* const bytes = text.empty() ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), parameter, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  return *this;
}

Result<bool> Statement::step() {
  int const code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(sqlite3_db_handle(statement_.get()), path_);
}

Status Statement::run() {
  Result<bool> const stepped = step();
  reset();
  if (!stepped) return stepped.error();
  return Done{};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::string Statement::text(int column) const {
  auto const* const bytes =
      reinterpret_cast<char const*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::blob(int column) const {
  auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

Connection::Connection(sqlite3* database, std::string path)
    : database_(database), path_(std::move(path)) {}

Result<Connection> Connection::open(std::string const& name, std::string const& path, int flags) {
  // Counting every allocation under one lock halves what two threads get done. Refused, and not
  // needed, where the program has used SQLite before.
  static int const configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(configured);
  sqlite3* database = nullptr;
  int const code = sqlite3_open_v2(name.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Connection connection(database, path);
  if (code != SQLITE_OK) return failure(database, path);
  // A file of strangers must not harm its reader. A new one is ours, and the defence would refuse
  // to go without a journal.
  bool const reading = (flags & SQLITE_OPEN_READONLY) != 0;
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, reading ? 1 : 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return connection;
}

Result<Connection> Connection::open_immutable(std::string const& path) {
  Result<Connection> connection =
      open(immutable_uri(path), path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!connection) return connection;
  // Reading a page is then no system call. Of a larger file only the beginning is mapped: what was
  // touched counts as memory of ours.
  Status const mapped = connection->execute("PRAGMA mmap_size=268435456");
  if (!mapped) return mapped.error();
  return connection;
}

Result<Connection> Connection::create(std::string const& path) {
  Result<Connection> connection = open(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!connection) return connection;
  Status const prepared = connection->execute(
      "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
      "PRAGMA secure_delete=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536;");
  if (!prepared) return prepared.error();
  return connection;
}

Result<Connection> Connection::open_shared(std::string const& path) {
  Result<Connection> connection = open(path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!connection) return connection;
  sqlite3_busy_timeout(connection->database_.get(), 10'000);
  Status const prepared = connection->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
  if (!prepared) return prepared.error();
  return connection;
}

Result<Statement> Connection::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  int const code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return failure(database_.get(), path_);
  return Statement(statement, path_);
}

Result<std::unique_ptr<StoreStatement>> Connection::query(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  return std::unique_ptr<StoreStatement>(std::make_unique<Statement>(*std::move(statement)));
}

Status Connection::execute(char const* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure(database_.get(), path_);
  }
  return Done{};
}

}  // namespace stet::sqlite
