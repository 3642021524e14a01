#include "fetch/robots.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Robots, TheLongestPatternDecides) {
  auto const rules = RobotsRules::parse(
      "User-agent: *\nDisallow: /archive\nAllow: /archive/open\nDisallow: /*.pdf$\n", "stet");
  EXPECT_TRUE(rules.allows("/"));
  EXPECT_FALSE(rules.allows("/archive/1999"));
  EXPECT_TRUE(rules.allows("/archive/open/1"));
  EXPECT_FALSE(rules.allows("/a/report.pdf"));
  EXPECT_TRUE(rules.allows("/a/report.pdf?page=2"));
}

TEST(Robots, OurOwnGroupsComeBeforeEverybodys) {
  std::string_view const text =
      "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-Agent: Stet\nDisallow: /x # why\n"
      "Crawl-delay: 2\n\nUser-agent: stet\nDisallow: /y\n";
  auto const rules = RobotsRules::parse(text, "stet");
  EXPECT_TRUE(rules.allows("/page"));
  EXPECT_FALSE(rules.allows("/x"));
  EXPECT_FALSE(rules.allows("/y"));
  EXPECT_EQ(rules.crawl_delay(), std::chrono::seconds(2));
  EXPECT_FALSE(RobotsRules::parse(text, "unknown").allows("/page"));
}

TEST(Robots, AnEmptyRuleForbidsNothing) {
  EXPECT_TRUE(RobotsRules::parse("User-agent: *\nDisallow:\n", "stet").allows("/a"));
  EXPECT_TRUE(RobotsRules::parse("", "stet").allows("/a"));
  EXPECT_TRUE(RobotsRules::parse("<html>not robots</html>", "stet").allows("/a"));
  EXPECT_FALSE(RobotsRules::allow_nothing().allows("/a"));
}

TEST(Robots, ManyStarsTakeLinearTime) {
  std::string pattern = "/";
  for (int i = 0; i < 400; ++i) pattern += "*a";
  auto const rules = RobotsRules::parse("User-agent: *\nDisallow: " + pattern + "b$\n", "stet");
  EXPECT_TRUE(rules.allows("/" + std::string(7000, 'a')));
}

}  // namespace
}  // namespace stet
