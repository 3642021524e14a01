#include "check/check.hpp"

#include <algorithm>
#include <utility>

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/consistency/consistency.hpp"
#include "check/decisions.hpp"
#include "check/query.hpp"
#include "check/rule_ids.hpp"
#include "check/side.hpp"
#include "check/verdict.hpp"
#include "kinds/find.hpp"
#include "kinds/print.hpp"
#include "language/analysis.hpp"

namespace stet {
namespace {

Speech const* speech_of(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return quote;
  if (auto const* const attribution = std::get_if<Attribution>(&claim.body)) return attribution;
  return nullptr;
}

/// Why no reference could settle the claim; empty for one that can be checked.
std::string not_checkable(Claim const& claim) {
  if (Speech const* const speech = speech_of(claim)) {
    if (speech->scare) return "words in quotation marks that nobody is said to have spoken";
    if (speech->is_belief) return "a belief or intention, not a statement";
    if (speech->force == Force::question && std::holds_alternative<Attribution>(claim.body))
      return "a question";
  }
  if (auto const* const date = std::get_if<DateClaim>(&claim.body)) {
    if (date->is_duration) return "a length of time without a place in it";
    if (date->period.empty() || date->is_set) return "no certain day";
  }
  if (auto const* const figure = std::get_if<Figure>(&claim.body)) {
    if (!figure->value && !figure->interval.low && !figure->interval.high)
      return "no value that could be compared";
  }
  return "";
}

/// White space and case do not make another claim; its place in the file does not either.
std::string fingerprint(Claim const& claim, Document const& document) {
  std::string normal(kind_name(claim.body));
  normal += '\n';
  bool gap = false;
  for (char const c : fold(document.words(document.sentences[claim.sentence].span))) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank) {
      gap = true;
      continue;
    }
    if (gap) normal += ' ';
    gap = false;
    normal += c;
  }
  normal += '\n';
  normal += print_claim(claim, document);
  return sha256_hex(normal);
}

Result<std::vector<Compared>> compare_all(Side const& side, Document const& document,
                                          RuleSet const& rules,
                                          std::vector<ReferenceSet const*> const& references,
                                          CheckOptions const& options) {
  std::vector<Compared> compared;
  Query const query = query_for(side);
  for (ReferenceSet const* const set : references) {
    Result<std::vector<Candidate>> candidates = set->candidates(query, options.candidates);
    if (!candidates) return candidates.error();
    for (Candidate& candidate : *candidates) {
      if (depends_on_article(candidate.reference, document.metadata)) continue;
      Comparison comparison =
          compare_sides(side, reference_side(candidate.reference, rules, *set), rules);
      if (comparison.relation == Relation::unrelated) continue;
      compared.push_back(
          {std::move(candidate.reference), std::move(comparison), set->scope().corpus});
    }
  }
  return compared;
}

bool worse(Finding const& left, Finding const& right) {
  if (left.level != right.level) return left.level > right.level;
  if (left.span != right.span) return left.span < right.span;
  return left.rule < right.rule;
}

void add_internal_findings(FileReport& report, Analysis const& analysis,
                           std::vector<Claim> const& claims, RuleSet const& rules) {
  for (InternalProblem& problem : check_consistency(report.document, analysis, claims, rules)) {
    RuleInfo const* const rule = find_rule(problem.rule);
    Finding finding{problem.rule, rule != nullptr ? rule->level : Level::warning,
                    std::move(problem.message), std::move(problem.question), problem.span};
    if (!problem.working.empty()) finding.message += " (" + problem.working + ")";
    std::vector<Finding>& findings =
        problem.claim ? report.claims[*problem.claim].findings : report.findings;
    findings.push_back(std::move(finding));
  }
}

/// A figure or date that a reference contradicts makes one finding, on the claim itself, and not a
/// second one on the quotation or attribution around it.
void drop_repeated_findings(std::vector<CheckedClaim>& claims) {
  for (auto outer_at = claims.begin(); outer_at != claims.end(); ++outer_at) {
    CheckedClaim& outer = *outer_at;
    if (!std::holds_alternative<Attribution>(outer.claim.body)) continue;
    // Claims stand in the order of their first words.
    auto const end = std::find_if(outer_at, claims.end(), [&](CheckedClaim const& inner) {
      return inner.claim.span.begin >= outer.claim.span.end;
    });
    bool const inner_says_it = std::any_of(outer_at, end, [&](CheckedClaim const& inner) {
      return outer.claim.span.contains(inner.claim.span) && inner.claim.span != outer.claim.span &&
             inner.verdict == Verdict::conflicting &&
             std::holds_alternative<Figure>(inner.claim.body);
    });
    if (inner_says_it)
      std::erase_if(outer.findings,
                    [](Finding const& finding) { return finding.rule == "attribution/conflict"; });
  }
}

/// A reference that agrees with one figure of a sentence does not contradict its neighbour: it
/// spoke of the other one.
void drop_claimed_elsewhere(std::vector<Compared>& compared,
                            std::vector<std::string> const& taken) {
  for (Compared& one : compared) {
    if (one.comparison.relation != Relation::conflicts) continue;
    if (std::find(taken.begin(), taken.end(), one.reference.id) != taken.end())
      one.comparison.relation = Relation::unrelated;
  }
}

}  // namespace

Result<FileReport> check_document(Document document, std::string source_text, RuleSet const& rules,
                                  std::vector<ReferenceSet const*> const& references,
                                  CheckOptions const& options) {
  FileReport report;
  report.document = std::move(document);
  report.source_text = std::move(source_text);
  Analysis const analysis = analyse(report.document, rules);
  std::vector<Claim> const claims = find_claims(report.document, analysis, rules);
  std::optional<Date> const as_of = options.as_of ? options.as_of : report.document.metadata.date;

  std::vector<SearchScope> searched;
  searched.reserve(references.size());
  for (ReferenceSet const* const set : references) searched.push_back(set->scope());

  std::vector<std::vector<Compared>> compared(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (references.empty() || !not_checkable(claims[i]).empty()) continue;
    Side const side = article_side(report.document, claims, i, rules, references);
    Result<std::vector<Compared>> found =
        compare_all(side, report.document, rules, references, options);
    if (!found) return found.error();
    compared[i] = *std::move(found);
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::vector<std::string> taken;
    for (Claim const& other : claims_beside(claims, i)) {
      if (&other == &claims[i] || other.body.index() != claims[i].body.index()) continue;
      for (Compared const& one : compared[static_cast<std::size_t>(&other - claims.data())]) {
        if (one.comparison.relation == Relation::supports) taken.push_back(one.reference.id);
      }
    }
    drop_claimed_elsewhere(compared[i], taken);
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    CheckedClaim checked;
    checked.claim = claims[i];
    checked.fingerprint = fingerprint(claims[i], report.document);
    if (std::string why = not_checkable(claims[i]); !why.empty()) {
      checked.verdict = Verdict::not_checkable;
      checked.why = std::move(why);
    } else {
      judge(checked, report.document.words(claims[i].span), std::move(compared[i]), searched,
            as_of);
    }
    checked.claim_hash = claim_hash(claims[i], report.document);
    checked.evidence_hash = evidence_hash(checked);
    report.claims.push_back(std::move(checked));
  }
  drop_repeated_findings(report.claims);
  add_internal_findings(report, analysis, claims, rules);
  for (CheckedClaim& checked : report.claims)
    std::sort(checked.findings.begin(), checked.findings.end(), worse);
  return report;
}

}  // namespace stet
