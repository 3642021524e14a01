#include "report/json.hpp"

#include "base/version.hpp"
#include "report/checked_claim_json.hpp"
#include "report/json_writer.hpp"

namespace stet {
namespace {

class JsonReport final : public ReportWriter {
 public:
  void begin(Report const& head, std::string& out) override {
    json_.begin_object();
    json_.field("schema", "stet/report/1");
    json_.key("tool");
    json_.begin_object();
    json_.field("name", "stet");
    json_.field("version", version());
    json_.field("rules", head.rules_sha256);
    json_.end_object();
    json_.key("corpora");
    json_.begin_array();
    for (SearchScope const& scope : head.corpora) corpus(scope);
    json_.end_array();
    json_.key("files");
    json_.begin_array();
    flush(out);
  }

  void file(FileReport const& file, std::string& out) override {
    LineIndex const lines(file.source_text);
    Metadata const& metadata = file.document.metadata;
    json_.begin_object();
    json_.field("path", file.document.path);
    json_.optional_field("article", file.document.article_id);
    json_.field("sha256", file.document.source_sha256);
    json_.field("title", metadata.title);
    json_.optional_field("outlet", metadata.outlet);
    json_.optional_field("url", metadata.url);
    if (metadata.date) json_.field("date", to_iso(*metadata.date));
    if (!file.findings.empty()) {
      json_.key("findings");
      write_findings(json_, file.findings, file.document, lines);
    }
    json_.key("claims");
    json_.begin_array();
    for (std::uint32_t index = 0; index < file.claims.size(); ++index) {
      buffer_ += '\n';  // a claim a line: reports can be compared by line
      json_.begin_object();
      write_checked_claim(json_, file, index, lines);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    flush(out);
  }

  void end(Summary const& summary, std::string& out) override {
    json_.end_array();
    json_.key("summary");
    json_.begin_object();
    json_.field("files", std::uint64_t{summary.files});
    json_.field("unreadable", std::uint64_t{summary.unreadable});
    json_.field("claims", std::uint64_t{summary.claims});
    counts("verdicts", summary.verdicts);
    json_.field("imprecise", std::uint64_t{summary.imprecise});
    counts("levels", summary.levels);
    json_.key("rules");
    json_.begin_object();
    for (auto const& [rule, count] : summary.rules) json_.field(rule, std::uint64_t{count});
    json_.end_object();
    json_.field("coverage", summary.coverage);
    json_.end_object();
    json_.end_object();
    buffer_ += '\n';
    flush(out);
  }

 private:
  void corpus(SearchScope const& scope) {
    json_.begin_object();
    json_.field("name", scope.corpus);
    json_.field("snapshot", scope.snapshot);
    json_.field("facts", scope.facts);
    json_.field("sources", scope.sources);
    json_.end_object();
  }

  template <typename Kind>
  void counts(std::string_view key, std::map<Kind, std::size_t> const& counted) {
    json_.key(key);
    json_.begin_object();
    for (auto const& [kind, count] : counted) {
      if (count != 0) json_.field(name(kind), std::uint64_t{count});
    }
    json_.end_object();
  }

  void flush(std::string& out) {
    out += buffer_;
    buffer_.clear();
  }

  std::string buffer_;
  JsonWriter json_{buffer_};
};

}  // namespace

std::unique_ptr<ReportWriter> json_writer(ReportStyle const& /*style*/) {
  return std::make_unique<JsonReport>();
}

}  // namespace stet
