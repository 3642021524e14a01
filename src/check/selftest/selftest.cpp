#include "check/selftest/selftest.hpp"

#include <algorithm>
#include <utility>

#include "check/check.hpp"
#include "check/selftest/edits.hpp"
#include "corpus/document_references.hpp"
#include "kinds/find.hpp"
#include "language/analysis.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

Result<Document> read_text(std::string_view text, Document const& article, RuleSet const& rules) {
  ArticleReader reader(article.path, text, DocumentType::text, rules, {article.metadata.date});
  std::optional<Result<Document>> read = reader.next();
  if (!read) return Error{ErrorCode::malformed, "no text", {article.path, 1, 1}, ""};
  return *std::move(read);
}

/// The article as a reference that nobody wrote: no outlet, so that it does not count as the
/// article's own.
MemoryReferences references_of(Document const& document, RuleSet const& rules) {
  Source source;
  source.id = "itself";
  source.title = "the article itself";
  source.origin = source.id;
  source.tier = 1;
  if (document.metadata.date) source.published = to_iso(*document.metadata.date);
  std::vector<Reference> references =
      references_of_document(document, document.text, source, rules);
  SearchScope scope{"the article itself", document.source_sha256, references.size(), 1};
  return {std::move(scope), std::move(references), {}};
}

bool touches(Span left, Span right) { return left.begin < right.end && right.begin < left.end; }

/// How many claims of the report are conflicting, in the sentence of `edited` and elsewhere.
struct Conflicts {
  std::size_t touched = 0;
  std::size_t others = 0;
  std::size_t other_claims = 0;
};

Conflicts count_conflicts(FileReport const& report, Span edited) {
  Conflicts out;
  for (CheckedClaim const& claim : report.claims) {
    Span const sentence = report.document.sentences[claim.claim.sentence].span;
    bool const near = touches(sentence, edited) || touches(claim.claim.span, edited);
    bool const conflicts = claim.verdict == Verdict::conflicting;
    if (near)
      out.touched += conflicts ? 1 : 0;
    else
      out.others += conflicts ? 1 : 0;
    out.other_claims += near ? 0 : 1;
  }
  return out;
}

std::string sentence_around(Document const& document, std::uint32_t at) {
  return std::string(document.words(document.sentences[document.sentence_at(at)].span));
}

bool is_harmful(std::string_view kind) {
  std::vector<EditKind> const& kinds = edit_kinds();
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](EditKind const& one) { return one.name == kind && one.harmful; });
}

}  // namespace

Result<SelftestResult> selftest(Document const& article, RuleSet const& rules, std::size_t most) {
  Result<Document> const original = read_text(article.text, article, rules);
  if (!original) return original.error();
  MemoryReferences const references = references_of(*original, rules);
  std::vector<ReferenceSet const*> const sets = {&references};

  SelftestResult result;
  result.articles = 1;
  Result<FileReport> const unedited = check_document(*original, original->text, rules, sets, {});
  if (!unedited) return unedited.error();
  Conflicts const before = count_conflicts(*unedited, {});
  result.unedited_claims = before.other_claims;
  result.unedited_conflicts = before.others;

  std::vector<Claim> const claims = find_claims(*original, analyse(*original, rules), rules);
  for (Edit const& edit : make_edits(*original, claims, most)) {
    std::string const text = edited_text(edit, original->text);
    Result<Document> edited = read_text(text, article, rules);
    if (!edited) return edited.error();
    Result<FileReport> const report = check_document(*std::move(edited), text, rules, sets, {});
    if (!report) return report.error();
    Span const now{edit.span.begin,
                   edit.span.begin + static_cast<std::uint32_t>(
                                         std::max<std::size_t>(edit.replacement.size(), 1))};
    Conflicts const after = count_conflicts(*report, now);
    EditCount& count = result.kinds[edit.kind];
    ++count.made;
    if (after.touched != 0) ++count.flagged;
    result.other_claims += after.other_claims;
    result.other_conflicts += after.others;
    bool const harmful = is_harmful(edit.kind);
    if (harmful != (after.touched != 0))
      result.wrong.push_back({edit.kind, harmful,
                              article.article_id.empty() ? article.path : article.article_id,
                              sentence_around(*original, edit.span.begin),
                              sentence_around(report->document, now.begin)});
  }
  return result;
}

void add(SelftestResult const& one, SelftestResult& total) {
  total.articles += one.articles;
  for (auto const& [kind, count] : one.kinds) {
    total.kinds[kind].made += count.made;
    total.kinds[kind].flagged += count.flagged;
  }
  total.unedited_claims += one.unedited_claims;
  total.unedited_conflicts += one.unedited_conflicts;
  total.other_claims += one.other_claims;
  total.other_conflicts += one.other_conflicts;
  total.wrong.insert(total.wrong.end(), one.wrong.begin(), one.wrong.end());
}

}  // namespace stet
