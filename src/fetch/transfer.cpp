#include "fetch/transfer.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>
#include <netdb.h>
#include <sys/socket.h>

namespace stet {
namespace {

constexpr std::size_t most_header_bytes = std::size_t{64} << 10U;

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b);
  });
}

/// The value of the last header of that name; empty when there is none.
std::string header(std::string_view headers, std::string_view name) {
  std::string value;
  while (!headers.empty()) {
    std::size_t const end = std::min(headers.find('\n'), headers.size());
    std::string_view const line = headers.substr(0, end);
    headers.remove_prefix(std::min(end + 1, headers.size()));
    std::size_t const colon = line.find(':');
    if (colon == std::string_view::npos || !same_name(line.substr(0, colon), name)) continue;
    std::size_t const begin = line.find_first_not_of(" \t", colon + 1);
    std::size_t const last = line.find_last_not_of(" \t\r");
    value = begin == std::string_view::npos || last < begin
                ? ""
                : std::string(line.substr(begin, last + 1 - begin));
  }
  return value;
}

/// Retry-After: seconds, or a date. Source: RFC 9110, 10.2.3.
std::optional<std::chrono::seconds> wait_of(std::string const& value) {
  if (value.empty()) return std::nullopt;
  std::int64_t seconds = 0;
  auto const [end, failed] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (failed == std::errc() && end == value.data() + value.size()) {
    return std::chrono::seconds(std::clamp<std::int64_t>(seconds, 0, 366 * 86'400));
  }
  std::time_t const date = curl_getdate(value.c_str(), nullptr);
  if (date < 0) return std::nullopt;
  return std::chrono::seconds(std::max<std::int64_t>(0, date - std::time(nullptr)));
}

FetchState state_of(int status) {
  if (status == 304) return FetchState::not_modified;
  if (status >= 200 && status < 300) return FetchState::ok;
  if (status == 404) return FetchState::not_found;
  if (status == 410) return FetchState::gone;
  if (status == 401 || status == 403 || status == 407 || status == 429 || status == 451) {
    return FetchState::blocked;
  }
  if (status >= 500 && status < 600) return FetchState::server_error;
  if (status >= 400 && status < 500) return FetchState::client_error;
  return FetchState::bad_response;
}

FetchState state_of(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return FetchState::unresolved;
    case CURLE_COULDNT_CONNECT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
      return FetchState::unreachable;
    case CURLE_OPERATION_TIMEDOUT:
      return FetchState::timed_out;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return FetchState::tls_error;
    case CURLE_URL_MALFORMAT:
      return FetchState::malformed_url;
    default:
      return FetchState::bad_response;
  }
}

template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
  curl_easy_setopt(handle, option, value);
}

long as_long(std::chrono::milliseconds time) { return static_cast<long>(time.count()); }

}  // namespace

std::vector<AddressBytes> proxy_addresses() {
  std::vector<AddressBytes> addresses;
  for (char const* variable :
       {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
    char const* const value = std::getenv(variable);
    if (value == nullptr) continue;
    std::string const text = value;
    Result<Url> const proxy =
        parse_url(text.find("://") == std::string::npos ? "http://" + text : text);
    if (!proxy) continue;
    addrinfo* found = nullptr;
    if (getaddrinfo(proxy->host.c_str(), nullptr, nullptr, &found) != 0) continue;
    std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> const list(found, freeaddrinfo);
    for (addrinfo const* each = list.get(); each != nullptr; each = each->ai_next) {
      if (auto const bytes = address_of(*each->ai_addr)) addresses.push_back(*bytes);
    }
  }
  return addresses;
}

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Transfer::Transfer(Url const& url, FetchRequest const& request, FetchOptions const& options,
                   std::vector<AddressBytes> const& proxies, curl_slist* overrides)
    : options_(options),
      proxies_(proxies),
      handle_(curl_easy_init(), curl_easy_cleanup),
      sent_headers_(nullptr, curl_slist_free_all) {
  set(handle(), CURLOPT_URL, url.to_string().c_str());
  set(handle(), CURLOPT_PROTOCOLS_STR, "http,https");
  if (overrides != nullptr) set(handle(), CURLOPT_RESOLVE, overrides);
  if (!options.ca_file.empty()) set(handle(), CURLOPT_CAINFO, options.ca_file.c_str());
  set(handle(), CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(handle(), CURLOPT_ACCEPT_ENCODING, "");
  set(handle(), CURLOPT_NOSIGNAL, 1L);
  set(handle(), CURLOPT_FOLLOWLOCATION, 0L);
  limit();
  ask(request);
  set(handle(), CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  set(handle(), CURLOPT_HEADERDATA, this);
  set(handle(), CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  set(handle(), CURLOPT_WRITEDATA, this);
  set(handle(), CURLOPT_OPENSOCKETFUNCTION, &Transfer::on_socket);
  set(handle(), CURLOPT_OPENSOCKETDATA, this);
  set(handle(), CURLOPT_PRIVATE, this);
}

void Transfer::limit() {
  set(handle(), CURLOPT_CONNECTTIMEOUT_MS, as_long(options_.connect_timeout));
  set(handle(), CURLOPT_TIMEOUT_MS, as_long(options_.timeout));
}

void Transfer::ask(FetchRequest const& request) {
  set(handle(), CURLOPT_USERAGENT, options_.user_agent.c_str());
  curl_slist* list = nullptr;
  auto const add = [&](std::string const& line) { list = curl_slist_append(list, line.c_str()); };
  add("Accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5");
  if (!request.etag.empty()) add("If-None-Match: " + request.etag);
  if (!request.last_modified.empty()) add("If-Modified-Since: " + request.last_modified);
  sent_headers_.reset(list);
  set(handle(), CURLOPT_HTTPHEADER, list);
}

std::size_t Transfer::on_header(char const* bytes, std::size_t size, std::size_t count,
                                void* self) {
  std::size_t const length = size * count;
  return static_cast<Transfer*>(self)->take_header({bytes, length}) ? length : 0;
}

bool Transfer::take_header(std::string_view line) {
  // A new status line: what came before was an interim answer or a proxy's.
  if (line.starts_with("HTTP/")) {
    headers_.clear();
    return true;
  }
  if (headers_.size() + line.size() > most_header_bytes) return false;
  headers_ += line;
  return true;
}

std::size_t Transfer::on_body(char const* bytes, std::size_t size, std::size_t count, void* self) {
  std::size_t const length = size * count;
  return static_cast<Transfer*>(self)->take_body({bytes, length}) ? length : 0;
}

bool Transfer::wants(std::string_view type) const {
  return type.empty() || std::any_of(options_.content_types.begin(), options_.content_types.end(),
                                     [&](std::string const& wanted) {
                                       return same_name(type.substr(0, wanted.size()), wanted);
                                     });
}

bool Transfer::take_body(std::string_view bytes) {
  if (body_.empty() && !wants(header(headers_, "content-type"))) return !(skipped_ = true);
  if (body_.size() + bytes.size() > options_.max_body) return !(too_large_ = true);
  body_ += bytes;
  return true;
}

curl_socket_t Transfer::on_socket(void* self, curlsocktype, curl_sockaddr* address) {
  auto* const transfer = static_cast<Transfer*>(self);
  auto const bytes = address_of(address->addr);
  auto const& proxies = transfer->proxies_;
  bool const permitted =
      bytes && (transfer->options_.addresses.permits(*bytes) ||
                std::find(proxies.begin(), proxies.end(), *bytes) != proxies.end());
  if (!permitted) {
    transfer->refused_ = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Transfer::judge_failure(CURLcode code, Exchange& exchange) const {
  if (refused_) {
    exchange.state = FetchState::address_refused;
    exchange.message = "its name leads to an address inside a private network";
    return;
  }
  exchange.state = state_of(code);
  exchange.message = curl_easy_strerror(code);
  exchange.may_pass =
      exchange.state == FetchState::timed_out || exchange.state == FetchState::unreachable;
}

Exchange Transfer::finish(CURLcode code) {
  Exchange exchange;
  long status = 0;
  curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
  exchange.status = static_cast<int>(status);
  bool const cut_here = too_large_ || skipped_;
  if (code != CURLE_OK && !cut_here) {
    judge_failure(code, exchange);
    return exchange;
  }
  exchange.state = state_of(exchange.status);
  exchange.location = header(headers_, "location");
  exchange.content_type = header(headers_, "content-type");
  exchange.etag = header(headers_, "etag");
  exchange.last_modified = header(headers_, "last-modified");
  exchange.retry_after = wait_of(header(headers_, "retry-after"));
  exchange.headers = std::move(headers_);
  if (exchange.state == FetchState::ok) {
    if (too_large_) exchange.state = FetchState::too_large;
    if (skipped_) exchange.state = FetchState::body_skipped;
    if (!cut_here) exchange.body = std::move(body_);
  } else {
    exchange.message = fmt::format("the server answered {}", exchange.status);
  }
  exchange.may_pass = exchange.status == 429 || exchange.state == FetchState::server_error;
  return exchange;
}

}  // namespace stet
