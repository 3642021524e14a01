#include "report/text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "report/display.hpp"
#include "report/excerpt.hpp"
#include "report/paint.hpp"
#include "report/reading.hpp"
#include "report/summary_line.hpp"

namespace stet {
namespace {

constexpr std::size_t shown_evidence = 3;  // of a claim, unless verbose

Ink ink_of(Level level) {
  switch (level) {
    case Level::error:
      return Ink::red;
    case Level::warning:
      return Ink::yellow;
    case Level::note:
      return Ink::cyan;
  }
  return Ink::plain;
}

class TextReport final : public ReportWriter {
 public:
  explicit TextReport(ReportStyle const& style) : style_(style), paint_(style.colour) {}

  void begin(Report const& head, std::string& /*out*/) override { corpora_ = head.corpora; }

  void file(FileReport const& file, std::string& out) override {
    if (style_.quiet) return;
    LineIndex const lines(file.source_text);
    bool const printable = !first_invalid_utf8(file.source_text);
    Place const place{file, lines, printable};
    // What is said of the whole article stands where its words do, among the claims.
    auto next = file.findings.begin();
    auto const upto = [&](std::uint32_t offset) {
      for (; next != file.findings.end() && next->span.begin <= offset; ++next) {
        document_finding(place, *next, out);
      }
    };
    for (CheckedClaim const& claim : file.claims) {
      upto(claim.claim.span.begin);
      claim_block(place, claim, out);
    }
    upto(static_cast<std::uint32_t>(file.document.text.size()));
  }

  void end(Summary const& summary, std::string& out) override {
    if (!out_is_empty_) out += '\n';
    out += paint_(Ink::bold, coverage_line(summary));
    out += '\n';
    out += findings_line(summary);
    out += '\n';
    for (SearchScope const& scope : corpora_)
      out +=
          fmt::format("searched {}: {} facts from {} sources{}\n", visible(scope.corpus),
                      scope.facts, scope.sources,
                      scope.snapshot.empty() ? "" : ", snapshot " + scope.snapshot.substr(0, 12));
  }

 private:
  struct Place {
    FileReport const& file;
    LineIndex const& lines;
    bool printable;
  };

  std::string address(Place const& place, Span span) const {
    Document const& document = place.file.document;
    Position const at = place.lines.position(document.to_source(span).begin);
    std::string name = visible(document.path);
    if (!document.article_id.empty()) name += fmt::format("#{}", visible(document.article_id));
    return paint_(Ink::bold, fmt::format("{}:{}:{}:", name, at.line, at.column));
  }

  void header(Place const& place, Span span, Finding const& finding, std::string& out) {
    out_is_empty_ = false;
    out += fmt::format("{} {} {} [{}]\n", address(place, span),
                       paint_(ink_of(finding.level), fmt::format("{}:", name(finding.level))),
                       visible(finding.message), finding.rule);
  }

  void document_finding(Place const& place, Finding const& finding, std::string& out) {
    header(place, finding.span, finding, out);
    if (!finding.span.empty()) source_line(place, finding.span, ink_of(finding.level), out);
  }

  void source_line(Place const& place, Span span, Ink ink, std::string& out) const {
    if (!place.printable) return;
    if (style_.narrate) {
      Document const& document = place.file.document;
      Sentence const& sentence = document.sentences[document.sentence_at(span.begin)];
      out += fmt::format("The words \"{}\" stand in: {}\n", visible(document.words(span)),
                         visible(document.words(sentence.span)));
      return;
    }
    Span const source = place.file.document.to_source(span);
    Position const at = place.lines.position(source.begin);
    std::string_view const line = place.lines.line(at.line);
    auto const line_begin = static_cast<std::uint32_t>(line.data() - place.file.source_text.data());
    Excerpt const shown = excerpt(line, {source.begin - line_begin, source.end - line_begin});
    std::string const number = fmt::format("{:>5}", at.line);
    out += fmt::format("{} | {}\n", number, shown.line);
    out += fmt::format("      | {}\n", paint_(ink, shown.underline));
  }

  void detail(std::string_view label, std::string_view text, std::string& out) const {
    if (text.empty()) return;
    out +=
        fmt::format("      {} {}\n", paint_(Ink::cyan, fmt::format("= {}:", label)), visible(text));
  }

  void evidence_lines(Evidence const& evidence, std::string& out) const {
    Reference const& reference = evidence.reference;
    Source const& source = reference.source;
    std::string where = visible(source.title.empty() ? source.id : source.title);
    for (std::string const& part : {source.publisher, source.published, reference.locator}) {
      if (!part.empty()) where += ", " + visible(part);
    }
    std::string const says = evidence.relation == Relation::supports    ? "supported by"
                             : evidence.relation == Relation::conflicts ? "but"
                                                                        : "see also";
    detail(says, reference.statement, out);
    out += fmt::format("        {} (tier {}, {})\n", where, source.tier, visible(reference.id));
    if (!source.url.empty())
      out += fmt::format("        {}\n", paint_(Ink::underlined, visible(source.url)));
    detail("difference", evidence.difference, out);
    if (!evidence.rung.empty()) detail("wording", evidence.rung, out);
  }

  /// The worst finding first with the words it is about; what else is known about the claim after.
  void claim_block(Place const& place, CheckedClaim const& claim, std::string& out) {
    bool const only_unsettled = std::ranges::all_of(
        claim.findings, [](Finding const& finding) { return finding.rule == "claim/unsupported"; });
    if (claim.findings.empty() && !style_.verbose) return;
    Span shown{};
    for (Finding const& finding : claim.findings) {
      Span const span = finding.span.empty() ? claim.claim.span : finding.span;
      header(place, span, finding, out);
      if (span != shown && (!only_unsettled || style_.verbose))
        source_line(place, span, ink_of(finding.level), out);
      shown = span;
      detail("question", finding.question, out);
    }
    if (claim.findings.empty()) verdict_header(place, claim, out);
    if (only_unsettled && !style_.verbose) return;
    if (style_.verbose) {
      detail("read as", reading(claim.claim.body), out);
      detail("because", claim.why, out);
    }
    std::size_t const count =
        style_.verbose ? claim.evidence.size() : std::min(claim.evidence.size(), shown_evidence);
    for (std::size_t i = 0; i < count; ++i) evidence_lines(claim.evidence[i], out);
    if (count < claim.evidence.size())
      out += fmt::format("      {} more with -v\n", claim.evidence.size() - count);
  }

  void verdict_header(Place const& place, CheckedClaim const& claim, std::string& out) {
    out_is_empty_ = false;
    Ink const ink = claim.verdict == Verdict::supported ? Ink::green : Ink::plain;
    out += fmt::format("{} {} [{}]\n", address(place, claim.claim.span),
                       paint_(ink, name(claim.verdict)), kind_name(claim.claim.body));
    source_line(place, claim.claim.span, ink, out);
  }

  ReportStyle style_;
  Paint paint_;
  std::vector<SearchScope> corpora_;
  bool out_is_empty_ = true;
};

}  // namespace

std::unique_ptr<ReportWriter> text_writer(ReportStyle const& style) {
  return std::make_unique<TextReport>(style);
}

}  // namespace stet
