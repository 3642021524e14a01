#include "report/github.hpp"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "report/display.hpp"
#include "report/listed_findings.hpp"
#include "report/summary_line.hpp"

namespace stet {
namespace {

constexpr std::size_t shown_of_a_level = 10;

/// A command's text: line ends and the escape itself, and in a property its separators too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (char const c : visible(text)) {
    bool const special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string_view command(Level level) {
  return level == Level::error ? "error" : level == Level::warning ? "warning" : "notice";
}

class GitHub final : public ReportWriter {
 public:
  void begin(Report const& /*head*/, std::string& /*out*/) override {}

  void file(FileReport const& file, std::string& /*out*/) override {
    LineIndex const lines(file.source_text);
    for (ListedFinding const& listed : list_findings(file)) {
      std::vector<std::string>& kept = kept_.at(static_cast<std::size_t>(listed.finding->level));
      if (kept.size() < shown_of_a_level) kept.push_back(annotation(file, lines, listed));
    }
  }

  void end(Summary const& summary, std::string& out) override {
    for (Level const level : {Level::error, Level::warning, Level::note}) {
      for (std::string const& line : kept_.at(static_cast<std::size_t>(level))) out += line;
    }
    out += fmt::format("::notice title=stet::{} {}\n", escaped(coverage_line(summary), false),
                       escaped(findings_line(summary), false));
  }

 private:
  static std::string annotation(FileReport const& file, LineIndex const& lines,
                                ListedFinding const& listed) {
    Document const& document = file.document;
    Finding const& finding = *listed.finding;
    std::string place = fmt::format("file={}", escaped(document.path, true));
    if (document.article_id.empty()) {
      Span const source = document.to_source(listed.span);
      Position const start = lines.position(source.begin);
      Position const end = lines.position(source.end);
      place += fmt::format(",line={},endLine={}", start.line, end.line);
      // Columns are only understood within one line.
      if (start.line == end.line) {
        place += fmt::format(",col={},endColumn={}", start.column, end.column);
      }
    }
    return fmt::format("::{} {},title={}::{}\n", command(finding.level), place,
                       escaped(finding.rule, true), escaped(finding.message, false));
  }

  std::array<std::vector<std::string>, 3> kept_;  // by level
};

}  // namespace

std::unique_ptr<ReportWriter> github_writer(ReportStyle const& /*style*/) {
  return std::make_unique<GitHub>();
}

}  // namespace stet
