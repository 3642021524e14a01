#include "golden/golden_file.hpp"

#include <gtest/gtest.h>

namespace stet::testing {
namespace {

TEST(GoldenFile, ReadsTitleAttributesTextAndExpectation) {
  auto const file =
      parse_golden("a.txt",
                   "# about\n=== one\n:date 2025-02-08\n:type md\n:wrong 12\nA\nB\n---\n"
                   "figure «1»\n\n=== two\nC\n---\nnothing\n");
  ASSERT_TRUE(file) << to_string(file.error());
  ASSERT_EQ(file.value().cases.size(), 2U);
  GoldenCase const& one = file.value().cases[0];
  EXPECT_EQ(one.title, "one");
  EXPECT_EQ(to_iso(one.date.value()), "2025-02-08");
  EXPECT_EQ(one.type, DocumentType::markdown);
  EXPECT_EQ(one.wrong, "12");
  EXPECT_EQ(one.text, "A\nB");
  EXPECT_EQ(one.expected, std::vector<std::string>{"figure «1»"});
  EXPECT_TRUE(file.value().cases[1].expected.empty());
}

TEST(GoldenFile, LongestLineOfDashesDivides) {
  auto const file = parse_golden("a.txt", "=== one\n---\nfront: matter\n---\n-----\nnothing\n");
  ASSERT_TRUE(file) << to_string(file.error());
  EXPECT_EQ(file.value().cases[0].text, "---\nfront: matter\n---");
}

TEST(GoldenFile, WritesBackWhatItRead) {
  std::string const content =
      "# about\n\n=== one\n:type md\nA\n\nB\n----\nfigure «1»\n\n=== two\nC\n---\nnothing\n";
  auto const file = parse_golden("a.txt", content);
  ASSERT_TRUE(file) << to_string(file.error());
  EXPECT_EQ(write_golden(file.value()), content);
}

TEST(GoldenFile, RefusesWhatCouldPassUnnoticed) {
  for (std::string_view const content :
       {"", "text without a title\n", "=== no divider\ntext\n", "=== no expectation\ntext\n---\n",
        "=== unknown\n:colour red\ntext\n---\nnothing\n",
        "=== date\n:date May\ntext\n---\nnothing\n",
        "=== twice\na\n---\nnothing\n=== twice\nb\n---\nnothing\n"}) {
    EXPECT_FALSE(parse_golden("a.txt", content)) << content;
  }
}

}  // namespace
}  // namespace stet::testing
