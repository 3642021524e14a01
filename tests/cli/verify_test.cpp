// stet verify: one line out for each line in, in order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using nlohmann::json;
using testing::StartsWith;

std::string pair_line(std::string const& id, std::string const& claim,
                      std::string const& evidence) {
  json const pair = {
      {"id", id}, {"claim", claim}, {"evidence", {{{"doc", "d"}, {"text", evidence}}}}};
  return pair.dump() + "\n";
}

TEST(Verify, AnswersEveryPairInOrderWhateverTheThreads) {
  std::string input;
  for (int i = 0; i < 150; ++i)
    input += pair_line(std::to_string(i), "The mill opened in 1990.", "The mill opened in 1990.");
  Outcome const one = run_stet({"verify", "--no-config", "-j", "1"}, input);
  EXPECT_EQ(one.status, 0);
  std::istringstream lines(one.out);
  int number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    json const answer = json::parse(line);
    EXPECT_EQ(answer["id"], std::to_string(number));
    json const& p = answer["p"];
    double const sum = p["supported"].get<double>() + p["conflicting"].get<double>() +
                       p["unsupported"].get<double>();
    EXPECT_NEAR(sum, 1, 1e-5);
    for (char const* const key : {"verdict", "score", "findings", "evidence"})
      EXPECT_TRUE(answer.contains(key)) << key;
  }
  EXPECT_EQ(number, 150);
  EXPECT_EQ(one.out, run_stet({"verify", "-j", "4"}, input).out);
}

TEST(Verify, ABadLineIsNamedAndTheOthersAreAnswered) {
  std::string const good = pair_line("a", "The mill opened in 1990.", "It opened in 1990.");
  for (char const* const bad : {"{", "[]", "{\"id\":1}", R"({"id":"b","claim":"x"})",
                                R"({"id":"b","claim":"x","evidence":[{"doc":"d"}]})"}) {
    Outcome const outcome = run_stet({"verify"}, good + bad + "\n" + good);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, StartsWith("stet: <stdin>:2"));
    EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 2);
  }
}

TEST(Verify, ReadsAFileToo) {
  Folder const folder;
  std::string const line = pair_line("a", "The mill opened in 1990.", "It opened in 1990.");
  std::string const path = folder.write("pairs.jsonl", line);
  EXPECT_EQ(run_stet({"verify", path}).out, run_stet({"verify"}, line).out);
  EXPECT_EQ(run_stet({"verify", folder / "none.jsonl"}).status, 2);
}

}  // namespace
}  // namespace stet::test
