#include "report/listed_findings.hpp"

#include <algorithm>

#include "base/sha256.hpp"

namespace stet {

std::vector<ListedFinding> list_findings(FileReport const& file) {
  std::vector<ListedFinding> list;
  for (Finding const& finding : file.findings) list.push_back({&finding, nullptr, finding.span});
  for (CheckedClaim const& claim : file.claims) {
    for (Finding const& finding : claim.findings) {
      list.push_back({&finding, &claim, finding.span.empty() ? claim.claim.span : finding.span});
    }
  }
  std::stable_sort(list.begin(), list.end(),
                   [](ListedFinding const& left, ListedFinding const& right) {
                     return left.span.begin < right.span.begin;
                   });
  return list;
}

std::string fingerprint_of(ListedFinding const& listed) {
  std::string const& of =
      listed.claim != nullptr ? listed.claim->fingerprint : listed.finding->message;
  return sha256_hex(listed.finding->rule + '\n' + of);
}

}  // namespace stet
