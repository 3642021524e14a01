// What is known of the pages that an article cites: the seam between checking citations and the
// store of snapshots.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "corpus/snapshot_store.hpp"

namespace stet {

struct CitedPage {
  std::vector<Visit> visits;  // oldest first
  std::optional<Visit> copy;  // the newest visit that left a body
  std::string body;
};

class CitedPages {
 public:
  virtual ~CitedPages() = default;
  /// Everything empty for an address that was never visited. Safe to call from several threads.
  [[nodiscard]] virtual Result<CitedPage> page(std::string const& url) const = 0;
};

class StoredPages final : public CitedPages {
 public:
  /// Requires: `store` outlives this, and nobody else uses it meanwhile.
  explicit StoredPages(SnapshotStore const& store) : store_(store) {}
  [[nodiscard]] Result<CitedPage> page(std::string const& url) const override;

 private:
  SnapshotStore const& store_;
  mutable std::mutex mutex_;
};

}  // namespace stet
