#include "fetch/address.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace stet {
namespace {

constexpr std::array<std::uint8_t, 12> mapped_prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr unsigned mapped_bits = 96;

AddressBytes mapped(std::uint8_t const* four) {
  AddressBytes bytes{};
  std::copy(mapped_prefix.begin(), mapped_prefix.end(), bytes.begin());
  std::copy(four, four + 4, bytes.begin() + 12);
  return bytes;
}

bool is_mapped(AddressBytes const& address) {
  return std::equal(mapped_prefix.begin(), mapped_prefix.end(), address.begin());
}

struct Special {
  std::string_view network;
};

// IPv4: RFC 6890 and its updates. The last row holds multicast, reserved and broadcast.
constexpr std::array<Special, 16> special_v4 = {{{"0.0.0.0/8"},
                                                 {"10.0.0.0/8"},
                                                 {"100.64.0.0/10"},
                                                 {"127.0.0.0/8"},
                                                 {"169.254.0.0/16"},
                                                 {"172.16.0.0/12"},
                                                 {"192.0.0.0/24"},
                                                 {"192.0.2.0/24"},
                                                 {"192.31.196.0/24"},
                                                 {"192.52.193.0/24"},
                                                 {"192.88.99.0/24"},
                                                 {"192.168.0.0/16"},
                                                 {"198.18.0.0/15"},
                                                 {"198.51.100.0/24"},
                                                 {"203.0.113.0/24"},
                                                 {"224.0.0.0/3"}}};
// Global unicast is 2000::/3; inside it these are not.
constexpr std::array<Special, 5> special_v6 = {
    {{"2001::/23"}, {"2001:db8::/32"}, {"2620:4f:8000::/48"}, {"3fff::/20"}, {"5f00::/16"}}};

template <std::size_t Size>
std::vector<Network> networks(std::array<Special, Size> const& rows) {
  std::vector<Network> list;
  for (Special const& row : rows) list.push_back(*parse_network(row.network));
  return list;
}

bool in_any(std::vector<Network> const& list, AddressBytes const& address) {
  return std::any_of(list.begin(), list.end(),
                     [&](Network const& network) { return network.contains(address); });
}

/// The IPv4 address that a 6to4 (2002::/16) or NAT64 (64:ff9b::/96) address leads to.
std::optional<AddressBytes> wrapped_v4(AddressBytes const& address) {
  if (address[0] == 0x20 && address[1] == 0x02) return mapped(address.data() + 2);
  static Network const nat64 = *parse_network("64:ff9b::/96");
  if (nat64.contains(address)) return mapped(address.data() + 12);
  return std::nullopt;
}

}  // namespace

std::optional<AddressBytes> parse_address(std::string_view text) {
  std::string const name(text);
  in_addr four{};
  if (inet_pton(AF_INET, name.c_str(), &four) == 1) {
    std::array<std::uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), &four, bytes.size());
    return mapped(bytes.data());
  }
  AddressBytes bytes{};
  if (inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1) return bytes;
  return std::nullopt;
}

std::optional<AddressBytes> address_of(sockaddr const& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    std::array<std::uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), &four.sin_addr, bytes.size());
    return mapped(bytes.data());
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    AddressBytes bytes{};
    std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
    return bytes;
  }
  return std::nullopt;
}

bool is_public(AddressBytes const& address) {
  static std::vector<Network> const v4 = networks(special_v4);
  static std::vector<Network> const v6 = networks(special_v6);
  if (is_mapped(address)) return !in_any(v4, address);
  if (auto const inner = wrapped_v4(address)) return !in_any(v4, *inner);
  bool const global_unicast = (address[0] & 0xE0) == 0x20;
  return global_unicast && !in_any(v6, address);
}

bool Network::contains(AddressBytes const& other) const {
  for (unsigned bit = 0; bit < prefix; bit += 8) {
    unsigned const left = std::min(8U, prefix - bit);
    auto const mask = static_cast<std::uint8_t>(0xFF00U >> left);
    if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

Result<Network> parse_network(std::string_view text) {
  auto const wrong = [&] {
    return Error{ErrorCode::usage,
                 fmt::format("not a network: {}", text),
                 {},
                 "an address, or an address with a prefix such as 10.1.0.0/16"};
  };
  std::size_t const slash = text.find('/');
  auto const address = parse_address(text.substr(0, slash));
  if (!address) return wrong();
  unsigned const offset = is_mapped(*address) ? mapped_bits : 0;
  if (slash == std::string_view::npos) return Network{*address, 128};
  std::string_view const digits = text.substr(slash + 1);
  unsigned prefix = 0;
  auto const [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
  if (failed != std::errc() || end != digits.data() + digits.size() || prefix + offset > 128) {
    return wrong();
  }
  return Network{*address, prefix + offset};
}

bool AddressPolicy::permits(AddressBytes const& address) const {
  return in_any(allowed, address) || is_public(address);
}

}  // namespace stet
