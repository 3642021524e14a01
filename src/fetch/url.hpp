// Addresses of pages: taken apart, put into one form, and resolved against the page that names
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

/// An http or https address. The host is in lower case, its international letters in punycode; the
/// fragment is never sent.
struct Url {
  std::string scheme;  // "http" or "https"
  std::string host;    // "example.org", "[::1]"
  unsigned port = 0;   // the scheme's own where none is written
  std::string path;    // begins with "/"
  std::string query;   // without "?"
  std::string fragment;

  /// "https://example.org", with the port where it is not the scheme's own: what robots.txt and
  /// politeness count by.
  [[nodiscard]] std::string origin() const;
  /// All of it but the fragment.
  [[nodiscard]] std::string to_string() const;
};

/// Errors: not an address, another scheme than http and https, a name or password in it, longer
/// than 8,000 bytes.
[[nodiscard]] Result<Url> parse_url(std::string_view text);
/// What `reference` (absolute or relative) means on the page `base`.
[[nodiscard]] Result<Url> resolve(Url const& base, std::string_view reference);

}  // namespace stet
