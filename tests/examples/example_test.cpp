// The example article has ten planted errors (examples/README.md): exactly these are found.
#include <set>
#include <string>
#include <utility>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/run_stet.hpp"

namespace stet::test {
namespace {

using nlohmann::json;
using Found = std::multiset<std::pair<std::string, std::string>>;  // rule, words

/// White space as single spaces, since a span may run over a line end; a weekday may stand in the
/// words of its date or before them.
std::string flat(std::string words) {
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  std::string const weekday = "Tuesday, ";
  return words.starts_with(weekday) ? words.substr(weekday.size()) : words;
}

TEST(Example, ExactlyThePlantedErrorsAreFound) {
  Folder const folder;
  std::string const root = STET_SOURCE_DIR;
  std::string const database = folder / "deepseek-2025.db";
  Outcome const built =
      run_stet({"corpus", "build", root + "/corpus/deepseek-2025", "-o", database});
  ASSERT_EQ(built.status, 0) << built.err;
  std::string const article = root + "/examples/deepseek-fortnight.md";
  Outcome const checked =
      run_stet({"check", article, "--corpus", database, "--no-config", "--format", "json"});
  ASSERT_EQ(checked.status, 1) << checked.err;

  json const report = json::parse(checked.out);
  Found found;
  for (json const& file : report["files"]) {
    for (json const& claim : file["claims"]) {
      for (json const& finding : claim["findings"])
        found.emplace(finding["rule"], flat(claim["text"]));
    }
    for (json const& finding : file.value("findings", json::array()))
      found.emplace(finding["rule"], "");
  }
  Found const planted = {
      {"name/variant", ""},
      {"quote/altered",
       "\"I personally think we have been on the right side of history here and need to figure out "
       "a different open source strategy,\""},
      {"quote/misattributed",
       "\"Never underestimate the ingenuity of Chinese scientists and engineers,\""},
      {"figure/conflict", "an average of 27.2 million"},
      {"figure/conflict", "US$593 million"},
      {"figure/unit-mismatch", "3.07 percentage points"},
      {"internal/currency-pair", "US$29 million"},
      {"internal/arithmetic", "a total of 395.38 million yuan"},
      {"date/conflict", "January 22, 2025"},
      {"date/weekday", "January 27, 2025"},
  };
  EXPECT_EQ(found, planted);
}

}  // namespace
}  // namespace stet::test
