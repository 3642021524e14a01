#include <gmock/gmock.h>

#include "corpus/corpus.hpp"
#include "sample_corpus.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class LintCorpus : public SampleCorpus {
 protected:
  /// Every problem as "path:line:column: message", the hint left out.
  std::vector<std::string> problems() const {
    std::vector<std::string> out;
    auto const report = lint_corpus(corpus_);
    for (CorpusProblem const& problem : report.value().problems) {
      Error error = problem.error;
      error.hint.clear();
      out.push_back(to_string(error).substr(corpus_.size() + 1));
    }
    return out;
  }
};

TEST_F(LintCorpus, ASoundCorpusHasNoProblems) { EXPECT_THAT(problems(), IsEmpty()); }

TEST_F(LintCorpus, ARowWithoutSourceIsAnError) {
  append("facts/passengers.csv",
         "lund-staff,lund-ferries,staff,210,,,people,,2023,2023,,,,,Staff numbered 210.,,p. 2,");
  EXPECT_THAT(problems(), ElementsAre("facts/passengers.csv:7:79: the row names no source"));
  EXPECT_TRUE(lint_corpus(corpus_)->has_errors());
}

TEST_F(LintCorpus, NamesThatResolveToNothing) {
  append("facts/passengers.csv",
         "a,lund-boats,staff,210,,,people,,2023,2023,,,zzz,,Staff numbered 210.,report,p. 2,");
  append("quotes/2024.jsonl",
         "{\"id\":\"b\",\"speaker\":\"nobody\",\"text\":\"No\",\"source\":\"courier\",\"locator\":"
         "\"1\"}");
  EXPECT_THAT(problems(), ElementsAre("facts/passengers.csv:7:3: no entity goes by \"lund-boats\"",
                                      "facts/passengers.csv:7:46: no other fact has the id \"zzz\"",
                                      "facts/passengers.csv:7:71: no source has the id \"report\"",
                                      "quotes/2024.jsonl:2:11: no entity goes by \"nobody\""));
}

TEST_F(LintCorpus, ValuesThatAreNone) {
  append("facts/passengers.csv",
         "a,LFC,staff,\"1,210\",,,people,,2023-02-30,2023,,,,top,Staff.,courier,p. 2,");
  append("facts/passengers.csv", "b,LFC,fleet,5,7,6,ships,,2023,2022,,,,,Ships.,courier,p. 2,");
  append("facts/passengers.csv", "c,LFC,fares,5,,,XQ9,,2023,2023,,,,,Fares.,courier,p. 2,");
  EXPECT_THAT(problems(),
              ElementsAre("facts/passengers.csv:7:13: \"1,210\" is no decimal number",
                          "facts/passengers.csv:7:31: \"2023-02-30\" is no date",
                          "facts/passengers.csv:7:50: \"top\" is no rank",
                          "facts/passengers.csv:8:13: the value lies outside low and high",
                          "facts/passengers.csv:8:17: high is smaller than low",
                          "facts/passengers.csv:8:31: 2022 lies before 2023",
                          "facts/passengers.csv:9:17: \"XQ9\" is no unit"));
}

TEST_F(LintCorpus, IdsAreUniqueAcrossFactsAndQuotes) {
  append("facts/passengers.csv", "holm-ice,LFC,,,,,,,,,,,,,Ice.,courier,p. 2,");
  append("facts/passengers.csv", "No Id,LFC,,,,,,,,,,,,,Snow.,courier,p. 2,");
  EXPECT_THAT(problems(), ElementsAre("facts/passengers.csv:8:1: \"No Id\" is no id",
                                      "quotes/2024.jsonl:1:2: the id \"holm-ice\" is taken"));
}

TEST_F(LintCorpus, FactsThatContradictEachOther) {
  append("facts/passengers.csv",
         "near,LFC,Passengers carried,2.3e6,,,passengers,,2023,2023,,,,,Two.,courier,p. 1,");
  append("facts/passengers.csv",
         "far,LFC,passengers carried,21e6,,,passengers,,2023,2023,,,,,Many.,courier,p. 1,");
  auto const report = lint_corpus(corpus_);
  EXPECT_THAT(problems(),
              ElementsAre("facts/passengers.csv:7:29: \"near\" and \"lund-2023\" do not agree",
                          "facts/passengers.csv:8:28: \"far\" and \"lund-2023\" do not agree"));
  EXPECT_EQ(report->problems[0].level, ProblemLevel::note);
  EXPECT_EQ(report->problems[1].level, ProblemLevel::warning);
  EXPECT_FALSE(report->has_errors());
}

TEST_F(LintCorpus, OtherPeriodsAndSupersededFactsDoNotContradict) {
  append("facts/passengers.csv",
         "may,LFC,passengers carried,0.2e6,,,passengers,,2023-05,2023-05,,,,,May.,courier,p. 1,");
  append(
      "facts/passengers.csv",
      "new,LFC,passengers carried,2.3e6,,,passengers,,2022,2022,,,lund-2022,,New.,courier,p. 1,");
  EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(LintCorpus, MissingLocatorsSharedNamesAndForm) {
  append("entities.csv", "line,The Line,organisation,LFC,");
  append("facts/passengers.csv", "a,LFC,,,,,,,,,,,,,\"Ice.\",courier,,");
  EXPECT_THAT(
      problems(),
      ElementsAre("entities.csv:5:28: \"LFC\" already stands for lund-ferries",
                  "facts/passengers.csv:7:1: the file is not in its canonical form",
                  "facts/passengers.csv:7:34: the row does not say where in its source it stands"));
}

TEST_F(LintCorpus, ADocumentNeedsASource) {
  write("documents/letter.txt", "Dear all.\n");
  EXPECT_THAT(problems(), ElementsAre("documents/letter.txt: the document has no source"));
}

TEST_F(LintCorpus, AFolderThatIsNoneIsAnError) { EXPECT_FALSE(lint_corpus(folder_ + "/none")); }

TEST_F(LintCorpus, ARowThatRepeatsAnotherIsNamed) {
  append("facts/passengers.csv",
         "again,LFC,Passengers carried,2.1e6,,,passengers,,2023,2023,,,,,"
         "The company carried 2.1 million.,harbour-2023,p. 40,");
  append("facts/passengers.csv",
         "confirmed,LFC,passengers carried,2.1e6,,,passengers,,2023,2023,,,,,"
         "The company carried 2.1 million.,courier,par. 4,");
  append("quotes/2024.jsonl",
         "{\"id\":\"b\",\"speaker\":\"Captain Holm\",\"text\":\"We have never sailed through ice "
         "like this.\",\"source\":\"courier\",\"locator\":\"par. 9\"}");
  append("sources.csv",
         "report-again,Annual report,Port of Lund,,report,https://port.example/2023,,,,,,en,1,,");
  EXPECT_THAT(problems(), ElementsAre("facts/passengers.csv:7:7: the row repeats another",
                                      "quotes/2024.jsonl:2:36: the row repeats another",
                                      "sources.csv:5:49: the row repeats another"));
  EXPECT_FALSE(lint_corpus(corpus_)->has_errors());
}

TEST_F(LintCorpus, RevisionsDoNotRunInCircles) {
  for (char const* const ids : {"a,b", "b,c", "c,b"}) {
    append("facts/passengers.csv", std::string(1, ids[0]) + ",LFC,staff,210,,,people,,202" +
                                       std::to_string(ids[0] - 'a') + ",2023,,," + ids[2] +
                                       ",,Staff.,courier,p. 2,");
  }
  std::vector<std::string> circles;
  for (std::string const& problem : problems()) {
    if (problem.find("a circle of facts") != std::string::npos) circles.push_back(problem);
  }
  EXPECT_EQ(circles.size(), 1U);
}

}  // namespace
}  // namespace stet
