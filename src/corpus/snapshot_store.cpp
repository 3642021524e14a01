#include "corpus/snapshot_store.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "corpus/sqlite.hpp"

namespace stet {
namespace {

constexpr std::int64_t application_id = 0x73746E70;  // "stnp"
constexpr std::int64_t version = 1;

constexpr char const* schema =
    "BEGIN IMMEDIATE;"
    "CREATE TABLE IF NOT EXISTS body (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS visit (id INTEGER PRIMARY KEY, url TEXT NOT NULL, at TEXT NOT NULL,"
    " state TEXT NOT NULL, status INTEGER NOT NULL, final_url TEXT NOT NULL, hops TEXT NOT NULL,"
    " content_type TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,"
    " headers TEXT NOT NULL, sha256 TEXT NOT NULL, message TEXT NOT NULL);"
    "CREATE INDEX IF NOT EXISTS visit_by_url ON visit (url, at, id);"
    "PRAGMA application_id = 1937010288; PRAGMA user_version = 1;"
    "COMMIT;";
static_assert(application_id == 1937010288);

constexpr std::string_view columns =
    "url, at, state, status, final_url, hops, content_type, etag, last_modified, headers, sha256, "
    "message";

/// One hop a line: its status, a space, the address.
std::string written(std::vector<Hop> const& hops) {
  std::string out;
  for (Hop const& hop : hops) out += fmt::format("{} {}\n", hop.status, hop.to);
  return out;
}

std::vector<Hop> read_hops(std::string_view text) {
  std::vector<Hop> hops;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    std::size_t const space = line.find(' ');
    if (space == std::string_view::npos) continue;
    Hop hop;
    std::from_chars(line.data(), line.data() + space, hop.status);
    hop.to = line.substr(space + 1);
    hops.push_back(std::move(hop));
  }
  return hops;
}

Visit read_visit(sqlite::Statement const& row) {
  Visit visit;
  visit.url = row.text(0);
  visit.at = row.text(1);
  visit.state = fetch_state_named(row.text(2)).value_or(FetchState::bad_response);
  visit.status = static_cast<int>(row.number(3));
  visit.final_url = row.text(4);
  visit.hops = read_hops(row.text(5));
  visit.content_type = row.text(6);
  visit.etag = row.text(7);
  visit.last_modified = row.text(8);
  visit.headers = row.text(9);
  visit.sha256 = row.text(10);
  visit.message = row.text(11);
  return visit;
}

}  // namespace

struct SnapshotStore::Database {
  std::string path;
  sqlite::Connection connection;

  [[nodiscard]] Result<std::int64_t> number(std::string_view question) {
    Result<sqlite::Statement> statement = connection.prepare(question);
    if (!statement) return statement.error();
    Result<bool> const row = statement->step();
    if (!row) return row.error();
    return statement->number(0);
  }

  /// A new file, or one of ours that this version can read.
  [[nodiscard]] Status check() {
    Result<std::int64_t> const owner = number("PRAGMA application_id");
    if (!owner) return owner.error();
    Result<std::int64_t> const written_by = number("PRAGMA user_version");
    if (!written_by) return written_by.error();
    Result<std::int64_t> const tables = number("SELECT count(*) FROM sqlite_master");
    if (!tables) return tables.error();
    if (*owner == 0 && *tables == 0) return connection.execute(schema);
    if (*owner != application_id) {
      return Error{ErrorCode::unsupported, "not a store of snapshots", {path, 0, 0}, ""};
    }
    if (*written_by > version) {
      return Error{ErrorCode::unsupported, "written by a newer stet", {path, 0, 0}, ""};
    }
    return Done{};
  }

  [[nodiscard]] Status insert(std::string const& at, FetchResult const& result) {
    std::string const sha256 = result.body.empty() ? "" : sha256_hex(result.body);
    if (!sha256.empty()) {
      Result<sqlite::Statement> body =
          connection.prepare("INSERT OR IGNORE INTO body VALUES (?, ?)");
      if (!body) return body.error();
      body->bind(1, sha256).bind_blob(2, result.body);
      if (Status const done = body->run(); !done) return done;
    }
    Result<sqlite::Statement> visit = connection.prepare(
        fmt::format("INSERT INTO visit ({}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", columns));
    if (!visit) return visit.error();
    visit->bind(1, result.url).bind(2, at).bind(3, name(result.state));
    visit->bind(4, std::int64_t{result.status}).bind(5, result.final_url);
    visit->bind(6, written(result.hops)).bind(7, result.content_type).bind(8, result.etag);
    visit->bind(9, result.last_modified).bind(10, result.headers).bind(11, sha256);
    visit->bind(12, result.message);
    return visit->run();
  }
};

SnapshotStore::SnapshotStore(std::unique_ptr<Database> database) : database_(std::move(database)) {}
SnapshotStore::~SnapshotStore() = default;
SnapshotStore::SnapshotStore(SnapshotStore&&) noexcept = default;

Result<SnapshotStore> SnapshotStore::open(std::string const& path) {
  Result<sqlite::Connection> connection = sqlite::Connection::open_shared(path);
  if (!connection) return connection.error();
  auto database = std::make_unique<Database>(Database{path, *std::move(connection)});
  if (Status const checked = database->check(); !checked) return checked.error();
  return SnapshotStore(std::move(database));
}

Status SnapshotStore::add(std::string const& at, FetchResult const& result) {
  if (Status const begun = database_->connection.execute("BEGIN IMMEDIATE"); !begun) return begun;
  Status const inserted = database_->insert(at, result);
  if (!inserted) {
    static_cast<void>(database_->connection.execute("ROLLBACK"));
    return inserted;
  }
  return database_->connection.execute("COMMIT");
}

Result<std::vector<Visit>> SnapshotStore::visits(std::string const& url) const {
  Result<sqlite::Statement> rows = database_->connection.prepare(
      fmt::format("SELECT {} FROM visit WHERE url = ? ORDER BY at, id", columns));
  if (!rows) return rows.error();
  rows->bind(1, url);
  std::vector<Visit> visits;
  while (true) {
    Result<bool> const more = rows->step();
    if (!more) return more.error();
    if (!*more) return visits;
    visits.push_back(read_visit(*rows));
  }
}

Result<std::optional<Visit>> SnapshotStore::latest_copy(std::string const& url) const {
  Result<sqlite::Statement> rows = database_->connection.prepare(fmt::format(
      "SELECT {} FROM visit WHERE url = ? AND sha256 <> '' ORDER BY at DESC, id DESC LIMIT 1",
      columns));
  if (!rows) return rows.error();
  rows->bind(1, url);
  Result<bool> const found = rows->step();
  if (!found) return found.error();
  if (!*found) return std::optional<Visit>();
  return std::optional<Visit>(read_visit(*rows));
}

Result<std::string> SnapshotStore::body(std::string const& sha256) const {
  Result<sqlite::Statement> rows =
      database_->connection.prepare("SELECT bytes FROM body WHERE sha256 = ?");
  if (!rows) return rows.error();
  rows->bind(1, sha256);
  Result<bool> const found = rows->step();
  if (!found) return found.error();
  std::string bytes = *found ? rows->blob(0) : std::string();
  if (!*found || sha256_hex(bytes) != sha256) {
    return Error{ErrorCode::corrupt,
                 fmt::format("the copy {} is not what was saved", sha256.substr(0, 12)),
                 {database_->path, 0, 0},
                 ""};
  }
  return bytes;
}

Result<std::vector<std::string>> SnapshotStore::urls() const {
  Result<sqlite::Statement> rows =
      database_->connection.prepare("SELECT DISTINCT url FROM visit ORDER BY url");
  if (!rows) return rows.error();
  std::vector<std::string> urls;
  while (true) {
    Result<bool> const more = rows->step();
    if (!more) return more.error();
    if (!*more) return urls;
    urls.push_back(rows->text(0));
  }
}

}  // namespace stet
