#include "corpus/document_references.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "kinds/find.hpp"
#include "language/analysis.hpp"

namespace stet {
namespace {

/// Moves a span of the document into one that points into a sentence; empty where it lies outside.
class Rebase {
 public:
  explicit Rebase(Span sentence) : sentence_(sentence) {}

  void operator()(Span& span) const {
    span = sentence_.contains(span) && !span.empty()
               ? Span{span.begin - sentence_.begin, span.end - sentence_.begin}
               : Span{};
  }
  void operator()(std::vector<Span>& spans) const {
    for (Span& span : spans) (*this)(span);
    std::erase_if(spans, [](Span span) { return span.empty(); });
  }

 private:
  Span sentence_;
};

/// A claim of its own: spans point into `sentence`, links to other claims are cut.
Claim detached(Claim claim, Span sentence) {
  Rebase const rebase(sentence);
  rebase(claim.span);
  claim.sentence = 0;
  auto const speech = [&](Speech& body) {
    rebase(body.content);
    rebase(body.cue);
    rebase(body.source);
    body.continues.reset();
  };
  std::visit(Overloaded{
                 [&](Figure& figure) {
                   rebase(figure.core);
                   rebase(figure.measure_span);
                   rebase(figure.subject_span);
                   figure.equals.reset();
                 },
                 [&](DateClaim& date) { rebase(date.event_span); },
                 [&](Quote& quote) { speech(quote); },
                 [&](Attribution& attribution) { speech(attribution); },
                 [&](Role& role) {
                   rebase(role.person_span);
                   rebase(role.role_span);
                   rebase(role.organisation_span);
                 },
                 [&](Statement& statement) {
                   rebase(statement.subject);
                   rebase(statement.predicate);
                   rebase(statement.object);
                 },
                 [&](Citation& citation) {
                   rebase(citation.anchor);
                   citation.supports.clear();
                 },
             },
             claim.body);
  return claim;
}

bool is_reference(ClaimBody const& body) { return !std::holds_alternative<Citation>(body); }

/// The sentences that a claim touches, as one span: a quotation may run over several.
Span sentences_of(Document const& document, Span span) {
  std::uint32_t const first = document.sentence_at(span.begin);
  std::uint32_t const last = document.sentence_at(span.empty() ? span.begin : span.end - 1);
  return {document.sentences[first].span.begin, document.sentences[last].span.end};
}

Source source_of(Document const& document) {
  Source source;
  source.id = document.article_id.empty() ? document.path : document.article_id;
  source.title = document.metadata.title.empty() ? document.path : document.metadata.title;
  source.publisher = document.metadata.outlet;
  source.url = document.metadata.url;
  source.kind = "document";
  source.lang = document.metadata.language;
  source.sha256 = document.source_sha256;
  source.origin = source.id;
  source.tier = 1;  // whoever names a document for this run vouches for it
  if (document.metadata.date) source.published = to_iso(*document.metadata.date);
  return source;
}

}  // namespace

std::vector<Reference> references_of_document(Document const& document,
                                              std::string_view source_text, Source const& source,
                                              RuleSet const& rules) {
  Analysis const analysis = analyse(document, rules);
  std::vector<Claim> claims = find_claims(document, analysis, rules);
  std::vector<bool> spoken_for(document.sentences.size(), false);
  for (Claim const& claim : claims) {
    if (is_reference(claim.body)) spoken_for[document.sentence_at(claim.span.begin)] = true;
  }
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    Sentence const& sentence = document.sentences[i];
    if (spoken_for[i] || !is_checkable(document.blocks[sentence.block].kind)) continue;
    claims.push_back({sentence.span, i, Statement{}});
  }
  LineIndex const lines(source_text);
  std::vector<Reference> out;
  for (Claim& claim : claims) {
    if (!is_reference(claim.body)) continue;
    Span const passage = sentences_of(document, claim.span);
    Block const& block = document.blocks[document.sentences[claim.sentence].block];
    Position const at = lines.position(document.to_source(claim.span).begin);
    Reference reference;
    reference.id = fmt::format("{}#{:05}", source.id, out.size() + 1);
    reference.statement = std::string(document.words(passage));
    reference.context = std::string(document.words(block.span));
    reference.claim = detached(std::move(claim), passage);
    reference.source = source;
    reference.locator = fmt::format("{}:{}:{}", document.path, at.line, at.column);
    reference.rank = "normal";
    out.push_back(std::move(reference));
  }
  return out;
}

Result<std::unique_ptr<DocumentReferences>> DocumentReferences::read(
    std::vector<std::string> const& paths, RuleSet const& rules, ReadOptions const& options) {
  std::vector<Reference> references;
  std::string identities;
  SearchScope scope;
  for (std::string const& path : paths) {
    Result<std::string> const bytes = read_file(path);
    if (!bytes) return bytes.error();
    ArticleReader reader(path, *bytes, document_type_of(path), rules, options);
    while (auto article = reader.next()) {
      if (!*article) return article->error();
      Document const& document = **article;
      std::string_view const text =
          document.article_id.empty() ? std::string_view(*bytes) : document.text;
      for (Reference& reference :
           references_of_document(document, text, source_of(document), rules)) {
        references.push_back(std::move(reference));
      }
      identities += fmt::format("{} {}\n", document.source_sha256, document.path);
      scope.corpus += (scope.corpus.empty() ? "" : ", ") + document.path;
      ++scope.sources;
    }
  }
  scope.snapshot = sha256_hex(identities);
  scope.facts = references.size();
  return std::unique_ptr<DocumentReferences>(
      new DocumentReferences(std::move(scope), std::move(references), {}));
}

}  // namespace stet
