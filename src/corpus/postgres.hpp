// libpq's C interface as values that close themselves, and where a corpus lies on a server. Private
// to src/corpus. Values reach SQL only as bound parameters or as COPY data.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include "base/result.hpp"
#include "corpus/store.hpp"

namespace stet::postgres {

/// postgresql://user@host/database#NAME: the corpus NAME ("corpus" if none is given) has a schema
/// of its own on that server, "stet_NAME".
struct Address {
  std::string server;  // what libpq connects to
  std::string schema;
  std::string shown;  // for people: without password and options
};

[[nodiscard]] bool is_address(std::string_view text);
/// Errors: a name with anything but a-z, 0-9 and _.
[[nodiscard]] Result<Address> parse_address(std::string const& text);

class Connection final : public Store {
 public:
  [[nodiscard]] static Result<Connection> open(Address address);

  [[nodiscard]] Result<std::unique_ptr<StoreStatement>> query(std::string_view sql) override;
  /// Several statements, without parameters and results.
  [[nodiscard]] Status execute(std::string const& sql);
  /// One COPY ... FROM STDIN: begin, any number of rows, end.
  [[nodiscard]] Status begin_copy(std::string const& sql);
  [[nodiscard]] Status copy(std::string_view bytes);
  [[nodiscard]] Status end_copy();

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  Connection(PGconn* connection, std::string shown);
  [[nodiscard]] Error failure(PGresult const* result) const;

  std::unique_ptr<PGconn, Finish> connection_;
  std::string shown_;
  int statements_ = 0;
};

}  // namespace stet::postgres
