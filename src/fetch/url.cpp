#include "fetch/url.hpp"

#include <array>
#include <charconv>
#include <memory>

#include <curl/curl.h>
#include <fmt/format.h>
#include <unicode/uidna.h>

namespace stet {
namespace {

constexpr std::size_t longest = 8000;

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part(CURLU* handle, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(handle, which, &text, flags) != CURLUE_OK) return {};
  std::unique_ptr<char, decltype(&curl_free)> const owned(text, curl_free);
  return text;
}

Error wrong(std::string_view text, std::string_view why) {
  return {ErrorCode::malformed, fmt::format("{}: {}", why, text.substr(0, 200)), {}, ""};
}

/// In lower case, with punycode for international letters (UTS 46, as browsers do); empty for what
/// is no name. Not libcurl's own conversion, since that depends on the locale.
std::string ascii_host(std::string const& host) {
  if (host.starts_with('[')) return host;
  UErrorCode failed = U_ZERO_ERROR;
  std::unique_ptr<UIDNA, decltype(&uidna_close)> const idna(
      uidna_openUTS46(UIDNA_NONTRANSITIONAL_TO_ASCII, &failed), uidna_close);
  std::array<char, 256> name{};
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  int32_t const length =
      uidna_nameToASCII_UTF8(idna.get(), host.data(), static_cast<int32_t>(host.size()),
                             name.data(), static_cast<int32_t>(name.size()), &info, &failed);
  if (U_FAILURE(failed) != 0 || info.errors != 0) return {};
  return {name.data(), static_cast<std::size_t>(length)};
}

Result<Url> taken_apart(CURLU* handle, std::string_view text) {
  Url url;
  url.scheme = part(handle, CURLUPART_SCHEME);
  if (url.scheme != "http" && url.scheme != "https") {
    return wrong(text, "only http and https addresses are fetched");
  }
  if (!part(handle, CURLUPART_USER).empty() || !part(handle, CURLUPART_PASSWORD).empty()) {
    return wrong(text, "an address with a name or password in it is not fetched");
  }
  url.host = ascii_host(part(handle, CURLUPART_HOST));
  if (url.host.empty()) return wrong(text, "not a host's name");
  std::string const port = part(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  std::from_chars(port.data(), port.data() + port.size(), url.port);
  url.path = part(handle, CURLUPART_PATH);
  url.query = part(handle, CURLUPART_QUERY);
  url.fragment = part(handle, CURLUPART_FRAGMENT);
  return url;
}

}  // namespace

std::string Url::origin() const {
  bool const usual = port == (scheme == "https" ? 443U : 80U);
  return usual ? fmt::format("{}://{}", scheme, host)
               : fmt::format("{}://{}:{}", scheme, host, port);
}

std::string Url::to_string() const { return origin() + path + (query.empty() ? "" : "?" + query); }

Result<Url> parse_url(std::string_view text) {
  if (text.size() > longest) return wrong(text, "an address of more than 8,000 bytes");
  Handle const handle(curl_url(), curl_url_cleanup);
  std::string const whole(text);
  if (curl_url_set(handle.get(), CURLUPART_URL, whole.c_str(), CURLU_URLENCODE) != CURLUE_OK) {
    return wrong(text, "not a web address");
  }
  return taken_apart(handle.get(), text);
}

Result<Url> resolve(Url const& base, std::string_view reference) {
  if (reference.size() > longest) return wrong(reference, "an address of more than 8,000 bytes");
  Handle const handle(curl_url(), curl_url_cleanup);
  std::string const from = base.to_string();
  std::string const to(reference);
  if (curl_url_set(handle.get(), CURLUPART_URL, from.c_str(), 0) != CURLUE_OK ||
      curl_url_set(handle.get(), CURLUPART_URL, to.c_str(), CURLU_URLENCODE) != CURLUE_OK) {
    return wrong(reference, "not a web address");
  }
  return taken_apart(handle.get(), reference);
}

}  // namespace stet
