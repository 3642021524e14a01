#include "check/verify.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace stet {
namespace {

Span sentence_span(Passage const& passage, std::size_t sentence) {
  Span const range = passage.sentences[sentence];
  return {passage.words[range.begin].span.begin, passage.words[range.end - 1].span.end};
}

std::string_view rule_of(SlotKind kind) {
  switch (kind) {
    case SlotKind::year:
      return "date/conflict";
    case SlotKind::number:
      return "figure/conflict";
    case SlotKind::polarity:
      return "attribution/conflict";
    case SlotKind::none:
      return "";
  }
  return "";
}

void say_conflict(VerifyResult& result, SlotConflict const& conflict, std::string_view claim) {
  result.verdict = Verdict::conflicting;
  Finding finding;
  finding.rule = rule_of(conflict.kind);
  finding.level = Level::error;
  finding.message =
      fmt::format("the claim has \"{}\", the evidence \"{}\"", conflict.claim, conflict.evidence);
  finding.span = {0, static_cast<std::uint32_t>(claim.size())};
  result.findings.push_back(std::move(finding));
}

}  // namespace

VerifyResult verify_pair(std::string_view claim, std::vector<EvidenceText> const& evidence,
                         RuleSet const& rules) {
  Passage const said = read_passage(claim, rules.lexicon);
  std::vector<Passage> passages;
  passages.reserve(evidence.size());
  for (EvidenceText const& one : evidence)
    passages.push_back(read_passage(one.text, rules.lexicon));
  Alignment const alignment = align_passages(said, passages, rules.lexicon);

  VerifyResult result;
  result.features = alignment.features;
  EntailmentProbabilities const p = rules.entailment.probabilities(result.features);
  result.supported = p.supported;
  result.conflicting = p.conflicting;
  result.unsupported = 1 - result.supported - result.conflicting;
  if (alignment.conflict.kind != SlotKind::none)
    say_conflict(result, alignment.conflict, claim);
  else if (result.supported >= 0.5 && alignment.missing_number.empty())
    result.verdict = Verdict::supported;
  result.score = result.verdict == Verdict::supported     ? result.supported
                 : result.verdict == Verdict::conflicting ? result.conflicting
                                                          : result.unsupported;
  if (alignment.best_passage < passages.size() && alignment.best_coverage > 0) {
    Relation const relation = result.verdict == Verdict::supported     ? Relation::supports
                              : result.verdict == Verdict::conflicting ? Relation::conflicts
                                                                       : Relation::qualifies;
    result.evidence.push_back(
        {evidence[alignment.best_passage].doc,
         sentence_span(passages[alignment.best_passage], alignment.best_sentence), relation});
  }
  return result;
}

}  // namespace stet
