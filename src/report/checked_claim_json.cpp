#include "report/checked_claim_json.hpp"

#include "report/claim_json.hpp"

namespace stet {
namespace {

void write_source(JsonWriter& json, Reference const& reference) {
  Source const& source = reference.source;
  json.key("source");
  json.begin_object();
  json.field("id", source.id);
  json.field("title", source.title);
  json.optional_field("publisher", source.publisher);
  json.optional_field("author", source.author);
  json.optional_field("kind", source.kind);
  json.optional_field("url", source.url);
  json.optional_field("archive_url", source.archive_url);
  json.optional_field("published", source.published);
  json.optional_field("retrieved", source.retrieved);
  json.optional_field("locator", reference.locator);
  json.field("tier", static_cast<std::uint64_t>(source.tier));
  if (source.origin != source.id) json.optional_field("origin", source.origin);
  json.end_object();
}

void write_evidence(JsonWriter& json, Evidence const& evidence) {
  json.begin_object();
  json.field("fact", evidence.reference.id);
  json.field("relation", name(evidence.relation));
  json.field("score", evidence.score);
  json.field("statement", evidence.reference.statement);
  json.optional_field("difference", evidence.difference);
  json.optional_field("rung", evidence.rung);
  json.optional_field("corpus", evidence.corpus);
  write_source(json, evidence.reference);
  json.end_object();
}

void write_decision(JsonWriter& json, Decision const& decision) {
  json.begin_object();
  json.field("decision", name(decision.kind));
  json.field("by", decision.by);
  json.optional_field("note", decision.note);
  if (decision.until) json.field("until", to_iso(*decision.until));
  json.optional_field("at", decision.at);
  json.end_object();
}

}  // namespace

void write_findings(JsonWriter& json, std::vector<Finding> const& findings,
                    Document const& document, LineIndex const& lines) {
  json.begin_array();
  for (Finding const& finding : findings) {
    json.begin_object();
    json.field("rule", finding.rule);
    json.field("level", name(finding.level));
    json.field("message", finding.message);
    json.optional_field("question", finding.question);
    if (!finding.span.empty()) {
      json.key("span");
      write_span(json, finding.span, document, lines);
    }
    json.end_object();
  }
  json.end_array();
}

void write_checked_claim(JsonWriter& json, FileReport const& file, std::uint32_t index,
                         LineIndex const& lines) {
  CheckedClaim const& checked = file.claims[index];
  write_claim_fields(json, checked.claim, index, file.document, lines);
  json.field("verdict", name(checked.verdict));
  json.optional_field("why", checked.why);
  json.key("findings");
  write_findings(json, checked.findings, file.document, lines);
  json.key("evidence");
  json.begin_array();
  for (Evidence const& evidence : checked.evidence) write_evidence(json, evidence);
  json.end_array();
  json.field("fingerprint", checked.fingerprint);
  json.field("claim_hash", checked.claim_hash);
  json.field("evidence_hash", checked.evidence_hash);
  if (checked.decisions.empty()) return;
  json.key("decisions");
  json.begin_array();
  for (Decision const& decision : checked.decisions) write_decision(json, decision);
  json.end_array();
}

}  // namespace stet
