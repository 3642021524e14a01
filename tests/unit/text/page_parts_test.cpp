#include "text/page_parts.hpp"

#include <gmock/gmock.h>

#include "read.hpp"
#include "rules/entry_file.hpp"
#include "text/byline.hpp"
#include "text/stated_date.hpp"

namespace stet {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view page =
    "Old mill in Harrow closes its gates\n\n\nSOURCE: HARROWPOST.EXAMPLE\nMAR 03, 2024\n\n"
    "Ana Lind,Tom ReyesandMia Holt\n\nPublished: 9:30am, 3 Mar 2024\n\n"
    "The old mill in Harrow closed on Friday after a long dispute over wages.\n\n"
    "Will the closure of the Harrow Mill ruin the Vale of Arden?\n\n"
    "Its owners said that nobody would be dismissed before the spring.\n\n"
    "Ana Lind\n\nAna covers work and wages from Harrow. She studied at the University of Arden.\n\n"
    "Tom Reyes\n\nFOLLOW\n\nTom Reyes is a reporter for the Harrow Post.";

TEST(PageParts, APageOfAnAggregator) {
  Document const d = read_one(page, DocumentType::text);
  EXPECT_THAT(blocks_of(d, BlockKind::headline),
              ElementsAre("Old mill in Harrow closes its gates"));
  EXPECT_THAT(
      blocks_of(d, BlockKind::dateline),
      ElementsAre("SOURCE: HARROWPOST.EXAMPLE", "MAR 03, 2024", "Published: 9:30am, 3 Mar 2024"));
  EXPECT_THAT(blocks_of(d, BlockKind::byline), ElementsAre("Ana Lind,Tom ReyesandMia Holt"));
  EXPECT_EQ(blocks_of(d, BlockKind::caption).size(), 1U);
  EXPECT_EQ(blocks_of(d, BlockKind::paragraph).size(), 2U);
  EXPECT_EQ(blocks_of(d, BlockKind::biography).size(), 4U);
  EXPECT_THAT(blocks_of(d, BlockKind::furniture), ElementsAre("FOLLOW"));
  EXPECT_THAT(d.metadata.authors, ElementsAre("Ana Lind", "Tom Reyes", "Mia Holt"));
  EXPECT_EQ(d.metadata.date, (Date{2024, 3, 3}));
  EXPECT_EQ(d.metadata.outlet, "HARROWPOST.EXAMPLE");
  ASSERT_EQ(d.metadata.stated_dates.size(), 2U);
  EXPECT_EQ(d.metadata.stated_dates.front().origin, "published line");
}

TEST(PageParts, ASingleSentenceIsAlwaysChecked) {
  for (std::string_view const text :
       {"Monday, May 6, 2024", "By Ana Lind", "Photo: 12 people", "Follow us on Sunday"}) {
    Document const d = read_one(text, DocumentType::text);
    EXPECT_THAT(blocks_of(d, BlockKind::paragraph), ElementsAre(text));
  }
}

TEST(PageParts, BodyTextStays) {
  Document const d = read_one(
      "The old mill in Harrow closed on Friday after a long dispute over wages.\n\n"
      "Sources close to the owners said 40 people would go.\n\n"
      "But does this mean the end of the Harrow Mill and of Arden Weaving?\n\n"
      "Mia Holt is a weaver who worked there for nine years.",
      DocumentType::text);
  EXPECT_EQ(blocks_of(d, BlockKind::paragraph).size(), 4U);
}

TEST(Byline, Names) {
  EXPECT_THAT(parse_byline("By Ana Lind and Tom de Reyes in Oslo").authors,
              ElementsAre("Ana Lind", "Tom de Reyes"));
  EXPECT_THAT(parse_byline("Ana Lind,Tom ReyesandMia Holt").authors,
              ElementsAre("Ana Lind", "Tom Reyes", "Mia Holt"));
  EXPECT_THAT(parse_byline("By the time they came").authors, IsEmpty());
  EXPECT_THAT(parse_byline("Fernando Alonso").authors, ElementsAre("Fernando Alonso"));
}

TEST(PageDate, Forms) {
  Date const date{2025, 2, 8};
  for (std::string_view const line : {"8 Feb 2025", "FEB 08, 2025", "Saturday, February 8th, 2025",
                                      "2025-02-08T11:00:00Z", "8.2.2025", "11:00am, 8 Feb 2025"}) {
    auto const found = find_page_date(line);
    ASSERT_TRUE(found) << line;
    EXPECT_EQ(found->date, date) << line;
    EXPECT_TRUE(found->alone) << line;
  }
  EXPECT_TRUE(find_page_date("11:00am, 8 Feb 2025")->has_time);
  EXPECT_FALSE(find_page_date("The vote on 8 Feb 2025 failed")->alone);
  EXPECT_FALSE(find_page_date("03/04/2025").has_value());
  EXPECT_FALSE(find_page_date("31 Feb 2025").has_value());
}

/// The lines that the examples of these two rules files are compared with.
std::string print_reading(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;)
    text.replace(at, 2, "\n");
  Document const d = read_one(text, DocumentType::text);
  std::string out;
  for (auto const& [kind, name] :
       std::vector<std::pair<BlockKind, std::string>>{{BlockKind::furniture, "furniture"},
                                                      {BlockKind::caption, "caption"},
                                                      {BlockKind::dateline, "dateline"},
                                                      {BlockKind::byline, "byline"},
                                                      {BlockKind::biography, "biography"}}) {
    for (std::string const& words : blocks_of(d, kind)) out += name + " «" + words + "»\n";
  }
  for (std::string const& words : sentences_of(d)) out += "sentence «" + words + "»\n";
  return out;
}

TEST(RulesExamples, OfReading) {
  int examples = 0;
  for (EntryFile const& file : test_rules().files) {
    if (file.path != "rules/furniture.rules" && file.path != "rules/abbreviations.rules") continue;
    for (Entry const& entry : file.entries) {
      for (Field const& field : entry.fields) {
        bool const wanted = field.name == "example";
        if (!wanted && field.name != "not") continue;
        std::size_t const arrow = field.value.rfind(" => ");
        ASSERT_NE(arrow, std::string::npos) << file.path << ":" << field.line;
        std::string const printed = print_reading(field.value.substr(0, arrow));
        bool const found = printed.find(field.value.substr(arrow + 4)) != std::string::npos;
        EXPECT_EQ(found, wanted) << file.path << ":" << field.line << "\n" << printed;
        ++examples;
      }
    }
  }
  EXPECT_GT(examples, 40);
}

}  // namespace
}  // namespace stet
