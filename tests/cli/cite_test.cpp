// stet cite: the real program against a real server on the loopback interface.
#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_stet.hpp"
#include "support/http_server.hpp"

namespace stet::test {
namespace {

using stet::testing::answer;
using stet::testing::Connection;
using stet::testing::ServedRequest;
using stet::testing::TestServer;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view html = "Content-Type: text/html; charset=utf-8\r\n";

void harbour_site(ServedRequest const& request, Connection const& to) {
  if (request.target == "/report") {
    to.send(answer(200,
                   "<html><title>Report</title><p>The port handled 41 ships in March 2024. “We had "
                   "a good spring,” Ana Lind told the council.</p></html>",
                   html));
  } else if (request.target == "/latin") {
    to.send(answer(200, "<title>Caf\xE9</title><p>The caf\xE9 sold 1,200 cups in May 2023.</p>",
                   "Content-Type: text/html; charset=iso-8859-1\r\n"));
  } else if (request.target == "/soft") {
    to.send(answer(200, "<title>Page not found</title><h1>Page not found</h1>", html));
  } else {
    to.send(answer(404, ""));
  }
}

class Cite : public ::testing::Test {
 protected:
  [[nodiscard]] std::string article(std::string_view text) {
    return folder.write("article.md", fmt::format("---\ndate: 2024-05-03\n---\n{}\n", text));
  }
  [[nodiscard]] std::string link(std::string_view words, std::string_view path) const {
    return fmt::format("[{}]({})", words, server.url(path));
  }
  [[nodiscard]] std::string store() const { return folder / "snapshots.db"; }
  [[nodiscard]] Outcome visit(std::string const& path) const {
    return run_stet({"cite", "check", path, "-v", "--snapshots", store(), "--online",
                     "--allow-address", "127.0.0.1", "--no-progress"});
  }

  TestServer server{harbour_site};
  Folder folder;
};

TEST_F(Cite, AFigureThatThePageGivesIsNoFinding) {
  std::string const path =
      article("The port handled " + link("41 ships in March", "/report") + ".");
  Outcome const outcome = visit(path);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, Not(HasSubstr("citation/")));
  EXPECT_THAT(outcome.out, HasSubstr("alive on"));
}

TEST_F(Cite, AFigureThatThePageLacksIsAMismatch) {
  Outcome const outcome =
      visit(article("The port handled " + link("47 ships in March", "/report") + "."));
  EXPECT_THAT(outcome.out, HasSubstr("[citation/mismatch]"));
  EXPECT_THAT(outcome.out, HasSubstr("41 ships in March 2024")) << "the nearest passage";
}

TEST_F(Cite, WordsThatThePageLacksAreAMismatch) {
  Outcome const right =
      visit(article("“We had a good spring,” Ana Lind " + link("said", "/report") + "."));
  EXPECT_THAT(right.out, Not(HasSubstr("citation/mismatch")));
  Outcome const wrong =
      visit(article("“We had a bad spring,” Ana Lind " + link("said", "/report") + "."));
  EXPECT_THAT(wrong.out, HasSubstr("[citation/mismatch]"));
}

TEST_F(Cite, AnOldEncodingIsRead) {
  Outcome const outcome = visit(article("It sold " + link("1,200 cups", "/latin") + "."));
  EXPECT_THAT(outcome.out, Not(HasSubstr("citation/mismatch")));
  EXPECT_THAT(outcome.out, HasSubstr("alive on"));
}

TEST_F(Cite, OneFailedVisitIsNotDeath) {
  Outcome const outcome = visit(article("See " + link("this", "/gone") + "."));
  EXPECT_THAT(outcome.out, HasSubstr("404 on"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("citation/dead")));
  Outcome const soft = visit(article("See " + link("that", "/soft") + "."));
  EXPECT_THAT(soft.out, HasSubstr("a page that says it is not there"));
}

TEST_F(Cite, CopiesServeOfflineAndNothingIsSentWithoutOnline) {
  std::string const path =
      article("The port handled " + link("47 ships in March", "/report") + ".");
  (void)visit(path);
  std::size_t const asked = server.requests().size();
  Outcome const offline = run_stet({"cite", "check", path, "--snapshots", store()});
  EXPECT_THAT(offline.out, HasSubstr("[citation/mismatch]"));
  EXPECT_EQ(server.requests().size(), asked);
}

TEST_F(Cite, OnlyAddressesAreSent) {
  (void)visit(article("A secret sentence about " + link("41 ships", "/report") + "."));
  for (ServedRequest const& request : server.requests()) {
    EXPECT_THAT(request.target + request.headers, Not(HasSubstr("secret")));
    EXPECT_THAT(request.target, ::testing::AnyOf("/robots.txt", "/report"));
  }
}

TEST_F(Cite, PrivateAddressesAreRefused) {
  std::string const path = article("See " + link("this", "/report") + ".");
  Outcome const outcome =
      run_stet({"cite", "check", path, "-v", "--snapshots", store(), "--online", "--no-progress"});
  EXPECT_THAT(outcome.out, HasSubstr("address refused"));
  EXPECT_TRUE(server.requests().empty());
}

TEST_F(Cite, WithoutCopiesAndOfflineTheRunSaysNothing) {
  Outcome const outcome = run_stet({"cite", "check", article("See this."), "--snapshots", store()});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no copies of cited pages yet"));
  EXPECT_FALSE(std::filesystem::exists(store()));
}

TEST_F(Cite, ListsAndExportsCopies) {
  std::string const path =
      article("See " + link("this", "/report") + " and " + link("that", "/gone") + ".");
  (void)visit(path);
  Outcome const list = run_stet({"cite", "archive-list", path, "--snapshots", store()});
  EXPECT_THAT(list.out, HasSubstr("no copy\t" + server.url("/gone")));
  Outcome const archive = run_stet({"cite", "export-warc", "--snapshots", store()});
  EXPECT_THAT(archive.out, HasSubstr("WARC-Target-URI: " + server.url("/report")));
}

}  // namespace
}  // namespace stet::test
