#include "report/formats.hpp"

#include <array>

#include "report/csv.hpp"
#include "report/github.hpp"
#include "report/json.hpp"
#include "report/jsonl.hpp"
#include "report/sarif.hpp"
#include "report/text.hpp"

namespace stet {
namespace {

constexpr auto all_formats = std::to_array<Format>({
    {"text", "for a person at a terminal", text_writer},
    {"json", "the whole report as one object, schema stet/report/1", json_writer},
    {"jsonl", "one claim a line, with its verdict", jsonl_writer},
    {"sarif", "SARIF 2.1.0, for code scanning", sarif_writer},
    {"github", "annotations of a GitHub workflow", github_writer},
    {"csv", "a table for spreadsheets, one row a claim and finding", csv_writer},
});

}  // namespace

std::span<Format const> formats() { return all_formats; }

Format const* format_named(std::string_view name) {
  for (Format const& format : all_formats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::string render(Format const& format, Report const& report, ReportStyle const& style) {
  std::string out;
  std::unique_ptr<ReportWriter> const writer = format.writer(style);
  Report head;
  head.rules_sha256 = report.rules_sha256;
  head.corpora = report.corpora;
  writer->begin(head, out);
  for (FileReport const& file : report.files) writer->file(file, out);
  writer->end(summarise(report), out);
  return out;
}

}  // namespace stet
