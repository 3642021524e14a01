// The formats of others, each with rows that it must not take.
#include <gmock/gmock.h>

#include "importing.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ImportFormats : public Importing {
 protected:
  void TearDown() override {
    EXPECT_THAT(lint_errors(), IsEmpty());
    Importing::TearDown();
  }
};

TEST_F(ImportFormats, RatesOfTheCentralBank) {
  ImportCounts const counts = import("ecb", "rates.csv",
                                     "Date,USD,JPY,CYP,\n"
                                     "2024-01-31,1.0837,160.19,N/A,\n"
                                     "2024-01-30,1.0846,159.97,N/A,\n"
                                     "January,1.1,2,3,\n");
  EXPECT_EQ(counts.facts, 4U);
  EXPECT_EQ(counts.rejected, 1U);
  EXPECT_EQ(facts().front(),
            "euro|exchange rate|1.0837 USD|2024-01-31..2024-01-31|ecb-reference-rates");
  EXPECT_EQ(load_corpus(corpus_)->facts.front().value.id, "rates-usd-2024-01-31");
}

TEST_F(ImportFormats, IndicatorsOfTheWorldBank) {
  import(
      "worldbank", "wdi.csv",
      "\"Data Source\",\"World Development Indicators\",\n"
      "\n"
      "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2021\",\"2022\",\n"
      "\"Sweden\",\"SWE\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"639714956335.41\",\"\",\n"
      "\"Sweden\",\"SWE\",\"Forest area (% of land area)\",\"AG.LND.FRST.ZS\",\"\",\"68.7\",\n");
  EXPECT_THAT(facts(), ElementsAre("Sweden|GDP|639714956335.41 USD|2021..2021|"
                                   "world-bank-ny-gdp-mktp-cd",
                                   "Sweden|Forest area of land area|68.7 %|2022..2022|"
                                   "world-bank-ag-lnd-frst-zs"));
}

TEST_F(ImportFormats, ObservationsOfSdmx) {
  ImportCounts const counts =
      import("sdmx", "prices.csv",
             "DATAFLOW,FREQ,REF_AREA,INDICATOR,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
             "OFFICE:PRICES(1.0),Q,SE,Consumer prices,PC,2024-Q1,4.1,A\n"
             "OFFICE:PRICES(1.0),M,SE,Consumer prices,PC,2024-02,4.5,A\n"
             "OFFICE:PRICES(1.0),M,SE,Consumer prices,PC,2024-03,,M\n"
             "OFFICE:PRICES(1.0),M,SE,Consumer prices,PC,2024-13,4.5,A\n");
  EXPECT_THAT(facts(), ElementsAre("SE|Consumer prices|4.1 %|2024-01..2024-03|"
                                   "sdmx-office-prices-1-0",
                                   "SE|Consumer prices|4.5 %|2024-02..2024-02|"
                                   "sdmx-office-prices-1-0"));
  EXPECT_EQ(counts.rejected, 1U);
}

TEST_F(ImportFormats, EntriesOfBibtex) {
  ImportCounts const counts =
      import("bibtex", "books.bib",
             "% a comment with @ nothing\n"
             "@string{acm = \"ACM\"}\n"
             "@Article{Holm2024,\n"
             "  title = {Ferries in {I}ce: a s{\\\"u}rvey},\n"
             "  author = \"Holm, Ada and Berg, J{\\'e}r{\\^o}me\",\n"
             "  journal = {Journal of Harbours}, year = 2024, month = mar,\n"
             "  doi = {10.1000/182}\n"
             "}\n"
             "@book{untitled, year = 2020}\n"
             "@misc{open, title = {Never closed\n");
  EXPECT_EQ(counts.sources, 1U);
  EXPECT_EQ(counts.rejected, 3U) << rejected("books");
  SourceRow const row = source("holm2024");
  EXPECT_EQ(row.title, "Ferries in Ice: a sürvey");
  EXPECT_EQ(row.author, "Holm, Ada; Berg, Jérôme");
  EXPECT_EQ(row.publisher, "Journal of Harbours");
  EXPECT_EQ(row.published, "2024-03");
  EXPECT_EQ(row.url, "https://doi.org/10.1000/182");
}

TEST_F(ImportFormats, ItemsOfCsl) {
  ImportCounts const counts = import(
      "csl", "items.json",
      "[{\"id\":\"http://zotero.example/1\",\"type\":\"report\",\"title\":\"Quays {and} "
      "\\\"locks\\\"\",\"author\":[{\"family\":\"Holm\",\"given\":\"Ada\"},{\"literal\":\"Port "
      "of Lund\"}],\"issued\":{\"date-parts\":[[2023,4]]},\"URL\":\"https://port.example/q\"},"
      "{\"type\":\"book\"},{\"title\":\"No id\",\"DOI\":\"10.1/x\"}]");
  EXPECT_EQ(counts.sources, 2U);
  EXPECT_EQ(counts.rejected, 1U);
  SourceRow const row = source("http-zotero-example-1");
  EXPECT_EQ(row.title, "Quays {and} \"locks\"");
  EXPECT_EQ(row.author, "Ada Holm; Port of Lund");
  EXPECT_EQ(row.published, "2023-04");
  EXPECT_EQ(source("no-id").url, "https://doi.org/10.1/x");
}

TEST_F(ImportFormats, WhatAFactCheckFoundWrongIsDeprecated) {
  ImportCounts const counts = import(
      "claimreview", "checks.json",
      "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"ClaimReview\",\"url\":"
      "\"https://check.example/1\",\"claimReviewed\":\"The quay sank.\",\"datePublished\":"
      "\"2024-05-02T10:00:00Z\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour Check\"},"
      "\"itemReviewed\":{\"@type\":\"Claim\",\"author\":{\"name\":\"A captain\"},\"datePublished\":"
      "\"2024-05-01\"},\"reviewRating\":{\"alternateName\":\"False\"}},{\"@type\":\"WebPage\"}]}\n"
      "{\"@type\":\"ClaimReview\",\"url\":\"https://check.example/2\",\"claimReviewed\":\"The quay "
      "stands.\",\"author\":{\"name\":\"Harbour Check\"},\"reviewRating\":{\"ratingValue\":5,"
      "\"bestRating\":5}}\n"
      "{\"@type\":\"WebPage\"}\n{\"@type\":\n");
  EXPECT_EQ(counts.facts, 2U);
  EXPECT_EQ(counts.rejected, 2U) << rejected("checks");
  auto const text = load_corpus(corpus_);
  FactRow const& wrong = text->facts[0].value;
  EXPECT_EQ(wrong.rank, "deprecated");
  EXPECT_EQ(wrong.subject, "A captain");
  EXPECT_EQ(wrong.note, "rated False by Harbour Check");
  EXPECT_EQ(text->facts[1].value.rank, "normal");
  EXPECT_EQ(source(wrong.source).published, "2024-05-02");
}

TEST_F(ImportFormats, ItemsOfWikidata) {
  std::string const quantity =
      "{\"id\":\"Q1$a\",\"rank\":\"preferred\",\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{"
      "\"type\":\"quantity\",\"value\":{\"amount\":\"+94703\",\"unit\":\"1\"}}},\"qualifiers\":{"
      "\"P585\":[{\"datavalue\":{\"value\":{\"time\":\"+2020-12-31T00:00:00Z\",\"precision\":11}}}]"
      "},"
      "\"references\":[{\"snaks\":{\"P854\":[{\"datavalue\":{\"value\":\"https://office.example/"
      "p\"}}"
      "]}}]}";
  std::string const strange =
      "{\"id\":\"Q1$b\",\"rank\":\"normal\",\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{"
      "\"type\":\"quantity\",\"value\":{\"amount\":\"+3\",\"unit\":\"http://x/entity/Q999\"}}}}";
  std::string const area =
      "{\"id\":\"Q1$d\",\"rank\":\"normal\",\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{"
      "\"type\":\"quantity\",\"value\":{\"amount\":\"+25.75\",\"unit\":\"http://x/entity/"
      "Q712226\"}}}}";
  std::string const born =
      "{\"id\":\"Q1$c\",\"rank\":\"normal\",\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{"
      "\"type\":\"time\",\"value\":{\"time\":\"+1990-00-00T00:00:00Z\",\"precision\":9}}}}";
  ImportCounts const counts =
      import("wikidata", "dump.json",
             "[\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"Lund\"}},\"aliases\":{\"en\":[{"
             "\"value\":\"City of Lund\"}]},\"claims\":{\"P1082\":[" +
                 quantity + "],\"P2046\":[" + strange + "," + area + "],\"P571\":[" + born +
                 "],\"P999\":[{}]}},\n"
                 "{\"id\":\"Q2\",\"labels\":{\"sv\":{\"value\":\"Namnlös\"}},\"claims\":{}},\n"
                 "{\"id\":\n]\n");
  EXPECT_THAT(facts(),
              testing::UnorderedElementsAre(
                  testing::StartsWith("Lund|population|94703 people|2020-12-31..2020-12-31|"
                                      "wikidata-ref-"),
                  "Lund|area|25.75 square kilometre|..|wikidata",
                  "Lund|inception| date|1990..1990|wikidata"));
  EXPECT_EQ(counts.rejected, 2U);
  EXPECT_THAT(rejected("dump"), HasSubstr("2,Q1: the unit of P2046 is not known"));
  auto const text = load_corpus(corpus_);
  EXPECT_EQ(text->entities.back().value.aliases, "City of Lund");
  EXPECT_EQ(text->facts[0].value.rank, "preferred");
}

std::string warc_record(std::string const& type, std::string const& url, std::string const& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2024-02-03T04:05:06Z\r\nContent-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

TEST_F(ImportFormats, PagesOfAWebArchive) {
  std::string const page =
      "<html><head><title>The new quay</title></head><body><p>It will cost 12 million kronor.</p>"
      "</body></html>";
  std::string const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  std::string const archive =
      warc_record("warcinfo", "", "software: x\r\n") +
      warc_record("response", "https://port.example/quay", head + "\r\n" + page) +
      warc_record("response", "https://port.example/parts",
                  head + "Transfer-Encoding: chunked\r\n\r\n4\r\nThe \r\n5\r\nquay.\r\n0\r\n\r\n") +
      warc_record("response", "https://port.example/lies",
                  head + "Transfer-Encoding: chunked\r\n\r\nffffffffffff\r\nx\r\n") +
      warc_record("response", "https://port.example/gone", "HTTP/1.1 404 Not Found\r\n\r\n") +
      warc_record("response", "https://port.example/packed",
                  head + "Content-Encoding: gzip\r\n\r\nxx") +
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999\r\n\r\nshort";
  ImportCounts const counts = import("warc", "crawl.warc", archive);
  EXPECT_EQ(counts.documents, 2U);
  EXPECT_EQ(counts.rejected, 4U) << rejected("crawl");
  auto const text = load_corpus(corpus_);
  SourceRow const& row = text->sources[text->sources.size() - 2].value;
  EXPECT_EQ(row.title, "The new quay");
  EXPECT_EQ(row.url, "https://port.example/quay");
  EXPECT_EQ(row.retrieved, "2024-02-03");
  EXPECT_EQ(read_file(corpus_ + "/documents/" + row.id + ".html").value(), page);
}

TEST_F(ImportFormats, DocumentsComeWithTheirSource) {
  ImportCounts const counts =
      import("documents", "Board paper 7.md", "# A new lock\n\nIt is new.\n");
  EXPECT_EQ(counts.documents, 1U);
  EXPECT_EQ(source("board-paper-7").title, "A new lock");
  EXPECT_EQ(import("documents", "broken.txt", "\xff\xfe").rejected, 1U);
  auto const built = build_corpus(corpus_, database_, load_built_in_rules().value());
  ASSERT_TRUE(built) << to_string(built.error());
  EXPECT_EQ(built->counts.documents, 2U);
}

}  // namespace
}  // namespace stet
