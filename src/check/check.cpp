#include "check/check.hpp"

#include <utility>

#include "kinds/find.hpp"
#include "language/analysis.hpp"

namespace stet {

Result<FileReport> check_document(Document document, std::string source_text, RuleSet const& rules,
                                  std::vector<ReferenceSet const*> const& /*references*/,
                                  CheckOptions const& /*options*/) {
  FileReport report;
  Analysis const analysis = analyse(document, rules);
  for (Claim& claim : find_claims(document, analysis, rules)) {
    report.claims.push_back(CheckedClaim{std::move(claim), Verdict::unsupported, "", {}, {}, ""});
  }
  report.document = std::move(document);
  report.source_text = std::move(source_text);
  return report;
}

}  // namespace stet
