// stet.toml, suppressions, baselines and --diff-base, through the real program.
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

constexpr char const* wrong_weekday = "The ferry sank on Monday, 28 January 2025, it is said.";

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++count;
  return count;
}

class Policy : public testing::Test {
 protected:
  Outcome check(std::string const& name, std::vector<std::string> const& more = {}) const {
    std::vector<std::string> words = {"check", "-c", config, folder / name};
    words.insert(words.end(), more.begin(), more.end());
    return run_stet(words, "", {{"CI", ""}});
  }
  void configure(std::string const& text) const {
    folder.write("stet.toml", "[check]\nno_corpus = true\n" + text);
  }
  std::size_t weekdays(std::string const& name, std::vector<std::string> const& more = {}) const {
    return count_of(check(name, more).out, "[date/weekday]");
  }

  Folder folder;
  std::string config = folder.write("stet.toml", "[check]\nno_corpus = true\n");
};

TEST_F(Policy, LevelsAreThoseOfTheFile) {
  folder.write("a.md", wrong_weekday);
  folder.write("opinion/b.md", wrong_weekday);
  EXPECT_EQ(check("a.md").status, 1);
  configure(
      "[rules]\n\"date/weekday\" = \"warning\"\n"
      "[[overrides]]\nfiles = [\"opinion/**\"]\nrules = { \"date/*\" = \"off\" }\n");
  Outcome const outcome = check("a.md");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.out, HasSubstr("warning: "));
  EXPECT_EQ(weekdays("opinion/b.md"), 0U);
}

TEST_F(Policy, EveryValueHasAnOrigin) {
  configure("fail_on = \"warning\"\n");
  Outcome const shown =
      run_stet({"config", "show", "-c", config, "--min-level", "error"}, "", {{"CI", ""}});
  EXPECT_THAT(shown.out, HasSubstr("stet.toml:3"));
  EXPECT_THAT(shown.out, testing::ContainsRegex("check.min_level = \"error\" +# command line"));
  EXPECT_THAT(shown.out, testing::ContainsRegex("check.as_of = \"article\" +# default"));
  Outcome const corpus = run_stet({"config", "show", "-c", config}, "", {{"STET_CORPUS", "x.db"}});
  EXPECT_THAT(corpus.out, testing::ContainsRegex("corpora = \\[\"x.db\"\\] +# STET_CORPUS"));
}

class WrongConfig : public testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(WrongConfig, IsNamedWithItsPlaceAndStatusTwo) {
  Folder const folder;
  std::string const config = folder.write("stet.toml", GetParam().first);
  Outcome const outcome = run_stet({"check", "-c", config, "x.md"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("stet.toml:"));
  EXPECT_THAT(outcome.err, HasSubstr(GetParam().second));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongConfig,
    testing::Values(std::pair{"chekc = 1", "1:1: no key is called 'chekc' (did you mean 'check'?)"},
                    std::pair{"[check]\nfail_no = \"x\"", "2:1: no key is called 'check.fail_no'"},
                    std::pair{"version = 2", "version 1, not 2"},
                    std::pair{"jobs = \"many\"", "jobs takes a whole number"},
                    std::pair{"[rules]\n\"quote/alterd\" = \"off\"",
                              "did you mean 'quote/altered'?"},
                    std::pair{"[rules]\n\"quote/altered\" = \"eror\"", "did you mean 'error'?"},
                    std::pair{"[[overrides]]\nrules = {}", "name no files"},
                    std::pair{"[check]\nfail_on = \"eror\"", "check.fail_on: 'eror'"},
                    std::pair{"[check]\nmin_level = \"eror\"", "did you mean 'error'?"},
                    std::pair{"[check", "1:7"}));

TEST_F(Policy, ThePublishedSchemaIsThePrograms) {
  std::ifstream const file(STET_SOURCE_DIR "/docs/stet.schema.json", std::ios::binary);
  std::ostringstream published;
  published << file.rdbuf();
  EXPECT_EQ(run_stet({"config", "schema"}).out, published.str())
      << "stet config schema > docs/stet.schema.json";
}

TEST_F(Policy, AMissingConfigurationIsAnError) {
  Outcome const outcome = run_stet({"check", "-c", folder / "none.toml", "x.md"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("none.toml"));
}

TEST_F(Policy, FilesAreThoseOfTheConfiguration) {
  folder.write("drafts/a.md", wrong_weekday);
  folder.write("drafts/old/b.md", wrong_weekday);
  folder.write("stet.toml",
               "include = [\"drafts\"]\nexclude = [\"drafts/old/**\"]\n"
               "[check]\nno_corpus = true\n");
  Outcome const outcome = run_stet({"check", "-c", config});
  EXPECT_EQ(count_of(outcome.out, "[date/weekday]"), 1U) << outcome.out << outcome.err;
}

TEST_F(Policy, ACommentSilencesItsWords) {
  std::string const article = wrong_weekday;
  folder.write("a.md", article + " <!-- stet-ignore date/weekday -- old style -->\n");
  EXPECT_EQ(weekdays("a.md"), 0U);
  EXPECT_THAT(check("a.md").out, HasSubstr("1 suppressed"));
  folder.write("a.md", article + " <!-- stet-ignore date/weekday \"ferry\" -- other words -->\n");
  EXPECT_EQ(weekdays("a.md"), 1U);
  folder.write("a.md", article + "\n\n" + article + " <!-- stet-ignore date/* -- one -->\n");
  EXPECT_EQ(weekdays("a.md"), 1U);
  folder.write("a.md", "<!-- stet-ignore-next-line date/* -- one -->\n\n" + article + "\n\n" +
                           article + "\n");
  EXPECT_EQ(weekdays("a.md"), 1U);
  folder.write("a.md", "<!-- stet-ignore-start date/* -- all -->\n\n" + article +
                           "\n\n<!-- stet-ignore-end -->\n\n" + article + "\n");
  EXPECT_EQ(weekdays("a.md"), 1U);
  folder.write("a.html", "<p>" + article + "</p><p>" + article +
                             "</p><!-- stet-ignore-file date/weekday -- reprint -->");
  EXPECT_EQ(weekdays("a.html"), 0U);
}

TEST_F(Policy, SuppressionsThatDoNotCountAreReported) {
  std::string const article = wrong_weekday;
  auto const says = [&](std::string const& comment, std::string const& message) {
    folder.write("a.md", article + " <!-- " + comment + " -->\n");
    Outcome const outcome = check("a.md");
    EXPECT_THAT(outcome.out, HasSubstr(message)) << comment;
    EXPECT_EQ(count_of(outcome.out, "[date/weekday]"), 1U) << comment;
  };
  says("stet-ignore quote/* -- none here", "silences nothing [suppression/unused]");
  says("stet-ignore date/weekday", "it gives no reason");
  says("stet-ignore -- all", "it names no rule");
  says("stet-ignore date/weekdy -- x", "no rule is called 'date/weekdy'");
  says("stet-ignore-nextline date/* -- x", "no comment is called 'stet-ignore-nextline'");
  says("stet-ignore date/weekday -- x until=soon", "until=soon is not a date");
  says("stet-ignore date/weekday -- x until=2020-01-31",
       "ended on 2020-01-31 [suppression/expired]");
}

TEST_F(Policy, APlainTextIsSilencedByTheSidecar) {
  folder.write("a.txt", std::string(wrong_weekday) + "\n\nA second paragraph about the harbour.\n");
  EXPECT_EQ(weekdays("a.txt"), 1U);
  auto const sidecar = [&](std::string const& quote) {
    folder.write(".stet/suppressions.jsonl",
                 R"({"file":"a.txt","rule":"date/weekday","reason":"x","quote":)" + quote + "}\n");
  };
  sidecar(R"({"exact":"28 January","prefix":"Monday, ","suffix":" 2025"})");
  EXPECT_EQ(weekdays("a.txt"), 0U);
  sidecar(R"({"exact":"28 January","prefix":"Tuesday, "})");
  EXPECT_EQ(weekdays("a.txt"), 1U);
  EXPECT_THAT(check("a.txt").out, HasSubstr("is orphaned"));
  folder.write(".stet/suppressions.jsonl", "{\"file\":3}\n");
  EXPECT_EQ(check("a.txt").status, 2);
}

TEST_F(Policy, ABaselineCountsAndShrinks) {
  std::string const paragraph = std::string(wrong_weekday) + "\n\n";
  std::string const other = "The ferry sank on Monday, 29 January 2025, it is said.\n\n";
  std::string const baseline = folder / "known.jsonl";
  folder.write("a.md", paragraph);
  auto const act = [&](std::string const& action, std::vector<std::string> const& more = {}) {
    std::vector<std::string> words = {"baseline", action, folder / "a.md", "--baseline",
                                      baseline,   "-c",   config};
    words.insert(words.end(), more.begin(), more.end());
    return run_stet(words, "", {{"CI", ""}});
  };
  EXPECT_EQ(act("create").status, 2) << "errors need a word";
  ASSERT_EQ(act("create", {"--accept-errors", "--note", "day one"}).status, 0);
  EXPECT_EQ(act("create", {"--accept-errors"}).status, 2) << "there is one already";
  std::vector<std::string> const with = {"--baseline", baseline};
  EXPECT_EQ(check("a.md", with).status, 0);
  EXPECT_THAT(check("a.md", with).out, HasSubstr("1 baselined"));

  folder.write("a.md", "Moved down.\n\n" + paragraph + paragraph);
  EXPECT_EQ(weekdays("a.md", with), 1U) << "one of two is known";
  EXPECT_EQ(act("check").out, "0 stale, 1 new\n");

  folder.write("a.md", other);
  Outcome const gone = check("a.md", with);
  EXPECT_EQ(count_of(gone.out, "[date/weekday]"), 1U);
  EXPECT_THAT(gone.out, HasSubstr("which is gone [baseline/stale]"));
  EXPECT_THAT(folder.read("known.jsonl"), Not(HasSubstr("date/weekday"))) << "shrank by itself";
  EXPECT_THAT(act("update", {"--accept-new", "--accept-errors"}).out, HasSubstr("+1 -0"));
  EXPECT_EQ(check("a.md", with).status, 0);
}

TEST_F(Policy, ABaselineIsNeverSilentlyMissing) {
  folder.write("a.md", wrong_weekday);
  EXPECT_EQ(check("a.md", {"--baseline", folder / "none.jsonl"}).status, 2);
  EXPECT_EQ(check("a.md", {"--baseline", folder.write("b.jsonl", "")}).status, 2);
  EXPECT_EQ(check("a.md", {"--baseline", folder.write("b.jsonl", "{}\n")}).status, 2);
}

class DiffBase : public Policy {
 protected:
  void git(std::string const& words) const {
    std::string const command = "git -C " + folder.path() +
                                " -c user.name=t -c user.email=t@example.org " + words +
                                " >/dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0) << command;  // NOLINT(concurrency-mt-unsafe)
  }
};

TEST_F(DiffBase, KeepsWhatStandsOnNewLines) {
  folder.write("a.md", std::string(wrong_weekday) + "\n");
  git("init -q");
  git("add -A");
  git("commit -q -m first");
  EXPECT_EQ(weekdays("a.md", {"--diff-base", "HEAD"}), 0U);
  folder.write("a.md", std::string(wrong_weekday) +
                           "\n\nThe ferry sank on Monday, 29 January 2025, it is said.\n");
  Outcome const outcome = check("a.md", {"--diff-base", "HEAD"});
  EXPECT_EQ(count_of(outcome.out, "[date/weekday]"), 1U);
  EXPECT_THAT(outcome.out, HasSubstr("29 January"));
  folder.write("new.md", wrong_weekday);
  EXPECT_EQ(weekdays("new.md", {"--diff-base", "HEAD"}), 1U);
  EXPECT_EQ(check("a.md", {"--diff-base", "nowhere"}).status, 2);
  EXPECT_EQ(check("a.md", {"--diff-base", "--output=x"}).status, 2);
}

}  // namespace
}  // namespace stet::test
