#include "cli/claim_id.hpp"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "cli/checking.hpp"

namespace stet {
namespace {

constexpr std::size_t shortest_fingerprint = 6;

Error unknown(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, "stet extract PATH lists the claims"};
}

/// "c12" -> 11.
std::optional<std::size_t> index_of(std::string_view name) {
  std::size_t number = 0;
  if (!name.starts_with('c')) return std::nullopt;
  char const* const end = name.data() + name.size();
  auto const [at, code] = std::from_chars(name.data() + 1, end, number);
  if (code != std::errc() || at != end || number == 0) return std::nullopt;
  return number - 1;
}

Result<std::size_t> claim_in(FileReport const& file, std::string const& name) {
  if (std::optional<std::size_t> const index = index_of(name)) {
    if (*index < file.claims.size()) return *index;
    return unknown(
        fmt::format("{} has {} claims and no {}", file.document.path, file.claims.size(), name));
  }
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < file.claims.size(); ++i) {
    if (name.size() < shortest_fingerprint || !file.claims[i].fingerprint.starts_with(name))
      continue;
    if (found)
      return unknown(fmt::format("several claims of {} begin with '{}'", file.document.path, name));
    found = i;
  }
  if (found) return *found;
  return unknown(fmt::format("{} has no claim '{}'", file.document.path, name));
}

}  // namespace

Result<FoundClaim> find_claim(Settings const& settings, std::string const& id) {
  std::size_t const mark = id.rfind('#');
  if (mark == std::string::npos || mark == 0 || mark + 1 == id.size())
    return unknown(fmt::format("'{}' names no claim", id));
  std::string const name = id.substr(mark + 1);
  std::string path = id.substr(0, mark);
  std::string article;
  if (std::size_t const inner = path.rfind(".jsonl#"); inner != std::string::npos) {
    article = path.substr(inner + 7);
    path.resize(inner + 6);
  }
  Settings one = settings;
  one.positionals = {path};
  Result<Checking> const checking = Checking::open(one);
  if (!checking) return checking.error();
  std::optional<Result<FileReport>> report;
  checking->run(one, [&](Result<FileReport>&& file) {
    bool const wanted = !file || file->document.article_id == article;
    if (wanted) report.emplace(std::move(file));
    return !wanted;
  });
  if (!report) return unknown(fmt::format("{} has no article '{}'", path, article));
  if (!*report) return report->error();
  Result<std::size_t> const index = claim_in(**report, name);
  if (!index) return index.error();
  return FoundClaim{*std::move(*report), *index};
}

}  // namespace stet
