#include "corpus/postgres_store.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "corpus/columns.hpp"
#include "corpus/schema.hpp"

namespace stet {
namespace {

/// A table's columns in COPY's order: t text, n number, b bytes (which may be missing).
struct Table {
  std::string name;
  std::string columns;
};

std::array<Table, 10> tables() {
  auto const rows = [](std::size_t count) { return "nn" + std::string(count, 't'); };
  return {{{"corpus", "tt"},
           {"files", "ntnb"},
           {"sources", rows(columns<SourceRow>.size())},
           {"entities", rows(columns<CorpusEntity>.size())},
           {"facts", rows(columns<FactRow>.size())},
           {"quotes", rows(columns<QuoteRow>.size())},
           {"passages", "nntttt"},
           {"names", "tn"},
           {"claims", "nttnn"},
           {"postings", "nnb"}}};
}

template <typename Row>
std::string row_table(std::string_view name) {
  std::string out =
      fmt::format("CREATE TABLE {}(number bigint PRIMARY KEY, file bigint NOT NULL", name);
  for (auto const& column : columns<Row>) {
    out += fmt::format(", {} text COLLATE \"C\" NOT NULL", column.name);
  }
  return out + ");\n";
}

/// As COPY's text format writes it.
void append_escaped(std::string& out, std::string_view text) {
  for (char const c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += c;
    }
  }
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\\\x";
  for (char const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
}

Status copy_table(sqlite::Connection& from, postgres::Connection& to, Table const& table) {
  auto rows = from.prepare("SELECT * FROM " + table.name);
  if (!rows) return rows.error();
  if (Status done = to.begin_copy("COPY " + table.name + " FROM STDIN"); !done) return done;
  constexpr std::size_t enough = 1U << 18U;
  std::string buffer;
  for (;;) {
    auto const more = rows->step();
    if (!more) return more.error();
    if (!more.value()) break;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i != 0) buffer += '\t';
      auto const column = static_cast<int>(i);
      if (table.columns[i] == 'b') {
        append_hex(buffer, rows->blob(column));
      } else {
        append_escaped(buffer, rows->text(column));
      }
    }
    buffer += '\n';
    if (buffer.size() < enough) continue;
    if (Status done = to.copy(buffer); !done) return done;
    buffer.clear();
  }
  if (Status done = to.copy(buffer); !done) return done;
  return to.end_copy();
}

Result<bool> holds_corpus(postgres::Connection& server, std::string const& schema) {
  auto statement = server.query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?");
  if (!statement) return statement.error();
  return statement.value()->bind(1, schema).step();
}

}  // namespace

std::string postgres_schema_sql(std::string const& schema) {
  return fmt::format("CREATE SCHEMA {};\n", schema) +
         R"(CREATE TABLE corpus(key text PRIMARY KEY, value text NOT NULL);
CREATE TABLE files(number bigint PRIMARY KEY, path text NOT NULL, kind bigint NOT NULL, bytes bytea);
)" + row_table<SourceRow>("sources") +
         row_table<CorpusEntity>("entities") + row_table<FactRow>("facts") +
         row_table<QuoteRow>("quotes") +
         R"(CREATE INDEX sources_by_id ON sources(id);
CREATE INDEX facts_by_superseded ON facts(supersedes) WHERE supersedes <> '';
CREATE TABLE passages(number bigint PRIMARY KEY, source bigint NOT NULL, statement text NOT NULL,
                      context text NOT NULL, locator text NOT NULL, claim text NOT NULL);
CREATE TABLE names(key text COLLATE "C" PRIMARY KEY, entity bigint NOT NULL);
CREATE TABLE claims(number bigint PRIMARY KEY, id text COLLATE "C" NOT NULL UNIQUE, kind text NOT NULL,
                    origin bigint NOT NULL, row bigint NOT NULL);
CREATE TABLE postings(term bigint PRIMARY KEY, count bigint NOT NULL, list bytea NOT NULL);
)";
}

Result<std::unique_ptr<Store>> open_postgres_store(std::string const& address) {
  auto place = postgres::parse_address(address);
  if (!place) return place.error();
  auto server = postgres::Connection::open(*place);
  if (!server) return server.error();
  auto const known = holds_corpus(*server, place->schema);
  if (!known) return known.error();
  if (!known.value()) {
    return Error{ErrorCode::not_found,
                 "the server holds no such corpus",
                 {place->shown, 0, 0},
                 "put one there with stet corpus build DIR -o postgresql://host/database#NAME"};
  }
  if (Status const done = server->execute("SET default_transaction_read_only = on"); !done) {
    return done.error();
  }
  auto const version = store_property(*server, "version");
  if (!version) return version.error();
  if (*version != std::to_string(store_version)) {
    return Error{ErrorCode::unsupported,
                 fmt::format("the corpus has version {} and this stet reads version {}", *version,
                             store_version),
                 {place->shown, 0, 0},
                 "build it again, or use the stet that built it"};
  }
  return std::unique_ptr<Store>(std::make_unique<postgres::Connection>(*std::move(server)));
}

Status publish_to_postgres(sqlite::Connection& database, std::string const& address) {
  auto const place = postgres::parse_address(address);
  if (!place) return place.error();
  auto server = postgres::Connection::open(*place);
  if (!server) return server.error();
  // Two that publish at once: one waits for the other. The lock ends with the transaction.
  Status done = server->execute(
      fmt::format("BEGIN; SELECT pg_advisory_xact_lock({}); DROP SCHEMA IF EXISTS {} CASCADE; ",
                  store_application_id, place->schema) +
      postgres_schema_sql(place->schema));
  for (Table const& table : tables()) {
    if (done) done = copy_table(database, *server, table);
  }
  if (done) {
    done = server->execute(
        fmt::format("INSERT INTO corpus VALUES('version', '{}'); COMMIT; ANALYZE", store_version));
  }
  return done;
}

}  // namespace stet
