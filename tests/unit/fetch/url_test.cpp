#include "fetch/url.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Url, OneForm) {
  auto const url = parse_url("HTTPS://Example.ORG:443/a/../b?x=1#top");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->to_string(), "https://example.org/b?x=1");
  EXPECT_EQ(url->origin(), "https://example.org");
  EXPECT_EQ(parse_url("http://example.org:8080")->to_string(), "http://example.org:8080/");
  EXPECT_EQ(parse_url("https://exämple.org/ü")->host, "xn--exmple-cua.org");
}

TEST(Url, ResolvesAgainstAPage) {
  Url const base = *parse_url("https://example.org/a/b?c");
  EXPECT_EQ(resolve(base, "../d")->to_string(), "https://example.org/d");
  EXPECT_EQ(resolve(base, "//other.example/e")->to_string(), "https://other.example/e");
  EXPECT_EQ(resolve(base, "?f")->to_string(), "https://example.org/a/b?f");
  EXPECT_FALSE(resolve(base, "javascript:alert(1)"));
}

TEST(Url, WhatIsNotFetched) {
  for (char const* text : {"", "file:///etc/passwd", "gopher://x/", "http://user:word@host/",
                           "http://", "no address", "http://a b/"}) {
    EXPECT_FALSE(parse_url(text)) << text;
  }
  EXPECT_FALSE(parse_url("http://a/" + std::string(9000, 'x')));
}

}  // namespace
}  // namespace stet
