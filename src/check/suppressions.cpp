#include "check/suppressions.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "check/rule_ids.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

/// A suppression with the bytes of the file that it covers.
struct Reach {
  Suppression const* suppression = nullptr;
  bool from_sidecar = false;
  std::optional<Span> source;  // nothing: it reaches nowhere
  std::vector<Span> quotes;    // where its quoted words stand, of the file
  bool used = false;
};

/// Grown to whole lines: a comment may stand before or after the words of its paragraph.
Span whole_lines(Span span, std::string_view source) {
  while (span.begin > 0 && source[span.begin - 1] != '\n') --span.begin;
  while (span.end < source.size() && source[span.end] != '\n') ++span.end;
  return span;
}

std::optional<Span> block_of(Suppression const& one, FileReport const& file) {
  for (Block const& block : file.document.blocks) {
    if (block.span.empty()) continue;
    Span const source = file.document.to_source(block.span);
    if (one.scope == SuppressionScope::next_block) {
      if (source.begin >= one.source.end) return source;
    } else if (whole_lines(source, file.source_text).contains(one.source)) {
      return source;
    }
  }
  return std::nullopt;
}

Reach reach_of(Suppression const& one, FileReport const& file) {
  Reach reach;
  reach.suppression = &one;
  auto const size = static_cast<std::uint32_t>(file.source_text.size());
  switch (one.scope) {
    case SuppressionScope::block:
    case SuppressionScope::next_block:
      reach.source = block_of(one, file);
      break;
    case SuppressionScope::range:
      reach.source = one.source;
      break;
    case SuppressionScope::file:
      reach.source = Span{0, size};
      break;
  }
  return reach;
}

/// Where the quoted words stand within reach. What a sidecar quotes must stand there once, or it
/// counts nowhere: it never moves to words that look alike.
void find_quotes(Reach& reach, FileReport const& file) {
  constexpr std::size_t most = 1000;
  Suppression const& one = *reach.suppression;
  std::string const& text = file.document.text;
  for (std::string const& quote : one.quotes) {
    std::string const wanted = one.prefix + quote + one.suffix;
    if (quote.empty()) continue;
    for (std::size_t at = text.find(wanted); at != std::string::npos && reach.quotes.size() < most;
         at = text.find(wanted, at + 1)) {
      auto const begin = static_cast<std::uint32_t>(at + one.prefix.size());
      Span const words{begin, begin + static_cast<std::uint32_t>(quote.size())};
      Span const source = file.document.to_source(words);
      if (reach.source->contains(source)) reach.quotes.push_back(source);
    }
  }
  if (reach.from_sidecar && reach.quotes.size() != 1) reach.source.reset();
}

bool silences(Reach const& reach, std::string_view rule, Span source) {
  if (!reach.source || !reach.source->contains(source)) return false;
  auto const on_rule = [&](std::string const& pattern) { return rule_matches(pattern, rule); };
  if (!std::ranges::any_of(reach.suppression->rules, on_rule)) return false;
  return reach.suppression->quotes.empty() ||
         std::ranges::any_of(reach.quotes, [&](Span quote) { return quote.overlaps(source); });
}

/// Erases silenced findings from `findings`; `whole` stands for findings without words.
std::size_t silence(std::vector<Finding>& findings, FileReport const& file, Span whole,
                    std::vector<Reach>& reaches) {
  return std::erase_if(findings, [&](Finding const& finding) {
    Span const words = finding.span.empty() ? whole : finding.span;
    Span const source = words.empty() ? Span{} : file.document.to_source(words);
    bool silenced = false;
    for (Reach& reach : reaches) {
      if (!silences(reach, finding.rule, source)) continue;
      reach.used = true;
      silenced = true;
    }
    return silenced;
  });
}

std::string problem_of(Suppression const& one, SuppressionPolicy const& policy) {
  if (!one.problem.empty()) return one.problem;
  if (policy.require_reason && one.reason.empty())
    return "it gives no reason (-- why, by=WHO until=DATE)";
  if (policy.require_expiry && !one.until) return "it has no end (until=YYYY-MM-DD)";
  return "";
}

Finding finding_about(std::string_view rule, Reach const& reach, std::string_view what) {
  Suppression const& one = *reach.suppression;
  Finding finding;
  finding.rule = rule;
  finding.level = find_rule(rule)->level;
  finding.message = fmt::format("the suppression of {} in line {}{} {}", fmt::join(one.rules, ", "),
                                one.line, reach.from_sidecar ? " of the sidecar" : "", what);
  return finding;
}

void report_idle(FileReport& file, std::vector<Reach> const& reaches,
                 SuppressionPolicy const& policy) {
  for (Reach const& reach : reaches) {
    Suppression const& one = *reach.suppression;
    std::string const problem = problem_of(one, policy);
    if (!problem.empty())
      file.findings.push_back(
          finding_about("suppression/unused", reach, "does not count: " + problem));
    else if (one.until && *one.until < policy.today)
      file.findings.push_back(
          finding_about("suppression/expired", reach, "ended on " + to_iso(*one.until)));
    else if (!reach.used)
      file.findings.push_back(finding_about(
          "suppression/unused", reach,
          reach.source ? "silences nothing"
          : reach.from_sidecar
              ? "is orphaned: its words do not stand here once, as quoted"
              : "stands in no paragraph (stet-ignore-next-line is for the one below)"));
  }
}

bool holds_comments(Document const& document) {
  if (!document.article_id.empty()) return false;
  DocumentType const type = document_type_of(document.path);
  return type == DocumentType::markdown || type == DocumentType::html;
}

}  // namespace

void apply_suppressions(FileReport& file, std::vector<Suppression> const& sidecar,
                        SuppressionPolicy const& policy) {
  std::vector<Suppression> comments;
  if (policy.inline_comments && holds_comments(file.document))
    comments = suppression_comments(file.source_text);
  std::vector<Reach> reaches;
  for (bool const from_sidecar : {false, true}) {
    for (Suppression const& one : from_sidecar ? sidecar : comments) {
      Reach reach = reach_of(one, file);
      reach.from_sidecar = from_sidecar;
      if (reach.source && !one.quotes.empty()) find_quotes(reach, file);
      bool const counts =
          problem_of(one, policy).empty() && !(one.until && *one.until < policy.today);
      if (!counts) reach.source.reset();
      reaches.push_back(std::move(reach));
    }
  }
  if (reaches.empty()) return;
  file.suppressed += silence(file.findings, file, {}, reaches);
  for (CheckedClaim& claim : file.claims)
    file.suppressed += silence(claim.findings, file, claim.claim.span, reaches);
  report_idle(file, reaches, policy);
}

}  // namespace stet
