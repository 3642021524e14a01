// Which network addresses a fetch may connect to. What an article links to is chosen by strangers:
// a link must not be able to reach the newsroom's own machines.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct sockaddr;

namespace stet {

/// An IPv6 address; an IPv4 address is its mapped form ::ffff:a.b.c.d.
using AddressBytes = std::array<std::uint8_t, 16>;

[[nodiscard]] std::optional<AddressBytes> parse_address(std::string_view text);
/// Nothing for a family other than IPv4 and IPv6.
[[nodiscard]] std::optional<AddressBytes> address_of(sockaddr const& address);

/// Whether an address belongs to the public internet: not private, loopback, link-local (with the
/// metadata services of clouds), shared, multicast, documentation, reserved, or an IPv6 form that
/// wraps such an IPv4 address (mapped, NAT64, 6to4). Source: IANA special-purpose registries.
[[nodiscard]] bool is_public(AddressBytes const& address);

/// A network in CIDR form; the prefix counts bits of the 16-byte form.
struct Network {
  AddressBytes address{};
  unsigned prefix = 128;

  [[nodiscard]] bool contains(AddressBytes const& other) const;
};

/// "10.1.0.0/16", "127.0.0.1", "fd00::/8". Errors: not an address, a prefix out of range.
[[nodiscard]] Result<Network> parse_network(std::string_view text);

/// Public addresses, and the networks that somebody allowed by name.
struct AddressPolicy {
  std::vector<Network> allowed;

  [[nodiscard]] bool permits(AddressBytes const& address) const;
};

}  // namespace stet
