#include "text/reader.hpp"

#include <gmock/gmock.h>

#include "read.hpp"

namespace stet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string error_of(std::string_view bytes, DocumentType type) {
  ArticleReader reader("draft", bytes, type, test_rules(), {});
  auto article = reader.next();
  return article && !*article ? to_string(article->error()) : "no error";
}

TEST(Reader, ParagraphsAtLineBreaks) {
  Document const d = read_one("The dam broke.\nThe town fled.\n\nIt rained.", DocumentType::text);
  EXPECT_THAT(blocks_of(d, BlockKind::paragraph),
              ElementsAre("The dam broke.", "The town fled.", "It rained."));
}

TEST(Reader, HardWrappedLinesAreOneParagraph) {
  Document const d = read_one(
      "The old dam above the valley broke in the night\r\nand the whole town fled to the hills, "
      "where\r\nvolunteers had put up tents for some hundreds\r\nof people. Nobody was "
      "hurt.\r\n\r\n"
      "It rained again.\r\n",
      DocumentType::text);
  EXPECT_EQ(d.blocks.size(), 2U);
  EXPECT_EQ(d.sentences.size(), 3U);
}

TEST(Reader, AByteOrderMarkMovesTheSource) {
  Document const d = read_one("\xEF\xBB\xBFRain fell.", DocumentType::text);
  EXPECT_EQ(d.text, "Rain fell.");
  EXPECT_EQ(d.to_source({0, 4}), (Span{3, 7}));
}

TEST(Reader, EmptyFilesAreDocumentsWithoutBlocks) {
  EXPECT_THAT(read_one("", DocumentType::text).blocks, IsEmpty());
  EXPECT_THAT(read_one(" \n\n ", DocumentType::text).sentences, IsEmpty());
}

TEST(Reader, DamagedBytesAreNamedByLine) {
  EXPECT_THAT(error_of("one\ntwo \xFF", DocumentType::text), HasSubstr("draft:2"));
  EXPECT_THAT(error_of("one\ntwo \xFF", DocumentType::text), HasSubstr("offset 8"));
  EXPECT_THAT(error_of(std::string_view("a\0b", 3), DocumentType::text), HasSubstr("NUL"));
}

TEST(Reader, JsonLines) {
  std::string const lines =
      "{\"id\":\"a\",\"text\":\"Rain "
      "fell.\",\"date\":\"2024-03-02T10:00:00Z\",\"x\":[{\"text\":1}]}\n"
      "\n{\"id\":\"b\",\"text\":5}\n{\"id\":\"c\",\"text\":\"Sun.\"}\n";
  ArticleReader reader("set.jsonl", lines, DocumentType::jsonl, test_rules(), {});
  auto first = reader.next();
  ASSERT_TRUE(first && *first);
  EXPECT_EQ((*first)->article_id, "a");
  EXPECT_EQ((*first)->metadata.date, (Date{2024, 3, 2}));
  auto second = reader.next();
  ASSERT_TRUE(second && !*second);
  EXPECT_THAT(to_string(second->error()), HasSubstr("set.jsonl:3"));
  auto third = reader.next();
  ASSERT_TRUE(third && *third);
  EXPECT_EQ((*third)->text, "Sun.");
  EXPECT_FALSE(reader.next().has_value());
}

TEST(Reader, JsonLinesThatAreNotArticles) {
  EXPECT_THAT(error_of("[1]", DocumentType::jsonl), HasSubstr("expected an object"));
  EXPECT_THAT(error_of("{\"id\":\"a\"}", DocumentType::jsonl), HasSubstr("\"text\""));
  EXPECT_THAT(error_of("{\"id\":", DocumentType::jsonl), HasSubstr("not valid JSON"));
}

TEST(Reader, TheOptionOverridesTheDate) {
  Document const d = read_one("{\"id\":\"a\",\"text\":\"Rain.\",\"date\":\"2024-03-02\"}",
                              DocumentType::jsonl, {Date{2023, 1, 1}});
  EXPECT_EQ(d.metadata.date, (Date{2023, 1, 1}));
  EXPECT_EQ(d.metadata.stated_dates.front().date, (Date{2024, 3, 2}));
}

}  // namespace
}  // namespace stet
