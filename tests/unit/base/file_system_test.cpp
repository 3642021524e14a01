#include "base/file_system.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace stet {
namespace {

class FileSystem : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string folder_ = testing::TempDir() + "stet_file_system_" + std::to_string(::getpid());
};

TEST_F(FileSystem, WritesReplaceTheWholeFile) {
  std::string const path = folder_ + "/report.json";
  ASSERT_TRUE(write_file_atomically(path, "first version"));
  ASSERT_TRUE(write_file_atomically(path, "second"));
  EXPECT_EQ(read_file(path).value(), "second");
  EXPECT_EQ(list_files(folder_).value(), std::vector<std::string>{path});
}

TEST_F(FileSystem, ErrorsNameThePath) {
  Result<std::string> const missing = read_file(folder_ + "/none.txt");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
  EXPECT_EQ(missing.error().where.path, folder_ + "/none.txt");
  EXPECT_EQ(read_file(folder_).error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace stet
