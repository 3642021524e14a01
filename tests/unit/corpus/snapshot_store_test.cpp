#include "corpus/snapshot_store.hpp"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "corpus/warc_export.hpp"

namespace stet {
namespace {

class Snapshots : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::path(testing::TempDir()) /
        ("snapshots_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  [[nodiscard]] std::string path() const { return (folder_ / "snapshots.db").string(); }

  static FetchResult page(std::string const& url, std::string const& body) {
    FetchResult result;
    result.url = result.final_url = url;
    result.state = body.empty() ? FetchState::not_found : FetchState::ok;
    result.status = body.empty() ? 404 : 200;
    result.content_type = "text/html";
    result.body = body;
    return result;
  }

  std::filesystem::path folder_;
};

TEST_F(Snapshots, KeepWhatCameOfEveryVisit) {
  std::string const url = "https://example.org/a";
  {
    Result<SnapshotStore> store = SnapshotStore::open(path());
    ASSERT_TRUE(store) << to_string(store.error());
    FetchResult first = page(url, "<p>One</p>");
    first.hops = {{301, "https://example.org/b"}, {302, "https://example.org/c d"}};
    ASSERT_TRUE(store->add("2025-01-01T00:00:00Z", first));
    ASSERT_TRUE(store->add("2025-01-03T00:00:00Z", page(url, "")));
  }
  Result<SnapshotStore> const store = SnapshotStore::open(path());
  ASSERT_TRUE(store);
  std::vector<Visit> const visits = *store->visits(url);
  ASSERT_EQ(visits.size(), 2U);
  EXPECT_EQ(visits[0].state, FetchState::ok);
  ASSERT_EQ(visits[0].hops.size(), 2U);
  EXPECT_EQ(visits[0].hops[1].to, "https://example.org/c d");
  EXPECT_EQ(visits[1].state, FetchState::not_found);
  std::optional<Visit> const copy = *store->latest_copy(url);
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->at, "2025-01-01T00:00:00Z");
  EXPECT_EQ(*store->body(copy->sha256), "<p>One</p>");
  EXPECT_FALSE(*store->latest_copy("https://example.org/other"));
  EXPECT_FALSE(store->body("00"));
}

TEST_F(Snapshots, TwoWritersLoseNothing) {
  Result<SnapshotStore> one = SnapshotStore::open(path());
  Result<SnapshotStore> two = SnapshotStore::open(path());
  ASSERT_TRUE(one && two);
  for (int i = 0; i < 10; ++i) {
    ASSERT_TRUE(one->add("2025-01-01T00:00:00Z", page("https://a.example/", "same")));
    ASSERT_TRUE(two->add("2025-01-01T00:00:00Z", page("https://b.example/", "same")));
  }
  EXPECT_EQ(one->visits("https://b.example/")->size(), 10U);
  EXPECT_EQ(one->urls()->size(), 2U);
}

TEST_F(Snapshots, RefuseAFileThatIsNoStore) {
  std::ofstream(path()) << std::string(8192, 'x');
  EXPECT_FALSE(SnapshotStore::open(path()));
}

TEST_F(Snapshots, ExportAsAWebArchive) {
  Result<SnapshotStore> store = SnapshotStore::open(path());
  ASSERT_TRUE(store);
  ASSERT_TRUE(store->add("2025-01-01T00:00:00Z", page("https://example.org/a", "<p>One</p>")));
  ASSERT_TRUE(store->add("2025-01-02T00:00:00Z", page("https://example.org/a", "")));
  auto const archive = [&] {
    std::string out;
    Status const done = export_warc(*store, [&](std::string_view bytes) -> Status {
      out += bytes;
      return Done{};
    });
    EXPECT_TRUE(done);
    return out;
  };
  std::string const once = archive();
  EXPECT_EQ(once, archive());
  EXPECT_NE(once.find("WARC-Target-URI: https://example.org/a\r\n"), std::string::npos);
  EXPECT_TRUE(once.ends_with("\r\n\r\n<p>One</p>\r\n\r\n"));
  EXPECT_EQ(once.find("WARC/1.1", 5), std::string::npos) << "one copy, one record";
}

}  // namespace
}  // namespace stet
