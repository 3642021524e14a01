// Findings that an editor has silenced: comments in Markdown and HTML, and a sidecar file for
// articles that hold no comments. docs/suppressions.md describes both forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/result.hpp"
#include "check/report.hpp"

namespace stet {

enum class SuppressionScope : std::uint8_t { block, next_block, range, file };

struct Suppression {
  SuppressionScope scope = SuppressionScope::block;
  Span source;                      // of the comment; of the stretch for `range`
  std::uint32_t line = 0;           // where it stands: of the article, or of the sidecar
  std::vector<std::string> rules;   // ids or globs
  std::vector<std::string> quotes;  // only findings on these words; empty: on any
  std::string prefix;               // of a sidecar: what stands around the one quote
  std::string suffix;
  std::string reason;
  std::string by;
  std::optional<Date> until;  // the last day on which it counts
  std::string problem;        // why it does not count as written; empty when it may
};

/// A line of the sidecar, for one file.
struct SidecarEntry {
  std::string file;  // as seen from the folder of the configuration
  Suppression suppression;
};

struct SuppressionPolicy {
  bool inline_comments = true;
  bool require_reason = true;
  bool require_expiry = false;
  Date today;
};

/// The `stet-ignore` comments of a Markdown or HTML file, in order. Linear.
[[nodiscard]] std::vector<Suppression> suppression_comments(std::string_view source);
/// Errors: a line that is no object of {"file","rule","quote"?,"reason","by"?,"until"?}.
[[nodiscard]] Result<std::vector<SidecarEntry>> read_sidecar(std::string const& path,
                                                             std::string_view text);

/// Takes the silenced findings away and counts them. Suppressions that silence nothing, cannot
/// count as written or are past their date become findings themselves. `sidecar` holds the entries
/// of this file.
void apply_suppressions(FileReport& file, std::vector<Suppression> const& sidecar,
                        SuppressionPolicy const& policy);

}  // namespace stet
