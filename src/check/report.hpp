// What a check hands to the reports: values only, no behaviour.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/decision.hpp"
#include "corpus/reference.hpp"
#include "corpus/reference_set.hpp"
#include "kinds/claim.hpp"
#include "kinds/comparison.hpp"
#include "text/document.hpp"

namespace stet {

enum class Verdict : std::uint8_t { supported, conflicting, disputed, unsupported, not_checkable };
enum class Level : std::uint8_t { note, warning, error };

/// One thing that an editor should look at. `rule` is an id of check/rule_ids.hpp.
struct Finding {
  std::string rule;
  Level level = Level::note;
  std::string message;   // one or two sentences: what the article says, what the reference says
  std::string question;  // for the reporter, answerable in one sentence; may be empty
  Span span;             // the very words; normally the claim's
};

struct Evidence {
  Reference reference;
  Relation relation = Relation::unrelated;
  double score = 0;        // of the alignment, 0 to 1
  std::string difference;  // in words: "article 17 million, source 22.2 million (23 % lower)"
  std::string
      rung;  // of the ladder that quotations matched on: "exact", "case and punctuation", ...
  std::string corpus;  // the name of the reference set it came from
};

struct CheckedClaim {
  Claim claim;
  Verdict verdict = Verdict::unsupported;
  std::string why;                 // why this verdict, in words; for unsupported what was searched
  std::vector<Finding> findings;   // worst first
  std::vector<Evidence> evidence;  // strongest first
  std::string fingerprint;         // of the claim's words and reading, not of its place
  std::string claim_hash;          // what a decision is bound to: check/decisions.hpp
  std::string evidence_hash;
  std::vector<Decision> decisions;  // those that hold, one a person
};

struct FileReport {
  Document document;
  std::string source_text;  // the file as it lies on disk (the text itself for a .jsonl article)
  std::vector<CheckedClaim> claims;
  std::vector<Finding> findings;  // about the document as a whole: two dates that differ, ...
  // Findings that are not shown: people have dealt with them.
  std::size_t decided = 0;
  std::size_t suppressed = 0;
  std::size_t baselined = 0;
};

struct Report {
  std::string rules_sha256;
  std::vector<SearchScope> corpora;
  std::vector<FileReport> files;  // in the order of the command line
};

struct Summary {
  std::size_t files = 0;
  std::size_t unreadable = 0;  // inputs that are not part of the report
  std::size_t claims = 0;
  std::size_t imprecise = 0;  // supported, with a figure/imprecise finding
  std::size_t decided = 0;    // findings left out, as in FileReport
  std::size_t suppressed = 0;
  std::size_t baselined = 0;
  std::map<Verdict, std::size_t> verdicts;
  std::map<Level, std::size_t> levels;  // findings
  std::map<std::string, std::size_t> rules;
  /// The share of checkable claims that some reference settled: (supported + conflicting +
  /// disputed) / (all but not_checkable). 0 when there is none.
  double coverage = 0;
};
[[nodiscard]] Summary summarise(Report const& report);
/// Counts one more file, so that a report over many needs the memory of one.
void add(FileReport const& file, Summary& summary);

[[nodiscard]] std::string_view name(Verdict verdict);  // "not-checkable"
[[nodiscard]] std::string_view name(Level level);

}  // namespace stet
