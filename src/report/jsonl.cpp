#include "report/jsonl.hpp"

#include "report/checked_claim_json.hpp"

namespace stet {
namespace {

class JsonLines final : public ReportWriter {
 public:
  void begin(Report const& /*head*/, std::string& /*out*/) override {}

  void file(FileReport const& file, std::string& out) override {
    LineIndex const lines(file.source_text);
    if (!file.findings.empty()) document_line(file, lines, out);
    for (std::uint32_t index = 0; index < file.claims.size(); ++index) {
      JsonWriter json(out);
      json.begin_object();
      write_checked_claim(json, file, index, lines);
      json.end_object();
      out += '\n';
    }
  }

  void end(Summary const& /*summary*/, std::string& /*out*/) override {}

 private:
  /// What was found about the document as a whole, where there is something.
  static void document_line(FileReport const& file, LineIndex const& lines, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.field("path", file.document.path);
    json.optional_field("article", file.document.article_id);
    json.field("kind", "document");
    json.key("findings");
    write_findings(json, file.findings, file.document, lines);
    json.end_object();
    out += '\n';
  }
};

}  // namespace

std::unique_ptr<ReportWriter> jsonl_writer(ReportStyle const& /*style*/) {
  return std::make_unique<JsonLines>();
}

}  // namespace stet
