#include "corpus/affected.hpp"

#include <gmock/gmock.h>

#include "sides.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view report =
    R"({"schema":"stet/report/1","files":[{"path":"a.md","claims":[
{"id":"c1","text":"1 passenger","span":{"start":0,"end":4,"line":3,"column":5},"verdict":"supported",
 "evidence":[{"fact":"a","source":{"id":"report"}}]},
{"id":"c2","text":"a quay","span":{"start":9,"end":12,"line":4,"column":1},"verdict":"unsupported",
 "evidence":[{"fact":"minutes#00002","source":{"id":"minutes"}}]},
{"id":"c3","text":"nothing","span":{"start":19,"end":22,"line":5,"column":1},"verdict":"unsupported",
 "figure":{"subject":"Ferries"},"evidence":[]}]}]})";

std::vector<std::string> affected(CorpusText const& before, CorpusText const& after) {
  auto const claims = affected_claims("report.json", report, before, after);
  if (!claims) return {to_string(claims.error())};
  std::vector<std::string> out;
  for (AffectedClaim const& claim : *claims) {
    std::string line = claim.id + ":" + std::to_string(claim.where.line);
    for (std::string const& cause : claim.causes) line += " [" + cause + "]";
    out.push_back(line);
  }
  return out;
}

TEST(CorpusAffected, NothingChangedTouchesNothing) {
  auto const side = corpus_of_facts("x", fact_line("a", "1"));
  EXPECT_THAT(affected(side, side), IsEmpty());
}

TEST(CorpusAffected, AChangedFactTouchesWhatRestsOnItAndWhatSpeaksOfItsSubject) {
  EXPECT_THAT(affected(corpus_of_facts("x", fact_line("a", "1")),
                       corpus_of_facts("y", fact_line("a", "2"))),
              ElementsAre("c1:3 [a changed (value)]", "c3:5 [a changed (value)]"));
  EXPECT_THAT(affected(corpus_of_facts("x", fact_line("a", "1")), corpus_of_facts("y", "")),
              ElementsAre("c1:3 [a removed]"));
}

TEST(CorpusAffected, ANewFactTouchesClaimsThatRestOnOthersOfItsTopic) {
  EXPECT_THAT(affected(corpus_of_facts("x", fact_line("a", "1")),
                       corpus_of_facts("y", fact_line("a", "1") + fact_line("b", "3"))),
              ElementsAre("c1:3 [b added]", "c3:5 [b added]"));
}

TEST(CorpusAffected, ADocumentTouchesItsPassages) {
  auto const with = [](std::string const& bytes) {
    return corpus_of("x", {{"documents/minutes.txt", CorpusFileKind::document, bytes}});
  };
  EXPECT_THAT(affected(with("One."), with("Two.")),
              ElementsAre("c2:4 [documents/minutes.txt changed]"));
}

TEST(CorpusAffected, WhatIsNoReportIsAnError) {
  auto const side = corpus_of_facts("x", "");
  EXPECT_FALSE(affected_claims("r", "{}", side, side));
  EXPECT_FALSE(affected_claims("r", "[[[", side, side));
}

}  // namespace
}  // namespace stet
