#include "fetch/address.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Address, PublicOnes) {
  for (char const* text : {"1.1.1.1", "93.184.216.34", "172.32.0.1", "192.169.0.1", "2606:4700::1",
                           "2001:4860:4860::8888", "64:ff9b::101:101", "::ffff:8.8.8.8"}) {
    EXPECT_TRUE(is_public(*parse_address(text))) << text;
  }
}

TEST(Address, OthersInEveryForm) {
  for (char const* text :
       {"127.0.0.1",       "127.255.255.254", "10.0.0.1",      "172.16.0.1",  "172.31.255.255",
        "192.168.1.1",     "169.254.169.254", "100.64.0.1",    "0.0.0.0",     "224.0.0.1",
        "255.255.255.255", "198.18.0.1",      "::1",           "::",          "fe80::1",
        "fc00::1",         "fd12::1",         "ff02::1",       "2001:db8::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fec0::1"}) {
    EXPECT_FALSE(is_public(*parse_address(text))) << text;
  }
}

TEST(Address, AllowedNetworksAreCounted) {
  AddressPolicy policy;
  EXPECT_FALSE(policy.permits(*parse_address("10.1.2.3")));
  policy.allowed.push_back(*parse_network("10.1.0.0/16"));
  EXPECT_TRUE(policy.permits(*parse_address("10.1.2.3")));
  EXPECT_TRUE(policy.permits(*parse_address("::ffff:10.1.2.3")));
  EXPECT_FALSE(policy.permits(*parse_address("10.2.0.1")));
}

TEST(Address, NetworksThatAreNone) {
  for (char const* text : {"", "x", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0.0/8x"}) {
    EXPECT_FALSE(parse_network(text)) << text;
  }
}

}  // namespace
}  // namespace stet
