#include "cli/git_changes.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "cli/process.hpp"

namespace stet {
namespace {

Error git_error(std::string message, std::string hint = "") {
  return Error{ErrorCode::usage, std::move(message), {}, std::move(hint)};
}

std::uint32_t number_at(std::string_view text, std::uint32_t otherwise) {
  std::uint32_t value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// The folder to run git in, and the file's name there.
std::pair<std::string, std::string> folder_and_name(std::string const& path) {
  std::size_t const slash = path.rfind('/');
  if (slash == std::string::npos) return {".", path};
  return {path.substr(0, slash + 1), path.substr(slash + 1)};
}

}  // namespace

bool NewLines::touches(std::uint32_t first, std::uint32_t last) const {
  return whole || std::ranges::any_of(ranges, [&](auto const& range) {
           return range.first <= last && first <= range.second;
         });
}

NewLines new_lines_of_diff(std::string_view diff) {
  NewLines out;
  while (!diff.empty()) {
    std::string_view line = diff.substr(0, diff.find('\n'));
    diff.remove_prefix(std::min(line.size() + 1, diff.size()));
    if (!line.starts_with("@@ -")) continue;
    std::size_t const plus = line.find(" +");
    if (plus == std::string_view::npos) continue;
    line.remove_prefix(plus + 2);
    std::uint32_t const first = number_at(line, 0);
    std::size_t const comma = line.substr(0, line.find(' ')).find(',');
    std::uint32_t const count =
        comma == std::string_view::npos ? 1 : number_at(line.substr(comma + 1), 0);
    if (count != 0) out.ranges.emplace_back(first, first + count - 1);
  }
  return out;
}

Result<GitChanges> GitChanges::since(std::string const& revision, std::string const& path) {
  Error const unknown = git_error(fmt::format("--diff-base: git knows no revision '{}'", revision),
                                  "a branch, tag or commit of this repository");
  if (revision.starts_with('-')) return unknown;
  std::string const folder = is_directory(path) ? path : folder_and_name(path).first;
  Result<ProcessOutcome> outcome = run_process(
      {"git", "-C", folder, "rev-parse", "--verify", "--quiet", revision + "^{commit}"});
  if (!outcome) return outcome.error();
  if (outcome->status != 0) return unknown;
  std::string commit = std::move(outcome->out);
  while (commit.ends_with('\n')) commit.pop_back();
  return GitChanges(std::move(commit));
}

Result<NewLines> GitChanges::lines_of(std::string const& path) const {
  auto const [folder, name] = folder_and_name(path);
  Result<ProcessOutcome> const known =
      run_process({"git", "-C", folder, "cat-file", "-e", commit_ + ":./" + name});
  if (!known) return known.error();
  if (known->status != 0) return NewLines{true, {}};
  Result<ProcessOutcome> const diff =
      run_process({"git", "-C", folder, "diff", "--unified=0", "--no-color", "--no-ext-diff",
                   "--no-textconv", commit_, "--", name});
  if (!diff) return diff.error();
  if (diff->status != 0) return git_error(fmt::format("git diff of {} failed", path));
  return new_lines_of_diff(diff->out);
}

}  // namespace stet
