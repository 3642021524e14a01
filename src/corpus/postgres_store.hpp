// A corpus on a PostgreSQL server: the tables of the SQLite file, in a schema of its own.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "corpus/postgres.hpp"
#include "corpus/sqlite.hpp"

namespace stet {

/// The statements that create the tables of one corpus.
[[nodiscard]] std::string postgres_schema_sql(std::string const& schema);

/// For reading. Errors: no server, no such corpus on it, another version.
[[nodiscard]] Result<std::unique_ptr<Store>> open_postgres_store(std::string const& address);

/// Puts a finished database in the place of the corpus at `address`, in one transaction: readers
/// see the old corpus or the new one, and so does whoever looks after a kill.
[[nodiscard]] Status publish_to_postgres(sqlite::Connection& database, std::string const& address);

}  // namespace stet
