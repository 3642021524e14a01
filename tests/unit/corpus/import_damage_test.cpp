// Inputs with bytes changed, cut and doubled: every import ends, and leaves a corpus that builds.
#include <algorithm>
#include <map>

#include <gmock/gmock.h>

#include "importing.hpp"

namespace stet {
namespace {

struct Sample {
  char const* kind;
  char const* name;
  std::string bytes;
};

std::vector<Sample> samples() {
  return {
      {"bibtex", "a.bib",
       "@article{a, title = {A {B} \\\"o}, year = 2024, month = mar, url = \"x\" # \"y\"}\n"
       "@misc{b, title = \"Q\"}\n"},
      {"claimreview", "a.json",
       R"({"@graph":[{"@type":"ClaimReview","url":"https://x.example","claimReviewed":"It sank.",)"
       R"("author":{"name":"N"},"reviewRating":{"ratingValue":1,"bestRating":5}}]})"},
      {"csl", "b.json",
       R"([{"id":"x","title":"T","author":[{"family":"F"}],"issued":{"date-parts":[[2023,4,1]]}}])"},
      {"ecb", "a.csv", "Date,USD,JPY,\n2024-01-31,1.0837,160.19,\n2024-01-30,1.0846,159.97,\n"},
      {"jsonl", "a.jsonl",
       "{\"subject\":\"S\",\"value\":1.5,\"unit\":\"t\",\"statement\":\"S.\",\"source\":"
       "\"courier\"}\n"
       "{\"speaker\":\"P\",\"text\":\"Words here\",\"source\":\"courier\"}\n"},
      {"sdmx", "b.csv",
       "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nF,SE,Prices,2024-Q1,4.1\n"},
      {"warc", "a.warc",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://p.example/\r\nWARC-Date: "
       "2024-02-03T04:05:06Z\r\nContent-Length: 96\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: "
       "text/html\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nA quay. B\r\n0\r\n\r\n\r\n\r\n"},
      {"wikidata", "c.json",
       R"({"id":"Q1","labels":{"en":{"value":"L"}},"claims":{"P1082":[{"id":"a","rank":"normal",)"
       R"("mainsnak":{"snaktype":"value","datavalue":{"type":"quantity","value":{"amount":"+5",)"
       R"("unit":"1"}}}}]}})"},
      {"worldbank", "d.csv",
       "Country Name,Country Code,Indicator Name,Indicator Code,2021\nS,SWE,GDP (current "
       "US$),NY,5\n"},
  };
}

class DamagedImports : public Importing, public testing::WithParamInterface<std::size_t> {};

TEST_P(DamagedImports, NeverCrashAndNeverSpoilTheCorpus) {
  Sample const sample = samples()[GetParam()];
  std::string const path = folder_ + "/" + sample.name;
  RuleSet const rules = load_built_in_rules().value();
  std::uint64_t state = 12345 + GetParam();
  auto const below = [&](std::size_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % limit;
  };
  std::size_t taken = 0;
  for (int round = 0; round < 60; ++round) {
    std::string bytes = sample.bytes;
    for (std::size_t i = below(4); i < 4; ++i) {
      std::size_t const at = below(bytes.size());
      switch (below(4)) {
        case 0:
          bytes[at] = static_cast<char>(below(256));
          break;
        case 1:
          bytes.erase(at, 1 + below(8));
          break;
        case 2:
          bytes.insert(at, bytes.substr(below(bytes.size()), below(30)));
          break;
        default:
          bytes.insert(at, 1, "{}[]\",\n:"[below(8)]);
      }
      if (bytes.empty()) bytes = " ";
    }
    ASSERT_TRUE(write_file_atomically(path, bytes));
    auto const report = import_into_corpus({sample.kind, {path}, corpus_, "", ""}, rules, {});
    if (!report) continue;  // not of this format at all, and said so
    ++taken;
    EXPECT_THAT(lint_errors(), testing::IsEmpty()) << bytes;
  }
  EXPECT_GT(taken, 5U);
}

INSTANTIATE_TEST_SUITE_P(All, DamagedImports, testing::Range<std::size_t>(0, 9));

}  // namespace
}  // namespace stet
