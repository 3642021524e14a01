#include "corpus/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stet {
namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> rows_of(std::string_view bytes) {
  std::vector<std::vector<std::string>> out;
  CsvReader reader("t.csv", bytes);
  while (auto row = reader.next()) {
    if (!*row) return {{to_string(row->error())}};
    out.push_back((*row)->cells);
  }
  return out;
}

TEST(Csv, ReadsQuotedFieldsWithCommasQuotesAndLines) {
  EXPECT_THAT(rows_of("a,\"b, \"\"c\"\"\",\n\"two\nlines\",,x"),
              ElementsAre(ElementsAre("a", "b, \"c\"", ""), ElementsAre("two\nlines", "", "x")));
}

TEST(Csv, AByteOrderMarkCarriageReturnsAndBlankLinesAreNoContent) {
  EXPECT_THAT(rows_of("\xEF\xBB\xBF"
                      "a,b\r\n\r\nc,d\r\n"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d")));
  EXPECT_TRUE(rows_of("").empty());
  EXPECT_TRUE(rows_of("\n\n").empty());
}

TEST(Csv, ErrorsNameLineAndColumn) {
  EXPECT_THAT(
      rows_of("a,b\nc,\"d"),
      ElementsAre(ElementsAre("t.csv:2:3: this quoted field is never closed (add a closing \")")));
  EXPECT_THAT(rows_of("a,b\"c\n"),
              ElementsAre(ElementsAre(
                  "t.csv:1:4: a quote inside an unquoted field (quote the whole field)")));
  EXPECT_THAT(rows_of("\"a\"b\n"),
              ElementsAre(ElementsAre("t.csv:1:4: text after a closing quote (write a quote inside "
                                      "a field as \"\")")));
}

TEST(Csv, CellsKnowWhereTheyStand) {
  auto const row = CsvReader("t.csv", "ab,\"c\",d\n").next();
  EXPECT_THAT((*row)->cell_offsets, ElementsAre(0U, 3U, 7U));
}

TEST(Csv, WritesQuotesOnlyWhereTheyAreNeeded) {
  std::string out;
  append_csv_row(out, {"plain", "with, comma", "with \"quote\"", " edge", "", "line\nbreak"});
  EXPECT_EQ(out, "plain,\"with, comma\",\"with \"\"quote\"\"\",\" edge\",,\"line\nbreak\"\n");
  EXPECT_THAT(rows_of(out), ElementsAre(ElementsAre("plain", "with, comma", "with \"quote\"",
                                                    " edge", "", "line\nbreak")));
}

}  // namespace
}  // namespace stet
