// House rules, explain pages, completions, the man page and doctor, through the real program.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_stet.hpp"

namespace stet::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char const* starter = STET_SOURCE_DIR "/examples/house.rules";

std::string page(std::string const& path) {
  std::ifstream const file(STET_SOURCE_DIR "/" + path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

TEST(HouseRules, TheStartersDoWhatTheirExamplesSay) {
  Outcome const outcome = run_stet({"rules", "test", starter});
  EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
}

TEST(HouseRules, AnExampleThatDoesNotHoldIsNamed) {
  Folder const folder;
  std::string const file = folder.write(
      "r.rules",
      "rule a\nwhen kind is figure\nmessage \"m\"\nexample \"No number.\"\nnot \"It cost $5.\"\n");
  Outcome const outcome = run_stet({"rules", "test", file});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("a: does not fire on \"No number.\""));
  EXPECT_THAT(outcome.out, HasSubstr("a: fires on \"It cost $5.\""));
}

TEST(HouseRules, ThePageListsEveryField) {
  EXPECT_THAT(page("docs/house-rules.md"), testing::EndsWith(run_stet({"rules", "fields"}).out))
      << "stet rules fields >> docs/house-rules.md";
}

class House : public testing::Test {
 protected:
  Outcome check(std::string const& article, std::vector<std::string> const& more = {}) const {
    std::vector<std::string> words = {"check", "-c", folder / "stet.toml", folder / article};
    words.insert(words.end(), more.begin(), more.end());
    return run_stet(words);
  }
  void SetUp() override {
    folder.write("stet.toml", "[check]\nno_corpus = true\n");
    folder.write("rules/desk.rules",
                 "rule two-sources\nwhen kind is figure and sentence has killed\n"
                 "need independent >= 2 or note\nlevel error\n"
                 "message \"{words}: {independent} of 2 sources\"\nin \"news/**\"\n"
                 "section Storm*\nexample \"1\"\nnot \"2\"\n"
                 "check date/weekday\nlevel note\nmessage \"Calendar: {message}\"\n");
    folder.write("news/a.md", "# News\n\n## Storms of the week\n\nThe storm killed 14 people.\n");
  }
  Folder folder;
};

TEST_F(House, RulesOfTheFolderFire) {
  Outcome const outcome = check("news/a.md");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, HasSubstr("14: 0 of 2 sources [house/two-sources]"));
  EXPECT_THAT(run_stet({"rules", "list", "-c", folder / "stet.toml"}).out,
              HasSubstr("house/two-sources"));
}

TEST_F(House, ScopesAreKept) {
  folder.write("news/b.md", "# News\n\n## Sport\n\nThe storm killed 14 people.\n");
  EXPECT_EQ(check("news/b.md").status, 0);
  folder.write("other/a.md", folder.read("news/a.md"));
  EXPECT_EQ(check("other/a.md").status, 0);
}

TEST_F(House, ANoteAnswersTheRule) {
  std::string const claims = run_stet({"extract", folder / "news/a.md"}).out;
  std::size_t const figure = claims.find("\"kind\":\"figure\"");
  ASSERT_NE(figure, std::string::npos);
  std::size_t const id = claims.rfind("\"id\":\"", figure) + 6;
  std::string const claim = claims.substr(id, claims.find('"', id) - id);
  ASSERT_EQ(run_stet({"decide", "-c", folder / "stet.toml", (folder / "news/a.md") + "#" + claim,
                      "--needs-source", "--by", "AB", "--note", "second call placed"})
                .status,
            0);
  EXPECT_THAT(check("news/a.md").out, Not(HasSubstr("house/two-sources")));
}

TEST_F(House, AChecksLevelAndMessageAreTheHouses) {
  folder.write("c.md", "The ferry sank on Monday, 28 January 2025.\n");
  Outcome const outcome = check("c.md");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("note: Calendar: 2025-01-28 was a Tuesday"));
}

TEST_F(House, AMistakeShowsItsLine) {
  folder.write("rules/desk.rules", "rule a\n  when kynd is figure\n");
  Outcome const outcome = check("news/a.md");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("desk.rules:2:8: no field is called 'kynd' (did you mean "
                                     "'kind'?)"));
  EXPECT_THAT(outcome.err, HasSubstr("    2 |   when kynd is figure\n      |        ^~~~"));
  EXPECT_EQ(run_stet({"doctor", "-c", folder / "stet.toml"}).status, 2);
}

TEST(Explain, EveryRuleHasAPage) {
  std::istringstream list(run_stet({"rules", "list"}).out);
  int count = 0;
  for (std::string line; std::getline(list, line); ++count) {
    std::string const id = line.substr(0, line.find(' '));
    Outcome const outcome = run_stet({"explain", id});
    EXPECT_EQ(outcome.status, 0) << id;
    for (char const* const part :
         {"\nWhy: ", "\nFor example: ", "\nBetter:      ", "\nWhat to do: "})
      EXPECT_THAT(outcome.out, HasSubstr(part)) << id;
  }
  EXPECT_GE(count, 31);
}

TEST(Helpers, CompletionsAndManComeFromTheTableOfOptions) {
  std::string const man = run_stet({"man"}).out;
  std::istringstream help(run_stet({"check", "--help"}).out);
  std::string const bash = run_stet({"completions", "bash"}).out;
  std::string const zsh = run_stet({"completions", "zsh"}).out;
  std::string const fish = run_stet({"completions", "fish"}).out;
  for (std::string const option : {"--fail-on", "--diff-base", "--corpus", "--narrate"}) {
    EXPECT_THAT(bash, HasSubstr(option));
    EXPECT_THAT(zsh, HasSubstr(option));
    EXPECT_THAT(fish, HasSubstr("-l " + option.substr(2)));
    EXPECT_THAT(man, HasSubstr(option.substr(2, 3)));
  }
  Folder const folder;
  std::string const command = "bash -n " + folder.write("stet.bash", bash);
  EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(concurrency-mt-unsafe)
  EXPECT_EQ(run_stet({"completions", "tcsh"}).status, 2);
}

TEST(Helpers, NarratedTextHasNoPictures) {
  Folder const folder;
  std::string const article = folder.write("a.md", "The ferry sank on Monday, 28 January 2025.\n");
  Outcome const outcome = run_stet({"check", "--no-corpus", "--narrate", article});
  EXPECT_THAT(outcome.out, Not(HasSubstr("^~")));
  EXPECT_THAT(outcome.out, HasSubstr("The words \"Monday, 28 January 2025\" stand in: The ferry"));
}

TEST(Helpers, DoctorSaysWhatIsWrong) {
  EXPECT_EQ(run_stet({"doctor", "--no-corpus", "--no-config"}).status, 0);
  Outcome const outcome = run_stet({"doctor", "--corpus", "none.db", "--no-config"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.out, HasSubstr("WRONG    references"));
}

}  // namespace
}  // namespace stet::test
