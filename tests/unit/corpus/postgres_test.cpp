// The corpus on a server: what both stores must do, and what only a server can do wrong.
#include <gmock/gmock.h>

#include "both_stores.hpp"
#include "corpus/corpus.hpp"
#include "support/postgres_server.hpp"

namespace stet {
namespace {

using testing::HasSubstr;

std::string on_server(std::string const& /*folder*/) {
  return PostgresServer::instance().address("ferries");
}

INSTANTIATE_TEST_SUITE_P(Postgres, BothStores, testing::Values(on_server));

std::string open_error(std::string const& address) {
  auto const opened = StoredReferences::open(address);
  return opened ? "" : to_string(opened.error());
}

TEST(Postgres, ACorpusThatIsNotThereIsNamed) {
  EXPECT_THAT(open_error(PostgresServer::instance().address("no_such")),
              HasSubstr("the server holds no such corpus"));
}

TEST(Postgres, ANameIsNoSql) {
  EXPECT_THAT(open_error(PostgresServer::instance().address("a; DROP SCHEMA public")),
              HasSubstr("has only a-z, 0-9 and _"));
}

TEST(Postgres, NoErrorTellsThePassword) {
  std::string const error =
      open_error("postgresql://ada:secret@localhost:1/news?password=secret&connect_timeout=2#desk");
  EXPECT_THAT(error, HasSubstr("postgresql://ada@localhost:1/news#desk"));
  EXPECT_THAT(error, testing::Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace stet
