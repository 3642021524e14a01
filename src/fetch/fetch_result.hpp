// What came of fetching one address: values only.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

enum class FetchState : std::uint8_t {
  ok,             // 2xx, the body read
  not_modified,   // 304 to a conditional request
  body_skipped,   // 2xx, of a type that nobody asked for: it exists, its body was not read
  too_large,      // 2xx, but the body ran past the limit, packed or unpacked
  not_found,      // 404
  gone,           // 410
  blocked,        // 401, 403, 407, 429, 451: it may well exist
  client_error,   // any other 4xx
  server_error,   // 5xx
  bad_response,   // not HTTP, cut off, undecodable
  redirect_loop,  // an address came twice
  too_many_redirects,
  bad_redirect,  // no Location, or one that is not fetched
  unresolved,    // no such name
  unreachable,   // refused or reset
  timed_out,
  tls_error,        // certificate or handshake
  address_refused,  // a private, loopback, link-local or metadata address
  robots_disallowed,
  malformed_url,
  interrupted,  // the run was stopped before its turn
};

/// "not_found"; the words of reports and of the store.
[[nodiscard]] std::string_view name(FetchState state);
[[nodiscard]] std::optional<FetchState> fetch_state_named(std::string_view name);

/// One redirect: its status and the address it leads to.
struct Hop {
  int status = 0;
  std::string to;
};

struct FetchRequest {
  std::string url;
  std::string etag;           // of the copy at hand; empty when there is none
  std::string last_modified;  // as that copy's header gave it
};

struct FetchResult {
  std::string url;  // as asked for
  FetchState state = FetchState::interrupted;
  int status = 0;         // of the last answer; 0 when there was none
  std::vector<Hop> hops;  // in order
  std::string final_url;
  std::string content_type;
  std::string etag;
  std::string last_modified;
  std::string headers;  // of the last answer as received, without the status line
  std::string body;     // unpacked; empty unless ok
  std::optional<std::chrono::seconds> retry_after;
  unsigned attempts = 0;  // page requests, redirects included
  std::string message;    // the reason in words; empty for ok
};

}  // namespace stet
