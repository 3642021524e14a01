#include "rules/entry_file.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(EntryFile, ReadsEntriesFieldsAndAlternatives) {
  Result<EntryFile> const file =
      parse_entries("u.rules",
                    "# units\n[unit kilometre]\nwrite = km | kilometres\nwrite = klick\r\n"
                    "[unit nautical mile]\nfactor=1852\n");
  ASSERT_TRUE(file) << to_string(file.error());
  ASSERT_EQ(file->entries.size(), 2U);
  EXPECT_EQ(file->entries[0].list("write"),
            (std::vector<std::string>{"km", "kilometres", "klick"}));
  EXPECT_EQ(file->entries[1].id, "nautical mile");
  EXPECT_EQ(file->entries[1].get("factor"), "1852");
}

TEST(EntryFile, ErrorsPointAtLineAndColumn) {
  auto const message = [](std::string_view text) {
    return to_string(parse_entries("u.rules", text).error());
  };
  EXPECT_EQ(message("write = km\n"), "u.rules:1:1: a field stands before the first '[type id]'");
  EXPECT_EQ(message("[unit a]\n\nnonsense\n"),
            "u.rules:3:1: expected '[type id]', 'field = value' or '# comment'");
  EXPECT_EQ(message("[unit a]\n[unit a]\n"), "u.rules:2:2: [unit a] stands twice in this file");
  EXPECT_EQ(message("[unit a\n"), "u.rules:1:1: this entry's header has no closing ']'");
}

}  // namespace
}  // namespace stet
