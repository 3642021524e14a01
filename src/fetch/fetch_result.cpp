#include "fetch/fetch_result.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

constexpr std::array<std::string_view, 21> names = {"ok",
                                                    "not_modified",
                                                    "body_skipped",
                                                    "too_large",
                                                    "not_found",
                                                    "gone",
                                                    "blocked",
                                                    "client_error",
                                                    "server_error",
                                                    "bad_response",
                                                    "redirect_loop",
                                                    "too_many_redirects",
                                                    "bad_redirect",
                                                    "unresolved",
                                                    "unreachable",
                                                    "timed_out",
                                                    "tls_error",
                                                    "address_refused",
                                                    "robots_disallowed",
                                                    "malformed_url",
                                                    "interrupted"};

}  // namespace

std::string_view name(FetchState state) { return names.at(static_cast<std::size_t>(state)); }

std::optional<FetchState> fetch_state_named(std::string_view name) {
  auto const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<FetchState>(found - names.begin());
}

}  // namespace stet
