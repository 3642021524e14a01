// Copies of cited pages, and what came of every attempt to fetch one: a database of its own beside
// the articles, since corpora are rebuilt and a page that has gone cannot be fetched again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "fetch/fetch_result.hpp"

namespace stet {

/// One attempt. Times are UTC, "2025-02-08T11:00:00Z".
struct Visit {
  std::string url;
  std::string at;
  FetchState state = FetchState::interrupted;
  int status = 0;
  std::string final_url;
  std::vector<Hop> hops;
  std::string content_type;
  std::string etag;
  std::string last_modified;
  std::string headers;
  std::string sha256;  // of the body kept; empty where none was
  std::string message;
};

class SnapshotStore {
 public:
  /// Made when it is not there. Errors: a file that is no such store, or of a newer stet.
  [[nodiscard]] static Result<SnapshotStore> open(std::string const& path);
  ~SnapshotStore();
  SnapshotStore(SnapshotStore&&) noexcept;
  SnapshotStore& operator=(SnapshotStore&&) = delete;

  /// Saved when it returns, whatever happens next. The same body is kept once; several writers wait
  /// for each other.
  [[nodiscard]] Status add(std::string const& at, FetchResult const& result);
  /// Every attempt at that address, oldest first.
  [[nodiscard]] Result<std::vector<Visit>> visits(std::string const& url) const;
  /// The newest attempt that left a body.
  [[nodiscard]] Result<std::optional<Visit>> latest_copy(std::string const& url) const;
  /// Errors: no such body, or bytes that no longer match their name.
  [[nodiscard]] Result<std::string> body(std::string const& sha256) const;
  /// Every address that was ever asked for, sorted.
  [[nodiscard]] Result<std::vector<std::string>> urls() const;

 private:
  struct Database;
  explicit SnapshotStore(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace stet
