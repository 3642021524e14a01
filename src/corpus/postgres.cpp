#include "corpus/postgres.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace stet::postgres {
namespace {

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using ResultRows = std::unique_ptr<PGresult, Clear>;

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

/// The server's own sentence, or the connection's where there was no answer.
Error server_error(PGconn* connection, PGresult const* result, std::string const& shown) {
  char const* const said = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return Error{ErrorCode::unreadable,
               first_line(said != nullptr ? said : PQerrorMessage(connection)),
               {shown, 0, 0},
               ""};
}

bool succeeded(PGresult const* result) {
  ExecStatusType const status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// `?` as $1, $2 and so on. No statement of ours has a question mark in a string.
std::string numbered(std::string_view sql) {
  std::string out;
  int parameter = 0;
  for (char const c : sql) {
    if (c == '?') {
      out += fmt::format("${}", ++parameter);
    } else {
      out += c;
    }
  }
  return out;
}

class Statement final : public StoreStatement {
 public:
  Statement(PGconn* connection, std::string name, std::size_t parameters, std::string shown)
      : connection_(connection),
        name_(std::move(name)),
        values_(parameters),
        shown_(std::move(shown)) {}

  StoreStatement& bind(int parameter, std::string_view text) override {
    values_[static_cast<std::size_t>(parameter) - 1] = text;
    return *this;
  }
  StoreStatement& bind(int parameter, std::int64_t number) override {
    values_[static_cast<std::size_t>(parameter) - 1] = std::to_string(number);
    return *this;
  }

  Result<bool> step() override {
    if (rows_) return ++row_ < PQntuples(rows_.get());
    std::vector<char const*> bytes;
    for (std::string const& value : values_) bytes.push_back(value.c_str());
    rows_.reset(PQexecPrepared(connection_, name_.c_str(), static_cast<int>(bytes.size()),
                               bytes.data(), nullptr, nullptr, 0));
    if (!succeeded(rows_.get())) return server_error(connection_, rows_.get(), shown_);
    row_ = 0;
    return PQntuples(rows_.get()) > 0;
  }
  void reset() override { rows_.reset(); }

  std::string text(int column) const override {
    return {PQgetvalue(rows_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(rows_.get(), row_, column))};
  }
  std::string blob(int column) const override {
    std::size_t size = 0;
    auto const* const written =
        reinterpret_cast<unsigned char const*>(PQgetvalue(rows_.get(), row_, column));
    std::unique_ptr<unsigned char, decltype(&PQfreemem)> const bytes(
        PQunescapeBytea(written, &size), PQfreemem);
    return bytes ? std::string(reinterpret_cast<char const*>(bytes.get()), size) : std::string();
  }
  std::int64_t number(int column) const override {
    std::string const written = text(column);
    std::int64_t out = 0;
    std::from_chars(written.data(), written.data() + written.size(), out);
    return out;
  }

 private:
  PGconn* connection_;
  std::string name_;
  std::vector<std::string> values_;
  std::string shown_;
  ResultRows rows_;
  int row_ = 0;
};

}  // namespace

bool is_address(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

Result<Address> parse_address(std::string const& text) {
  std::size_t const mark = std::min(text.find('#'), text.size());
  Address out;
  out.server = text.substr(0, mark);
  std::string const name = mark + 1 < text.size() ? text.substr(mark + 1) : "corpus";
  // The password stands between the colon after the user and the @; options may hold another.
  std::string shown = out.server.substr(0, out.server.find('?'));
  std::size_t const user = shown.find("//") + 2;
  std::size_t const at = shown.rfind('@');
  std::size_t const colon = shown.find(':', user);
  if (at != std::string::npos && colon < at) shown.erase(colon, at - colon);
  out.shown = shown + "#" + name;
  bool const plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  constexpr std::size_t longest = 50;  // PostgreSQL cuts names at 63 bytes
  if (!plain || name.size() > longest) {
    return Error{ErrorCode::usage,
                 "the name of a corpus on a server has only a-z, 0-9 and _, at most 50 of them",
                 {out.shown, 0, 0},
                 "write postgresql://host/database#NAME"};
  }
  out.schema = "stet_" + name;
  return out;
}

Connection::Connection(PGconn* connection, std::string shown)
    : connection_(connection), shown_(std::move(shown)) {}

Error Connection::failure(PGresult const* result) const {
  return server_error(connection_.get(), result, shown_);
}

Result<Connection> Connection::open(Address address) {
  // What the address says comes later and wins.
  char const* const keys[] = {"connect_timeout", "application_name", "dbname", nullptr};
  char const* const values[] = {"10", "stet", address.server.c_str(), nullptr};
  Connection out(PQconnectdbParams(keys, values, 1), std::move(address.shown));
  if (PQstatus(out.connection_.get()) != CONNECTION_OK) return out.failure(nullptr);
  // The library prints nothing, also not what a server remarks.
  PQsetNoticeProcessor(
      out.connection_.get(), [](void*, char const*) {}, nullptr);
  Status const done =
      out.execute("SET client_encoding = 'UTF8'; SET search_path = " + address.schema +
                  "; SET bytea_output = 'hex'");
  if (!done) return done.error();
  return out;
}

Result<std::unique_ptr<StoreStatement>> Connection::query(std::string_view sql) {
  std::string name = fmt::format("stet_{}", statements_++);
  auto const parameters = static_cast<std::size_t>(std::count(sql.begin(), sql.end(), '?'));
  ResultRows const prepared(
      PQprepare(connection_.get(), name.c_str(), numbered(sql).c_str(), 0, nullptr));
  if (!succeeded(prepared.get())) return failure(prepared.get());
  return std::unique_ptr<StoreStatement>(
      std::make_unique<Statement>(connection_.get(), std::move(name), parameters, shown_));
}

Status Connection::execute(std::string const& sql) {
  ResultRows const result(PQexec(connection_.get(), sql.c_str()));
  if (!succeeded(result.get())) return failure(result.get());
  return Done{};
}

Status Connection::begin_copy(std::string const& sql) {
  ResultRows const result(PQexec(connection_.get(), sql.c_str()));
  if (PQresultStatus(result.get()) != PGRES_COPY_IN) return failure(result.get());
  return Done{};
}

Status Connection::copy(std::string_view bytes) {
  if (PQputCopyData(connection_.get(), bytes.data(), static_cast<int>(bytes.size())) != 1) {
    return failure(nullptr);
  }
  return Done{};
}

Status Connection::end_copy() {
  if (PQputCopyEnd(connection_.get(), nullptr) != 1) return failure(nullptr);
  Status done = Done{};
  while (ResultRows const result{PQgetResult(connection_.get())}) {
    if (done && !succeeded(result.get())) done = failure(result.get());
  }
  return done;
}

}  // namespace stet::postgres
