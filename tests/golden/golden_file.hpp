// Files of golden cases: parsed, and written back with other expectations and not a byte changed
// besides. README.md describes the form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "base/result.hpp"
#include "text/reader.hpp"

namespace stet::testing {

struct GoldenCase {
  std::string title;
  std::optional<Date> date;
  DocumentType type = DocumentType::text;
  std::string wrong;  // the issue that knows of it; empty for a case that must come out right
  std::string text;
  std::vector<std::string> expected;  // empty for `nothing`
  std::string head;                   // everything up to and with the dividing line, as written
  std::uint32_t line = 0;             // of the title
};

struct GoldenFile {
  std::string preamble;  // comments before the first case
  std::vector<GoldenCase> cases;
};

/// Errors: no case, no title, an unknown attribute, no dividing line, no expectation, a title that
/// stands twice.
[[nodiscard]] Result<GoldenFile> parse_golden(std::string path, std::string_view content);
[[nodiscard]] std::string write_golden(GoldenFile const& file);

}  // namespace stet::testing
