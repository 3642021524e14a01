#include "base/utf8.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_FALSE(first_invalid_utf8("caf\u00e9 \U0001F600 \u201Cquote\u201D"));
  EXPECT_EQ(first_invalid_utf8("ab\xFF"), 2U);
  EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U);          // overlong
  EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
  EXPECT_EQ(first_invalid_utf8("x\xE2\x80"), 1U);         // cut off
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);  // beyond U+10FFFF
}

TEST(Utf8, FoldsCaseAndCurlyApostrophes) {
  EXPECT_EQ(fold("\u00C9COLE D\u2019\u00C9t\u00E9"), "\u00E9cole d'\u00E9t\u00E9");
}

TEST(LineIndex, CountsEveryKindOfLineEnd) {
  std::string_view const text = "a\nb\r\nc\rd";
  LineIndex const lines(text);
  EXPECT_EQ(lines.line_count(), 4U);
  EXPECT_EQ(lines.position(5), (Position{3, 1}));
  EXPECT_EQ(lines.position(7), (Position{4, 1}));
  EXPECT_EQ(lines.line(2), "b");
}

TEST(LineIndex, ColumnsAreCodePoints) {
  std::string_view const text = "\u201C\U0001F600x";
  EXPECT_EQ(LineIndex(text).position(7), (Position{1, 3}));
}

}  // namespace
}  // namespace stet
