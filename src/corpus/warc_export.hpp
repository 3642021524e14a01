// Snapshots as a web archive that other tools replay. Source: WARC 1.1, ISO 28500:2017.
#pragma once

#include <functional>
#include <string_view>

#include "base/result.hpp"
#include "corpus/snapshot_store.hpp"

namespace stet {

/// One response record per visit that left a copy, by address and time. Record ids are made of what
/// they hold, so that the same store gives the same bytes.
[[nodiscard]] Status export_warc(SnapshotStore const& store,
                                 std::function<Status(std::string_view)> const& write);

}  // namespace stet
