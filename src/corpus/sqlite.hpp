// SQLite's C interface as values that close themselves. Private to src/corpus. Values reach SQL
// only as bound parameters.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/result.hpp"
#include "corpus/store.hpp"

namespace stet::sqlite {

/// One prepared statement. Bind, step, read columns, reset; parameters and columns count as in
/// SQLite, from 1 and from 0.
class Statement final : public StoreStatement {
 public:
  Statement() = default;
  Statement(sqlite3_stmt* statement, std::string const& path);

  Statement& bind(int parameter, std::string_view text) override;
  Statement& bind(int parameter, std::int64_t number) override;
  /// Without a copy: the text must stay as it is until the statement has run.
  Statement& bind_borrowed(int parameter, std::string_view text);
  Statement& bind_blob(int parameter, std::string_view bytes);

  /// True while there is a row. The error of a failed step names the database file.
  [[nodiscard]] Result<bool> step() override;
  /// For statements without rows: steps once, then is ready for the next use.
  [[nodiscard]] Status run();
  void reset() override;

  [[nodiscard]] std::string text(int column) const override;
  [[nodiscard]] std::string blob(int column) const override;
  [[nodiscard]] std::int64_t number(int column) const override;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string path_;
};

class Connection final : public Store {
 public:
  /// Read-only and immutable: no locks, no journal, many readers; the file must not change while it
  /// is open, which a build by renaming guarantees.
  [[nodiscard]] static Result<Connection> open_immutable(std::string const& path);
  /// A new, empty database for bulk loading: no journal and no syncing, since a build that is cut
  /// short is thrown away.
  [[nodiscard]] static Result<Connection> create(std::string const& path);
  /// A database that several programs read and write at once, made when it is not there: with a
  /// write-ahead log, and waiting up to ten seconds for one another.
  [[nodiscard]] static Result<Connection> open_shared(std::string const& path);

  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  [[nodiscard]] Result<std::unique_ptr<StoreStatement>> query(std::string_view sql) override;
  [[nodiscard]] Status execute(char const* sql);

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
  };
  Connection(sqlite3* database, std::string path);
  [[nodiscard]] static Result<Connection> open(std::string const& name, std::string const& path,
                                               int flags);

  std::unique_ptr<sqlite3, Close> database_;
  std::string path_;
};

}  // namespace stet::sqlite
