// Markdown and HTML: what becomes text, what does not, and the way back to the bytes.
#include <gmock/gmock.h>

#include "read.hpp"

namespace stet {
namespace {

using ::testing::ElementsAre;

std::string source_of(Document const& d, std::string_view bytes, std::string_view words) {
  std::size_t const at = d.text.find(words);
  if (at == std::string::npos) return "not in the text";
  auto const begin = static_cast<std::uint32_t>(at);
  Span const span = d.to_source({begin, begin + static_cast<std::uint32_t>(words.size())});
  return std::string(slice(bytes, span));
}

TEST(Markdown, Blocks) {
  std::string_view const bytes =
      "# Old mill shut\n\nThe mill\nclosed.\n\n## Why\n\n- one\n- two\n\n> Quoted.\n\n"
      "    code 5\n\n| a |\n|---|\n| 1 |\n\n![Gate](g.png)\n\n<!-- hidden -->\n\n[^1]: A note on "
      "it.\n";
  Document const d = read_one(bytes, DocumentType::markdown);
  EXPECT_THAT(blocks_of(d, BlockKind::headline), ElementsAre("Old mill shut"));
  EXPECT_THAT(blocks_of(d, BlockKind::paragraph), ElementsAre("The mill\nclosed."));
  EXPECT_THAT(blocks_of(d, BlockKind::heading), ElementsAre("Why"));
  EXPECT_THAT(blocks_of(d, BlockKind::list_item), ElementsAre("one", "two"));
  EXPECT_THAT(blocks_of(d, BlockKind::quotation), ElementsAre("Quoted."));
  EXPECT_THAT(blocks_of(d, BlockKind::code), ElementsAre("code 5"));
  EXPECT_THAT(blocks_of(d, BlockKind::table_cell), ElementsAre("a", "1"));
  EXPECT_THAT(blocks_of(d, BlockKind::caption), ElementsAre("Gate"));
  EXPECT_THAT(blocks_of(d, BlockKind::reference), ElementsAre("[^1]: A note on it."));
  EXPECT_EQ(d.text.find("hidden"), std::string::npos);
}

TEST(Markdown, SpansPointBehindFrontMatterAndEntities) {
  std::string_view const bytes =
      "\xEF\xBB\xBF---\r\ntitle: 'Mill & more'\r\ndate: 2024-03-02\r\nauthor: Ana Lind\r\n---\r\n"
      "Fish &amp; chips “cost” 😀 [five\r\npounds](https://example.org/a?b&amp;c) now.\r\n";
  Document const d = read_one(bytes, DocumentType::markdown);
  EXPECT_EQ(d.metadata.title, "Mill & more");
  EXPECT_EQ(d.metadata.date, (Date{2024, 3, 2}));
  EXPECT_THAT(d.metadata.authors, ElementsAre("Ana Lind"));
  EXPECT_EQ(source_of(d, bytes, "Fish & chips"), "Fish &amp; chips");
  EXPECT_EQ(source_of(d, bytes, "“cost” 😀"), "“cost” 😀");
  EXPECT_EQ(source_of(d, bytes, "five\npounds"), "five\r\npounds");
  ASSERT_EQ(d.links.size(), 1U);
  EXPECT_EQ(d.words(d.links[0].span), "five\npounds");
  EXPECT_EQ(d.links[0].target, "https://example.org/a?b&c");
}

TEST(Markdown, TomlFrontMatterAndARuleThatIsNone) {
  Document const toml =
      read_one("+++\ntitle = \"A\"\ndate = 2024-03-02\n+++\nRain.\n", DocumentType::markdown);
  EXPECT_EQ(toml.metadata.title, "A");
  EXPECT_THAT(sentences_of(toml), ElementsAre("Rain."));
  Document const rule = read_one("---\n\nRain fell.\n", DocumentType::markdown);
  EXPECT_THAT(sentences_of(rule), ElementsAre("Rain fell."));
}

constexpr std::string_view html_page =
    "<!DOCTYPE html><html lang=en><head><title>Mill | Post</title>\r\n"
    "<meta property=\"article:published_time\" content=\"2024-03-02T09:00:00Z\">"
    "<link rel=canonical href=\"https://example.org/mill\">"
    "<script type=\"application/ld+json\">{\"@graph\":[{\"headline\":\"Mill shut\","
    "\"datePublished\":\"2024-03-03\",\"author\":{\"name\":\"Ana Lind\"},"
    "\"publisher\":{\"name\":\"Harrow Post\"}}]}</script></head><body>"
    "<nav>Menu 12</nav><article><header><h1>Mill&nbsp;shut</h1>"
    "<time datetime=\"2024-03-02\">2 March</time></header>"
    "<p>The old &amp; grey mill <a href='/a?b&amp;c'>closed\r\n   on</a> <b>Friday</b>, "
    "which 40 workers &#8220;regret&#x201D; 😀.<p>Second.<script>var n = 99;</script>"
    "<figure><figcaption>The gate</figcaption></figure><aside>Also 7</aside></article>"
    "<footer>Since 1920</footer></body></html>";

TEST(Html, TextAndFurniture) {
  Document const d = read_one(html_page, DocumentType::html);
  EXPECT_THAT(blocks_of(d, BlockKind::headline), ElementsAre("Mill\u00A0shut"));
  EXPECT_THAT(
      blocks_of(d, BlockKind::paragraph),
      ElementsAre("The old & grey mill closed on Friday, which 40 workers “regret” 😀.", "Second."));
  EXPECT_THAT(blocks_of(d, BlockKind::caption), ElementsAre("The gate"));
  EXPECT_THAT(blocks_of(d, BlockKind::dateline), ElementsAre("2 March"));
  for (std::string_view const gone : {"Menu", "99", "Also", "1920"})
    EXPECT_EQ(d.text.find(gone), std::string::npos) << gone;
}

TEST(Html, MetadataAndDates) {
  Document const d = read_one(html_page, DocumentType::html);
  EXPECT_EQ(d.metadata.title, "Mill shut");
  EXPECT_EQ(d.metadata.outlet, "Harrow Post");
  EXPECT_EQ(d.metadata.url, "https://example.org/mill");
  EXPECT_EQ(d.metadata.language, "en");
  EXPECT_THAT(d.metadata.authors, ElementsAre("Ana Lind"));
  EXPECT_EQ(d.metadata.date, (Date{2024, 3, 2}));
  EXPECT_EQ(d.metadata.stated_dates.size(), 3U);
}

TEST(Html, SpansPointIntoTheBytes) {
  Document const d = read_one(html_page, DocumentType::html);
  EXPECT_EQ(source_of(d, html_page, "old & grey"), "old &amp; grey");
  EXPECT_EQ(source_of(d, html_page, "closed on"), "closed\r\n   on");
  EXPECT_EQ(source_of(d, html_page, "“regret” 😀"), "&#8220;regret&#x201D; 😀");
  ASSERT_EQ(d.links.size(), 1U);
  EXPECT_EQ(d.words(d.links[0].span), "closed on");
  EXPECT_EQ(d.links[0].target, "/a?b&c");
}

TEST(Html, WithoutAnArticleElementTheDenseProseIsKept) {
  std::string const prose =
      "The old mill in Harrow closed on Friday after a long dispute over wages and over safety.";
  Document const d =
      read_one("<div><a href=/1>World</a> <a href=/2>Sport</a></div><div>" + prose +
                   "</div><p>Nobody spoke.</p><div>" + prose + "</div><div>Follow 900 others</div>",
               DocumentType::html);
  EXPECT_THAT(blocks_of(d, BlockKind::paragraph), ElementsAre(prose, "Nobody spoke.", prose));
}

TEST(Html, HostileMarkup) {
  for (std::string_view const piece :
       {"<div>", "<a \"", "<!--", "</", "<", "&#", "<script>", "<li>", "<p", "&amp", "<a href='"}) {
    std::string bytes;
    while (bytes.size() < 200'000) bytes += piece;
    Document const d = read_one(bytes, DocumentType::html);
    EXPECT_LE(d.text.size(), 3 * bytes.size());
  }
}

}  // namespace
}  // namespace stet
