#include "report/csv.hpp"

#include <initializer_list>
#include <string>

#include "base/utf8.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

std::string cell(std::string_view text) {
  std::string const shown = visible(text);
  bool const formula =
      !shown.empty() && std::string_view("=+-@\t\r").find(shown.front()) != std::string_view::npos;
  std::string out = formula ? "\"'" : "\"";
  for (char const c : shown) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void row(std::initializer_list<std::string_view> cells, std::string& out) {
  bool first = true;
  for (std::string_view const text : cells) {
    if (!first) out += ',';
    first = false;
    out += cell(text);
  }
  out += "\r\n";
}

class Csv final : public ReportWriter {
 public:
  void begin(Report const& /*head*/, std::string& out) override {
    row({"path", "article", "line", "column", "kind", "words", "verdict", "rule", "level",
         "message", "source", "url", "fingerprint"},
        out);
  }

  void file(FileReport const& file, std::string& out) override {
    LineIndex const lines(file.source_text);
    Document const& document = file.document;
    auto const write = [&](CheckedClaim const* claim, Finding const* finding) {
      Span const span = claim != nullptr ? claim->claim.span : finding->span;
      Position const at = lines.position(document.to_source(span).begin);
      Source const* const source = claim == nullptr || claim->evidence.empty()
                                       ? nullptr
                                       : &claim->evidence.front().reference.source;
      row({document.path, document.article_id, std::to_string(at.line), std::to_string(at.column),
           claim != nullptr ? kind_name(claim->claim.body) : "document", document.words(span),
           claim != nullptr ? name(claim->verdict) : "", finding != nullptr ? finding->rule : "",
           finding != nullptr ? name(finding->level) : "",
           finding != nullptr ? finding->message : "", source != nullptr ? source->title : "",
           source != nullptr ? source->url : "", claim != nullptr ? claim->fingerprint : ""},
          out);
    };
    for (Finding const& finding : file.findings) write(nullptr, &finding);
    for (CheckedClaim const& claim : file.claims) {
      if (claim.findings.empty()) write(&claim, nullptr);
      for (Finding const& finding : claim.findings) write(&claim, &finding);
    }
  }

  void end(Summary const& /*summary*/, std::string& /*out*/) override {}
};

}  // namespace

std::unique_ptr<ReportWriter> csv_writer(ReportStyle const& /*style*/) {
  return std::make_unique<Csv>();
}

}  // namespace stet
