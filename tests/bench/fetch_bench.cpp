// Visits 10,000 links over 500 names, all of them a server on the loopback interface.
//   fetch_bench [LINKS [NAMES]]
#include <chrono>
#include <cstdlib>
#include <map>
#include <string>

#include <fmt/format.h>
#include <sys/resource.h>

#include "fetch/fetcher.hpp"
#include "support/http_server.hpp"

namespace {

using stet::FetchState;
using stet::testing::answer;

void serve(stet::testing::ServedRequest const& request, stet::testing::Connection const& to) {
  if (request.target == "/robots.txt") {
    to.send(answer(200, "User-agent: *\nDisallow: /private\n", "Content-Type: text/plain\r\n"));
  } else if (request.target.ends_with("7")) {
    to.send(answer(404, "no", "Content-Type: text/html\r\n"));
  } else {
    to.send(answer(200, std::string(8000, 'x'), "Content-Type: text/html\r\n"));
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const links = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10'000;
  std::size_t const names = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 500;
  stet::testing::TestServer const server(serve);
  stet::FetchOptions options;
  options.addresses.allowed.push_back(*stet::parse_network("127.0.0.1"));
  std::vector<stet::FetchRequest> requests;
  for (std::size_t i = 0; i < names; ++i) {
    options.overrides.push_back(fmt::format("site{}.example:{}:127.0.0.1", i, server.port()));
  }
  for (std::size_t i = 0; i < links; ++i) {
    requests.push_back(
        {fmt::format("http://site{}.example:{}/page/{}", i % names, server.port(), i), "", ""});
  }
  std::map<FetchState, std::size_t> states;
  auto const start = std::chrono::steady_clock::now();
  stet::fetch_all(requests, options,
                  [&](std::size_t, stet::FetchResult&& result) { ++states[result.state]; });
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{} links over {} names in {:.2f} s: {:.0f} links/s; at most {} connections; {} MB with the "
      "server\n",
      links, names, took.count(), static_cast<double>(links) / took.count(),
      server.most_connections(), usage.ru_maxrss / 1024);
  for (auto const& [state, count] : states) fmt::print("  {} {}\n", name(state), count);
  return 0;
}
