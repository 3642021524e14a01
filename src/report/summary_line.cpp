#include "report/summary_line.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace stet {
namespace {

template <typename Key>
std::size_t count_of(std::map<Key, std::size_t> const& counts, Key key) {
  auto const found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

int coverage_percent(Summary const& summary) {
  if (summary.coverage <= 0) return 0;
  if (summary.coverage >= 1) return 100;
  return std::clamp(static_cast<int>(std::lround(summary.coverage * 100)), 1, 99);
}

std::string coverage_line(Summary const& summary) {
  std::string out = counted(summary.claims, "claim", "claims");
  if (summary.claims == 0) return out + ": nothing was checked";
  char const* separator = ": ";
  auto const part = [&](std::size_t count, std::string_view what) {
    if (count == 0) return;
    out += fmt::format("{}{} {}", separator, count, what);
    separator = ", ";
  };
  auto const& verdicts = summary.verdicts;
  part(count_of(verdicts, Verdict::supported) - summary.imprecise, "supported");
  part(count_of(verdicts, Verdict::conflicting), "conflicting");
  part(count_of(verdicts, Verdict::disputed), "disputed");
  part(summary.imprecise, "imprecise");
  part(count_of(verdicts, Verdict::unsupported), "unsupported");
  part(count_of(verdicts, Verdict::not_checkable), "not checkable");
  return out + fmt::format(" ({}% checked)", coverage_percent(summary));
}

std::string findings_line(Summary const& summary) {
  std::string out = fmt::format(
      "{}, {}, {} in {}", counted(count_of(summary.levels, Level::error), "error", "errors"),
      counted(count_of(summary.levels, Level::warning), "warning", "warnings"),
      counted(count_of(summary.levels, Level::note), "note", "notes"),
      counted(summary.files, "article", "articles"));
  if (summary.baselined != 0) out += fmt::format("; {} baselined", summary.baselined);
  if (summary.suppressed != 0) out += fmt::format("; {} suppressed", summary.suppressed);
  if (summary.decided != 0) out += fmt::format("; {} decided", summary.decided);
  if (summary.unreadable != 0)
    out += fmt::format("; {} could not be read", counted(summary.unreadable, "input", "inputs"));
  return out;
}

}  // namespace stet
