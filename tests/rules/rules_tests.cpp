// Runs the examples of every entry in rules/: one gtest per file, registered while the program
// starts. README.md describes the form of an example.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "rules/entry_file.hpp"
#include "rules/rule_example.hpp"
#include "support/printed.hpp"

namespace stet::testing {
namespace {

/// Type of entry to the reason why it has no examples.
std::map<std::string, std::string> read_exemptions() {
  std::map<std::string, std::string> exempt;
  Result<std::string> const content = read_file(STET_SOURCE_DIR "/tests/rules/exempt.txt");
  if (!content) return exempt;
  std::string_view rest = content.value();
  while (!rest.empty()) {
    std::size_t const end = std::min(rest.find('\n'), rest.size());
    std::string_view const line = rest.substr(0, end);
    std::size_t const colon = line.find(": ");
    if (!line.starts_with('#') && colon != std::string_view::npos) {
      exempt.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return exempt;
}

class ExamplesTest : public ::testing::Test {
 public:
  explicit ExamplesTest(EntryFile const& file) : file_(file) {}

  void TestBody() override {
    for (Entry const& entry : file_.entries) {
      bool const exempt = exempt_.contains(entry.type);
      EXPECT_TRUE(exempt || entry.find("example") != nullptr)
          << place(entry.line) << "no `example`; see tests/rules/README.md";
      EXPECT_TRUE(exempt || entry.find("not") != nullptr)
          << place(entry.line) << "no `not`; see tests/rules/README.md";
      for (Field const& field : entry.fields) {
        if (field.name == "example") judge(field, true);
        if (field.name == "not") judge(field, false);
      }
    }
  }

 private:
  void judge(Field const& field, bool wanted) const {
    auto const example = parse_rule_example(field.value);
    ASSERT_TRUE(example) << place(field.line) << "expected 'text => what is printed of it'";
    std::string shown;
    EXPECT_EQ(occurs(*example, shown), wanted)
        << place(field.line) << field.name << " = " << field.value << "\nprinted:\n"
        << shown;
  }

  [[nodiscard]] std::string place(std::uint32_t line) const {
    return fmt::format("{}:{}: ", file_.path, line);
  }

  EntryFile const& file_;
  std::map<std::string, std::string> exempt_ = read_exemptions();
};

/// Entries stand once in all of rules/.
class EntriesTest : public ::testing::Test {
 public:
  void TestBody() override {
    std::set<std::pair<std::string, std::string>> seen;
    for (EntryFile const& file : rules().files) {
      for (Entry const& entry : file.entries) {
        EXPECT_TRUE(seen.emplace(entry.type, entry.id).second)
            << file.path << ":" << entry.line << ": [" << entry.type << " " << entry.id
            << "] stands in another file too";
      }
    }
  }
};

/// "units" for "rules/units.rules".
std::string short_name(std::string const& path) {
  std::size_t const begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

void register_all() {
  for (EntryFile const& file : rules().files) {
    ::testing::RegisterTest("rules", short_name(file.path).c_str(), nullptr, nullptr, __FILE__,
                            __LINE__,
                            [&file]() -> ::testing::Test* { return new ExamplesTest(file); });
  }
  ::testing::RegisterTest("rules", "entries_stand_once", nullptr, nullptr, __FILE__, __LINE__,
                          []() -> ::testing::Test* { return new EntriesTest; });
}

}  // namespace
}  // namespace stet::testing

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  stet::testing::register_all();
  int const failed = RUN_ALL_TESTS();
  // A filter that matches nothing must not look like success.
  return ::testing::UnitTest::GetInstance()->test_to_run_count() == 0 ? 2 : failed;
}
