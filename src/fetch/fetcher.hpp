// Pages from the network, many hosts at once and each host gently. The only door of the program
// that lets anything out: nothing but the addresses asked for is sent.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "fetch/address.hpp"
#include "fetch/fetch_result.hpp"

namespace stet {

struct FetchOptions {
  std::string user_agent = "stet";  // the product's token comes first; robots.txt is read for it
  std::string robots_agent = "stet";
  std::size_t connections = 64;               // open at once, to all hosts together
  std::size_t per_host = 2;                   // requests under way to one origin
  std::chrono::milliseconds host_delay{100};  // between the starts of two requests to one origin
  std::chrono::milliseconds connect_timeout{10'000};
  std::chrono::milliseconds timeout{30'000};     // of one request, from its start to its last byte
  std::size_t max_body = std::size_t{4} << 20U;  // bytes after unpacking
  unsigned max_redirects = 10;
  unsigned retries = 2;                          // of what may pass: timeouts, resets, 429, 5xx
  std::chrono::milliseconds first_backoff{500};  // doubled with each retry
  std::chrono::seconds longest_wait{30};         // a Retry-After beyond this ends the attempts
  bool honour_robots = true;
  std::vector<std::string> content_types = {"text/", "application/xhtml", "application/xml",
                                            "application/json", "application/pdf"};
  AddressPolicy addresses;
  std::string ca_file;                 // else the system's
  std::vector<std::string> overrides;  // "host:port:address" instead of a look-up; for tests
  std::function<bool()> stop = [] { return false; };  // asked a few times a second
};

/// Fetches every request and hands each result over as it comes, in no particular order; `index` is
/// the request's place. Requests to one host never overlap more than `per_host` and start at least
/// `host_delay` (or the site's Crawl-delay) apart. Redirects are followed here, one by one, so that
/// each goes through the same checks as the first address: scheme, address, robots.txt, politeness.
/// Proxies come from the usual environment variables; through a proxy it is the proxy that resolves
/// names, so that only literal addresses can be refused here.
/// Memory: at most `connections` bodies of `max_body`, and what `done` keeps.
void fetch_all(std::span<FetchRequest const> requests, FetchOptions const& options,
               std::function<void(std::size_t index, FetchResult&&)> const& done);

}  // namespace stet
