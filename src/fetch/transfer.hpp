// One request and its answer, without redirects and retries: a curl handle with its limits.
#pragma once

#include <memory>
#include <string>

#include <curl/curl.h>

#include "fetch/fetcher.hpp"
#include "fetch/url.hpp"

namespace stet {

/// Addresses of the proxy that the environment names; connecting there is not the page's choice.
[[nodiscard]] std::vector<AddressBytes> proxy_addresses();

/// What one exchange gave.
struct Exchange {
  FetchState state = FetchState::bad_response;
  int status = 0;
  std::string location;  // of a redirect; as sent
  std::string content_type;
  std::string etag;
  std::string last_modified;
  std::string headers;
  std::string body;
  std::optional<std::chrono::seconds> retry_after;
  std::string message;
  bool may_pass = false;  // worth another try
};

[[nodiscard]] bool is_redirect(int status);

class Transfer {
 public:
  /// Requires: `options` and `proxies` outlive the transfer.
  Transfer(Url const& url, FetchRequest const& request, FetchOptions const& options,
           std::vector<AddressBytes> const& proxies, curl_slist* overrides);
  Transfer(Transfer const&) = delete;
  Transfer& operator=(Transfer const&) = delete;

  [[nodiscard]] CURL* handle() const { return handle_.get(); }
  /// Once, after curl has ended the transfer.
  [[nodiscard]] Exchange finish(CURLcode code);

 private:
  static std::size_t on_header(char const* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(char const* bytes, std::size_t size, std::size_t count, void* self);
  static curl_socket_t on_socket(void* self, curlsocktype purpose, curl_sockaddr* address);
  bool take_header(std::string_view line);
  bool take_body(std::string_view bytes);
  void limit();
  void ask(FetchRequest const& request);
  [[nodiscard]] bool wants(std::string_view type) const;
  void judge_failure(CURLcode code, Exchange& exchange) const;

  FetchOptions const& options_;
  std::vector<AddressBytes> const& proxies_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_;
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> sent_headers_;
  std::string headers_;
  std::string body_;
  bool too_large_ = false;
  bool skipped_ = false;
  bool refused_ = false;
};

}  // namespace stet
