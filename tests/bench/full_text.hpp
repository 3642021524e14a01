// Full-text engines on the same rows, for comparison: each builds its index over ids and
// statements, and ranks an OR of a claim's words.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace stet::bench {

struct Row {
  std::string id;
  std::string statement;
};

/// Reads every fact of a corpus database.
void for_each_row(std::string const& database, std::function<void(Row const&)> const& take);

class FullText {
 public:
  virtual ~FullText() = default;
  /// Whether `id` is among the twenty best for the words.
  [[nodiscard]] virtual bool finds(std::vector<std::string> const& words,
                                   std::string const& id) = 0;
};

/// In a schema of its own on a PostgreSQL server, by GIN and ts_rank. Throws std::runtime_error.
[[nodiscard]] std::unique_ptr<FullText> load_postgres(std::string const& database,
                                                      std::string const& server);
/// In a folder, by BM25. Throws Xapian's errors.
[[nodiscard]] std::unique_ptr<FullText> load_xapian(std::string const& database,
                                                    std::string const& folder);

}  // namespace stet::bench
