// Every state that a link can be in, against a real server on the loopback interface.
#include "fetch/fetcher.hpp"

#include <chrono>
#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "support/http_server.hpp"

namespace stet {
namespace {

using testing::answer;
using testing::Connection;
using testing::ServedRequest;
using testing::TestServer;
using namespace std::chrono_literals;

FetchOptions loopback() {
  FetchOptions options;
  options.addresses.allowed.push_back(*parse_network("127.0.0.1"));
  options.host_delay = 0ms;
  options.first_backoff = 10ms;
  options.timeout = 1000ms;
  options.max_body = 100'000;
  return options;
}

FetchResult fetch(FetchRequest const& request, FetchOptions const& options) {
  FetchResult result;
  fetch_all(std::span(&request, 1), options,
            [&](std::size_t, FetchResult&& got) { result = std::move(got); });
  return result;
}

FetchResult fetch(std::string const& url, FetchOptions const& options = loopback()) {
  return fetch(FetchRequest{url, "", ""}, options);
}

std::string zipped(std::string const& bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(compressBound(bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

constexpr std::string_view html = "Content-Type: text/html\r\n";

/// A site with a page for every trouble.
void troubled_site(ServedRequest const& request, Connection const& to) {
  std::string const& target = request.target;
  auto const redirect = [&](std::string_view where) {
    to.send(answer(302, "", fmt::format("Location: {}\r\n", where)));
  };
  if (target == "/robots.txt") {
    to.send(answer(200, "User-agent: *\nDisallow: /private\n"));
  } else if (target == "/good") {
    bool const known = request.has("If-None-Match: \"v1\"");
    to.send(known ? answer(304, "")
                  : answer(200, "<p>Hello</p>", "ETag: \"v1\"\r\nContent-Type: text/html\r\n"));
  } else if (target == "/zipped") {
    to.send(answer(200, zipped("<p>Hello</p>"),
                   "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"));
  } else if (target == "/bomb") {
    to.send(answer(200, zipped(std::string(20'000'000, ' ')),
                   "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"));
  } else if (target.starts_with("/status/")) {
    to.send(answer(std::stoi(target.substr(8)), "no", html));
  } else if (target == "/moved") {
    redirect("good");
  } else if (target == "/circle") {
    redirect("/circle");
  } else if (target.starts_with("/chain/")) {
    redirect(fmt::format("/chain/{}", std::stoi(target.substr(7)) + 1));
  } else if (target == "/to-file") {
    redirect("file:///etc/passwd");
  } else if (target == "/to-metadata") {
    redirect("http://169.254.169.254/latest/meta-data");
  } else if (target == "/to-private-robots") {
    redirect("/private/page");
  } else if (target == "/nowhere") {
    to.send(answer(302, ""));
  } else if (target == "/slow") {
    std::this_thread::sleep_for(1500ms);
  } else if (target == "/endless-close") {
    to.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
    while (to.send(std::string(4096, 'x'))) {
    }
  } else if (target == "/headers-close") {
    to.send("HTTP/1.1 200 OK\r\n");
    while (to.send("X-Long: " + std::string(4000, 'x') + "\r\n")) {
    }
  } else if (target == "/film") {
    to.send(answer(200, std::string(50'000, 'x'), "Content-Type: video/mp4\r\n"));
  } else if (target == "/noise-close") {
    to.send("SSH-2.0-OpenSSH\r\n\r\n");
  } else {
    to.send(answer(404, "", html));
  }
}

TEST(Fetcher, ReadsAPage) {
  TestServer const server(troubled_site);
  FetchResult const result = fetch(server.url("/good#part"));
  EXPECT_EQ(result.state, FetchState::ok) << result.message;
  EXPECT_EQ(result.body, "<p>Hello</p>");
  EXPECT_EQ(result.etag, "\"v1\"");
  EXPECT_EQ(result.final_url, server.url("/good")) << "the fragment is not sent";
  EXPECT_EQ(fetch(server.url("/zipped")).body, "<p>Hello</p>");
}

TEST(Fetcher, AsksForACopyAtHandOnlyIfItChanged) {
  TestServer const server(troubled_site);
  EXPECT_EQ(fetch({server.url("/good"), "\"v1\"", ""}, loopback()).state, FetchState::not_modified);
}

TEST(Fetcher, NamesEveryState) {
  TestServer const server(troubled_site);
  std::map<std::string, FetchState> const states = {
      {"/status/404", FetchState::not_found},
      {"/status/410", FetchState::gone},
      {"/status/403", FetchState::blocked},
      {"/status/401", FetchState::blocked},
      {"/status/429", FetchState::blocked},
      {"/status/451", FetchState::blocked},
      {"/status/418", FetchState::client_error},
      {"/status/503", FetchState::server_error},
      {"/circle", FetchState::redirect_loop},
      {"/chain/1", FetchState::too_many_redirects},
      {"/to-file", FetchState::bad_redirect},
      {"/nowhere", FetchState::bad_redirect},
      {"/to-metadata", FetchState::address_refused},
      {"/private/page", FetchState::robots_disallowed},
      {"/to-private-robots", FetchState::robots_disallowed},
      {"/slow", FetchState::timed_out},
      {"/endless-close", FetchState::too_large},
      {"/headers-close", FetchState::bad_response},
      {"/bomb", FetchState::too_large},
      {"/film", FetchState::body_skipped},
      {"/noise-close", FetchState::bad_response}};
  std::vector<FetchRequest> requests;
  for (auto const& [path, state] : states) requests.push_back({server.url(path), "", ""});
  FetchOptions options = loopback();
  options.retries = 0;
  options.per_host = 8;
  std::map<std::string, FetchResult> results;
  fetch_all(requests, options, [&](std::size_t index, FetchResult&& result) {
    std::string const path = requests[index].url.substr(server.url("").size());
    results.emplace(path, std::move(result));
  });
  for (auto const& [path, state] : states) {
    EXPECT_EQ(name(results[path].state), name(state)) << path << ": " << results[path].message;
  }
}

TEST(Fetcher, FollowsAndRecordsRedirects) {
  TestServer const server(troubled_site);
  FetchResult const result = fetch(server.url("/moved"));
  EXPECT_EQ(result.state, FetchState::ok);
  ASSERT_EQ(result.hops.size(), 1U);
  EXPECT_EQ(result.hops[0].status, 302);
  EXPECT_EQ(result.hops[0].to, server.url("/good"));
}

TEST(Fetcher, TriesAgainAndHonoursRetryAfter) {
  std::atomic<int> asked = 0;
  TestServer const server([&](ServedRequest const& request, Connection const& to) {
    if (request.target == "/robots.txt") {
      to.send(answer(404, ""));
    } else if (request.target == "/later") {
      to.send(answer(503, "", "Retry-After: 3600\r\n"));
    } else {
      to.send(++asked < 2 ? answer(429, "", "Retry-After: 1\r\n") : answer(200, "well"));
    }
  });
  auto const start = std::chrono::steady_clock::now();
  FetchResult const result = fetch(server.url("/soon"));
  EXPECT_EQ(result.state, FetchState::ok);
  EXPECT_EQ(result.attempts, 2U);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 1s);
  FetchResult const later = fetch(server.url("/later"));
  EXPECT_EQ(later.state, FetchState::server_error);
  EXPECT_EQ(later.attempts, 1U) << "an hour is longer than a run waits";
  EXPECT_EQ(later.retry_after, std::chrono::seconds(3600));
}

TEST(Fetcher, RefusesPrivateAddresses) {
  TestServer const server(troubled_site);
  FetchOptions options = loopback();
  options.addresses.allowed.clear();
  EXPECT_EQ(fetch(server.url("/good"), options).state, FetchState::address_refused);
  EXPECT_EQ(fetch("http://[::1]/", options).state, FetchState::address_refused);
  EXPECT_EQ(fetch("http://0x7f000001/", options).state, FetchState::address_refused);
  EXPECT_TRUE(server.requests().empty());
}

TEST(Fetcher, RefusesANameThatWasBentToAPrivateAddress) {
  TestServer const server(troubled_site);
  FetchOptions options = loopback();
  options.overrides = {fmt::format("friendly.example:{}:127.0.0.1", server.port()),
                       fmt::format("bent.example:{}:127.0.0.2", server.port())};
  std::string const path = fmt::format(":{}/good", server.port());
  EXPECT_EQ(fetch("http://friendly.example" + path, options).state, FetchState::ok);
  EXPECT_EQ(fetch("http://bent.example" + path, options).state, FetchState::address_refused);
}

TEST(Fetcher, ARedirectToAPrivateAddressIsRefused) {
  TestServer const inner(troubled_site, TestServer::Kind::plain, "127.0.0.2");
  TestServer const outer([&](ServedRequest const& request, Connection const& to) {
    if (request.target == "/robots.txt") return void(to.send(answer(404, "")));
    to.send(answer(301, "", fmt::format("Location: http://127.0.0.2:{}/good\r\n", inner.port())));
  });
  FetchResult const result = fetch(outer.url("/start"));
  EXPECT_EQ(result.state, FetchState::address_refused);
  EXPECT_TRUE(inner.requests().empty());
}

TEST(Fetcher, RefusesACertificateThatNobodySigned) {
  TestServer const server(troubled_site, TestServer::Kind::self_signed);
  EXPECT_EQ(fetch(server.url("/good")).state, FetchState::tls_error);
}

TEST(Fetcher, NamesWhatCannotBeReached) {
  FetchOptions options = loopback();
  options.retries = 0;
  EXPECT_EQ(fetch("http://nothing.invalid/", options).state, FetchState::unresolved);
  EXPECT_EQ(fetch("http://127.0.0.1:1/", options).state, FetchState::unreachable);
  EXPECT_EQ(fetch("ftp://example.org/x", options).state, FetchState::malformed_url);
  EXPECT_EQ(fetch("http://", options).state, FetchState::malformed_url);
}

TEST(Fetcher, IsGentleWithOneSite) {
  TestServer const server([](ServedRequest const& request, Connection const& to) {
    to.send(request.target == "/robots.txt" ? answer(404, "") : answer(200, "x", html));
  });
  std::vector<FetchRequest> const requests(12, {server.url("/page"), "", ""});
  FetchOptions options = loopback();
  options.host_delay = 30ms;
  auto const start = std::chrono::steady_clock::now();
  std::size_t good = 0;
  fetch_all(requests, options, [&](std::size_t, FetchResult&& result) {
    good += result.state == FetchState::ok ? 1 : 0;
  });
  EXPECT_EQ(good, 12U);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 12 * 30ms);
  EXPECT_LE(server.most_connections(), options.per_host);
}

TEST(Fetcher, StopsWhenAsked) {
  TestServer const server(troubled_site);
  std::vector<FetchRequest> const requests(20, {server.url("/slow"), "", ""});
  FetchOptions options = loopback();
  options.stop = [] { return true; };
  std::size_t stopped = 0;
  fetch_all(requests, options, [&](std::size_t, FetchResult&& result) {
    stopped += result.state == FetchState::interrupted ? 1 : 0;
  });
  EXPECT_EQ(stopped, 20U);
}

TEST(Fetcher, SendsNothingButTheAddress) {
  TestServer const server(troubled_site);
  (void)fetch(server.url("/good?q=1"));
  for (ServedRequest const& request : server.requests()) {
    EXPECT_EQ(request.method, "GET");
    EXPECT_FALSE(request.has("Cookie"));
    EXPECT_FALSE(request.has("Referer"));
    EXPECT_TRUE(request.has("User-Agent: stet"));
  }
}

}  // namespace
}  // namespace stet
