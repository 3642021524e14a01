// One gtest per file of golden cases, registered while the program starts, so that a new file needs
// no code. README.md tells how to write a case.
#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "golden/golden_file.hpp"
#include "kinds/claim.hpp"
#include "support/printed.hpp"

namespace stet::testing {
namespace {

std::string const golden_folder = STET_SOURCE_DIR "/tests/golden";

std::string joined(std::vector<std::string> const& lines) {
  if (lines.empty()) return "nothing\n";
  std::string out;
  for (std::string const& line : lines) out += line + "\n";
  return out;
}

bool updating() { return std::getenv("GOLDEN_UPDATE") != nullptr; }

class GoldenTest : public ::testing::Test {
 public:
  GoldenTest(std::string path, std::string view) : path_(std::move(path)), view_(std::move(view)) {}

  void TestBody() override {
    Result<std::string> const content = read_file(path_);
    ASSERT_TRUE(content) << to_string(content.error());
    Result<GoldenFile> file = parse_golden(path_, *content);
    ASSERT_TRUE(file) << to_string(file.error());
    for (GoldenCase& one : file->cases) run(one);
    if (updating()) {
      Status const written = write_file_atomically(path_, write_golden(*file));
      ASSERT_TRUE(written) << to_string(written.error());
    }
  }

 private:
  void run(GoldenCase& one) const {
    std::string const place = fmt::format("{}:{}: {}\n{}", path_, one.line, one.title, one.text);
    auto const lines = printed(view_, read(one.text, one.type, one.date));
    ASSERT_TRUE(lines) << "the folder '" << view_ << "' names nothing that can be printed";
    if (!one.wrong.empty()) {
      ::testing::Test::RecordProperty("known_failures", ++known_failures_);
      EXPECT_NE(joined(*lines), joined(one.expected)) << "right at last; drop ':wrong'. " << place;
    } else if (updating()) {
      one.expected = *lines;
    } else {
      EXPECT_EQ(joined(one.expected), joined(*lines)) << place;
    }
  }

  std::string path_;
  std::string view_;
  mutable int known_failures_ = 0;
};

/// Views that show something for any text.
bool always_prints(std::string_view view) {
  return view == "sentences" || view == "blocks" || view == "tokens" || view == "mentions";
}

/// Each implemented kind has cases of both sorts: some that find something and some that do not.
class CoverageTest : public ::testing::Test {
 public:
  explicit CoverageTest(std::vector<std::string> files) : files_(std::move(files)) {}

  void TestBody() override {
    std::set<std::string> positive;
    std::set<std::string> negative;
    for (std::string const& path : files_) {
      std::string const view = path.substr(0, path.find('/'));
      Result<std::string> const content = read_file(golden_folder + "/" + path);
      ASSERT_TRUE(content) << to_string(content.error());
      Result<GoldenFile> const file = parse_golden(path, *content);
      ASSERT_TRUE(file) << to_string(file.error());
      for (GoldenCase const& one : file->cases) {
        (one.expected.empty() ? negative : positive).insert(view);
      }
    }
    std::set<std::string> views = positive;
    views.insert(negative.begin(), negative.end());
    for (std::string const& view : views) {
      EXPECT_TRUE(positive.contains(view)) << "nothing is found in tests/golden/" << view;
      if (!always_prints(view)) {
        EXPECT_TRUE(negative.contains(view)) << "no case of 'nothing' in tests/golden/" << view;
      }
    }
  }

 private:
  std::vector<std::string> files_;
};

/// "quote/scare.txt", relative to the folder.
std::vector<std::string> case_files() {
  std::vector<std::string> files;
  Result<std::vector<std::string>> const listed = list_files(golden_folder);
  if (!listed) return files;
  for (std::string const& path : listed.value()) {
    std::string const name = path.substr(path.find(golden_folder) + golden_folder.size() + 1);
    bool const verdict = name.starts_with("verdicts/");  // verdict_golden_test.cpp runs those
    if (!verdict && name.ends_with(".txt") && name.find('/') != std::string::npos)
      files.push_back(name);
  }
  return files;
}

void register_all() {
  std::vector<std::string> const files = case_files();
  for (std::string const& name : files) {
    std::string title = name.substr(0, name.size() - 4);
    std::replace(title.begin(), title.end(), '/', '.');
    ::testing::RegisterTest("golden", title.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [path = golden_folder + "/" + name,
                             view = name.substr(0, name.find('/'))]() -> ::testing::Test* {
                              return new GoldenTest(path, view);
                            });
  }
  ::testing::RegisterTest("golden", "every_kind_has_cases", nullptr, nullptr, __FILE__, __LINE__,
                          [files]() -> ::testing::Test* { return new CoverageTest(files); });
}

}  // namespace
}  // namespace stet::testing

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  if (stet::testing::updating() && std::getenv("CI") != nullptr) {
    fmt::print(stderr, "GOLDEN_UPDATE is refused where CI is set: expectations are reviewed\n");
    return 2;
  }
  stet::testing::register_all();
  int const failed = RUN_ALL_TESTS();
  // A filter that matches nothing must not look like success.
  return ::testing::UnitTest::GetInstance()->test_to_run_count() == 0 ? 2 : failed;
}
