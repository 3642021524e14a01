#include "check/report.hpp"

namespace stet {

void add(FileReport const& file, Summary& summary) {
  auto const count = [&](Finding const& finding) {
    ++summary.levels[finding.level];
    ++summary.rules[finding.rule];
    return finding.rule == "figure/imprecise";
  };
  ++summary.files;
  summary.decided += file.decided;
  summary.suppressed += file.suppressed;
  summary.baselined += file.baselined;
  for (Finding const& finding : file.findings) count(finding);
  for (CheckedClaim const& claim : file.claims) {
    ++summary.claims;
    ++summary.verdicts[claim.verdict];
    bool imprecise = false;
    for (Finding const& finding : claim.findings) imprecise = count(finding) || imprecise;
    if (imprecise && claim.verdict == Verdict::supported) ++summary.imprecise;
  }
  std::size_t const settled = summary.verdicts[Verdict::supported] +
                              summary.verdicts[Verdict::conflicting] +
                              summary.verdicts[Verdict::disputed];
  std::size_t const checkable = summary.claims - summary.verdicts[Verdict::not_checkable];
  if (checkable != 0)
    summary.coverage = static_cast<double>(settled) / static_cast<double>(checkable);
}

Summary summarise(Report const& report) {
  Summary summary;
  for (FileReport const& file : report.files) add(file, summary);
  return summary;
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
    case Verdict::supported:
      return "supported";
    case Verdict::conflicting:
      return "conflicting";
    case Verdict::disputed:
      return "disputed";
    case Verdict::unsupported:
      return "unsupported";
    case Verdict::not_checkable:
      return "not-checkable";
  }
  return "";
}

std::string_view name(Level level) {
  switch (level) {
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "";
}

}  // namespace stet
