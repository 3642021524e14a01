#include "support/postgres_server.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

namespace stet {
namespace {

/// The server refuses to run as root; Debian's package makes the user "postgres" for that.
bool run(std::string const& command) {
  bool const root = ::geteuid() == 0;
  std::string const line = root ? fmt::format("runuser -u postgres -- sh -c '{}'", command)
                                : fmt::format("sh -c '{}'", command);
  return std::system(line.c_str()) == 0;
}

constexpr std::string_view programs = "/usr/lib/postgresql/15/bin";

}  // namespace

PostgresServer const& PostgresServer::instance() {
  static PostgresServer const server;
  return server;
}

PostgresServer::PostgresServer() {
  std::string name = "/tmp/stet-pg-XXXXXX";  // a socket's path may have only 107 bytes
  if (::mkdtemp(name.data()) == nullptr) std::abort();
  folder_ = name;
  std::filesystem::permissions(folder_, std::filesystem::perms::all);
  bool const started =
      run(fmt::format("{}/initdb -D {}/data -A trust -U stet -E UTF8 --locale=C -N > {}/log 2>&1",
                      programs, folder_, folder_)) &&
      run(fmt::format("{}/pg_ctl -D {}/data -w -l {}/log -o \"-k {} -c listen_addresses= -c "
                      "fsync=off\" start > /dev/null",
                      programs, folder_, folder_, folder_));
  if (started) return;
  fmt::print(stderr, "PostgreSQL 15 did not start; is postgresql-15 installed?\n");
  run(fmt::format("cat {}/log >&2", folder_));
  std::abort();
}

PostgresServer::~PostgresServer() {
  run(fmt::format("{}/pg_ctl -D {}/data -m immediate stop > /dev/null", programs, folder_));
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string PostgresServer::address(std::string const& name) const {
  return fmt::format("postgresql:///postgres?host={}&user=stet#{}", folder_, name);
}

}  // namespace stet
