#include "check/report.hpp"

namespace stet {

Summary summarise(Report const& report) {
  Summary summary;
  auto const count = [&](Finding const& finding) {
    ++summary.levels[finding.level];
    ++summary.rules[finding.rule];
  };
  for (FileReport const& file : report.files) {
    for (Finding const& finding : file.findings) count(finding);
    for (CheckedClaim const& claim : file.claims) {
      ++summary.claims;
      ++summary.verdicts[claim.verdict];
      for (Finding const& finding : claim.findings) count(finding);
    }
  }
  std::size_t const settled = summary.verdicts[Verdict::supported] +
                              summary.verdicts[Verdict::conflicting] +
                              summary.verdicts[Verdict::disputed];
  std::size_t const checkable = summary.claims - summary.verdicts[Verdict::not_checkable];
  if (checkable != 0)
    summary.coverage = static_cast<double>(settled) / static_cast<double>(checkable);
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
