// Which lines of a file are new since a revision: what --diff-base keeps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace stet {

/// Line numbers, first and last, in order. `whole` when the revision does not have the file.
struct NewLines {
  bool whole = false;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;

  [[nodiscard]] bool touches(std::uint32_t first, std::uint32_t last) const;
};

class GitChanges {
 public:
  /// In the repository that `path` lies in. Errors: no git, no repository, no such revision.
  [[nodiscard]] static Result<GitChanges> since(std::string const& revision,
                                                std::string const& path);
  /// Compares the working tree with the revision. Errors: git fails.
  [[nodiscard]] Result<NewLines> lines_of(std::string const& path) const;

 private:
  explicit GitChanges(std::string commit) : commit_(std::move(commit)) {}
  std::string commit_;
};

/// The "+" sides of the hunks of a unified diff without context.
[[nodiscard]] NewLines new_lines_of_diff(std::string_view diff);

}  // namespace stet
