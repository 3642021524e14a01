// A PostgreSQL of the tests' own: in a new folder, on a local socket only, ended with the program.
#pragma once

#include <string>

namespace stet {

class PostgresServer {
 public:
  /// Started at the first call, one a process. Ends the program, with the server's log, when that
  /// fails.
  static PostgresServer const& instance();

  PostgresServer(PostgresServer const&) = delete;
  PostgresServer& operator=(PostgresServer const&) = delete;
  ~PostgresServer();

  /// Of a corpus on it: postgresql:///postgres?host=...#NAME
  [[nodiscard]] std::string address(std::string const& name) const;

 private:
  PostgresServer();
  std::string folder_;
};

}  // namespace stet
