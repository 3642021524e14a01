// The habits that a test can see: sizes, leftovers, the agreed top level, pages that name every
// folder, and commands that stand in the README as continuous integration runs them.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "layout/source_tree.hpp"

namespace stet::testing {
namespace {

bool mentions(std::vector<std::string> const& lines, std::string const& words) {
  for (std::string const& line : lines) {
    if (line.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<SourceFile> all_sources() {
  std::vector<SourceFile> files;
  for (std::string const folder : {"src", "tests", "examples"}) {
    for (SourceFile& file : source_files(folder)) files.push_back(std::move(file));
  }
  return files;
}

TEST(Tidiness, NoSourceFileIsLongerThan500Lines) {
  for (SourceFile const& file : all_sources()) {
    EXPECT_LE(file.lines.size(), 500U) << file.path << ": is it still one thing?";
  }
}

TEST(Tidiness, NothingIsLeftOpen) {
  // Put together here, so that this file does not hold what it looks for.
  std::vector<std::string> const marks = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                          std::string("XX") + "X:", std::string("HA") + "CK"};
  std::vector<std::string> const empty_tests = {std::string("GTEST_") + "SKIP",
                                                std::string("DISA") + "BLED_",
                                                std::string("EXPECT_TRUE(") + "true)"};
  for (SourceFile const& file : all_sources()) {
    for (std::string const& mark : marks) {
      EXPECT_FALSE(mentions(file.lines, mark)) << file.path << " holds " << mark;
    }
    for (std::string const& mark : empty_tests) {
      EXPECT_FALSE(mentions(file.lines, mark)) << file.path << " holds " << mark;
    }
  }
}

TEST(Tidiness, TopLevelHoldsWhatWasAgreed) {
  std::set<std::string> const agreed = {"CMakeLists.txt",
                                        "CMakePresets.json",
                                        "CONTRIBUTING.md",
                                        "CHANGELOG.md",
                                        "LICENSE",
                                        "README.md",
                                        "action.yml",
                                        "corpus",
                                        "docs",
                                        "examples",
                                        "rules",
                                        "src",
                                        "tests",
                                        "build",
                                        "out"};
  for (auto const& entry : std::filesystem::directory_iterator(STET_SOURCE_DIR)) {
    std::string const name = entry.path().filename().string();
    EXPECT_TRUE(name.starts_with('.') || agreed.contains(name)) << name;
  }
}

TEST(Tidiness, PagesNameEveryFolder) {
  for (std::string const folder : {"src", "tests"}) {
    auto const page = lines_of(folder + "/README.md");
    for (std::string const& name : folders_in(folder)) {
      EXPECT_TRUE(mentions(page, "`" + name + "/`")) << folder << "/README.md: " << name;
    }
  }
  auto const kinds = lines_of("src/README.md");
  for (std::string const& kind : folders_in("src/kinds")) {
    EXPECT_TRUE(mentions(kinds, kind)) << "src/README.md does not name the kind " << kind;
  }
}

TEST(Tidiness, LinksOfPagesLeadSomewhere) {
  for (auto const& entry : std::filesystem::recursive_directory_iterator(STET_SOURCE_DIR "/docs")) {
    if (entry.path().extension() != ".md") continue;
    EXPECT_TRUE(mentions(lines_of("README.md"), entry.path().filename().string()) ||
                mentions(lines_of("CONTRIBUTING.md"), entry.path().filename().string()))
        << entry.path() << " is named neither by README.md nor by CONTRIBUTING.md";
  }
}

TEST(Tidiness, ContinuousIntegrationRunsTheReadmesCommand) {
  std::string const command = lines_of(".ci/run").back();
  EXPECT_TRUE(mentions(lines_of("README.md"), command)) << command;
}

}  // namespace
}  // namespace stet::testing
