#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <libpq-fe.h>

#include "bench/full_text.hpp"
#include "corpus/names.hpp"

namespace stet::bench {
namespace {

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Rows = std::unique_ptr<PGresult, Clear>;
using Server = std::unique_ptr<PGconn, Finish>;

Rows run(PGconn* server, std::string const& sql, std::vector<char const*> const& values = {}) {
  Rows rows(values.empty() ? PQexec(server, sql.c_str())
                           : PQexecParams(server, sql.c_str(), static_cast<int>(values.size()),
                                          nullptr, values.data(), nullptr, nullptr, 0));
  ExecStatusType const status = PQresultStatus(rows.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) {
    throw std::runtime_error(PQerrorMessage(server));
  }
  return rows;
}

/// The words as our own index has them, so that engines differ and not their stemmers.
std::string words_of(std::string const& text) {
  return fmt::format("{}", fmt::join(index_words(text), " "));
}

class PostgresText final : public FullText {
 public:
  explicit PostgresText(Server server) : server_(std::move(server)) {}

  bool finds(std::vector<std::string> const& words, std::string const& id) override {
    std::string const any = fmt::format("{}", fmt::join(words, " | "));
    Rows const rows = run(server_.get(),
                          "SELECT id FROM stet_bench.texts, to_tsquery('simple', $1) query WHERE "
                          "words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 20",
                          {any.c_str()});
    for (int i = 0; i < PQntuples(rows.get()); ++i) {
      if (id == PQgetvalue(rows.get(), i, 0)) return true;
    }
    return false;
  }

 private:
  Server server_;
};

}  // namespace

std::unique_ptr<FullText> load_postgres(std::string const& database, std::string const& server) {
  Server connection(PQconnectdb(server.c_str()));
  run(connection.get(),
      "SET client_min_messages = error; DROP SCHEMA IF EXISTS stet_bench CASCADE; CREATE SCHEMA "
      "stet_bench; CREATE UNLOGGED TABLE stet_bench.texts(id text, words tsvector)");
  run(connection.get(),
      "CREATE TEMP TABLE raw(id text, words text); SET synchronous_commit = off; SET "
      "max_parallel_workers_per_gather = 0");
  run(connection.get(), "COPY raw FROM STDIN");
  std::string buffer;
  for_each_row(database, [&](Row const& row) {
    buffer = fmt::format("{}\t{}\n", row.id, words_of(row.statement));
    PQputCopyData(connection.get(), buffer.data(), static_cast<int>(buffer.size()));
  });
  PQputCopyEnd(connection.get(), nullptr);
  while (Rows const rest{PQgetResult(connection.get())}) {
  }
  run(connection.get(),
      "INSERT INTO stet_bench.texts SELECT id, to_tsvector('simple', words) FROM raw; CREATE INDEX "
      "ON stet_bench.texts USING gin(words); ANALYZE stet_bench.texts");
  return std::make_unique<PostgresText>(std::move(connection));
}

}  // namespace stet::bench
