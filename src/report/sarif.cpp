#include "report/sarif.hpp"

#include <map>

#include <fmt/format.h>

#include "base/version.hpp"
#include "check/rule_ids.hpp"
#include "report/json_writer.hpp"
#include "report/listed_findings.hpp"
#include "report/region.hpp"

namespace stet {
namespace {

/// A path as a relative URI reference.
std::string uri_of(std::string_view path) {
  std::string out;
  for (char const c : path) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/._-~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

class Sarif final : public ReportWriter {
 public:
  void begin(Report const& /*head*/, std::string& out) override {
    JsonWriter json(out);
    json.begin_object();
    json.field("$schema",
               "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
               "sarif-schema-2.1.0.json");
    json.field("version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.field("name", "stet");
    json.field("semanticVersion", version());
    json.key("rules");
    json.begin_array();
    for (RuleInfo const& rule : all_rules()) write_rule(json, rule);
    json.end_array();
    json.end_object();
    json.end_object();
    json.field("columnKind", "utf16CodeUnits");
    json.key("results");
    out += '[';
  }

  void file(FileReport const& file, std::string& out) override {
    LineIndex const lines(file.source_text);
    for (ListedFinding const& listed : list_findings(file)) {
      if (!first_) out += ',';
      first_ = false;
      JsonWriter json(out);
      write_result(json, file, lines, listed);
    }
  }

  void end(Summary const& /*summary*/, std::string& out) override { out += "]}]}\n"; }

 private:
  static std::string_view level(Level level) { return name(level); }

  static void text(JsonWriter& json, std::string_view key, std::string_view words) {
    json.key(key);
    json.begin_object();
    json.field("text", words);
    json.end_object();
  }

  static void write_rule(JsonWriter& json, RuleInfo const& rule) {
    json.begin_object();
    json.field("id", rule.id);
    text(json, "shortDescription", rule.meaning);
    text(json, "help", rule.answer);
    json.key("defaultConfiguration");
    json.begin_object();
    json.field("level", level(rule.level));
    json.end_object();
    json.end_object();
  }

  void write_result(JsonWriter& json, FileReport const& file, LineIndex const& lines,
                    ListedFinding const& listed) {
    Finding const& finding = *listed.finding;
    json.begin_object();
    json.field("ruleId", finding.rule);
    json.field("level", level(finding.level));
    text(json, "message",
         finding.question.empty() ? finding.message : finding.message + " " + finding.question);
    json.key("locations");
    json.begin_array();
    write_location(json, file.document, lines, listed.span);
    json.end_array();
    // Two findings of one kind about the same words differ by their number.
    std::string const fingerprint = fingerprint_of(listed);
    json.key("partialFingerprints");
    json.begin_object();
    json.field("stetFinding/v1", fmt::format("{}:{}", fingerprint, ++seen_[fingerprint]));
    json.end_object();
    json.end_object();
  }

  static void write_location(JsonWriter& json, Document const& document, LineIndex const& lines,
                             Span span) {
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    json.field("uri", uri_of(document.path));
    json.end_object();
    if (document.article_id.empty()) write_region(json, utf16_region(document, lines, span));
    json.end_object();
    if (!document.article_id.empty()) {
      json.key("logicalLocations");
      json.begin_array();
      json.begin_object();
      json.field("name", document.article_id);
      json.end_object();
      json.end_array();
    }
    json.end_object();
  }

  static void write_region(JsonWriter& json, Utf16Region const& region) {
    json.key("region");
    json.begin_object();
    json.field("startLine", std::uint64_t{region.start_line});
    json.field("startColumn", std::uint64_t{region.start_column});
    json.field("endLine", std::uint64_t{region.end_line});
    json.field("endColumn", std::uint64_t{region.end_column});
    json.end_object();
  }

  bool first_ = true;
  std::map<std::string, unsigned> seen_;
};

}  // namespace

std::unique_ptr<ReportWriter> sarif_writer(ReportStyle const& /*style*/) {
  return std::make_unique<Sarif>();
}

}  // namespace stet
