#include "corpus/store_writer.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "base/parallel.hpp"
#include "corpus/catalogue.hpp"
#include "corpus/claim_codec.hpp"
#include "corpus/columns.hpp"
#include "corpus/document_references.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/index_terms.hpp"
#include "corpus/posting_builder.hpp"
#include "corpus/posting_codec.hpp"
#include "corpus/schema.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

/// A claim on its way into `claims` and `postings`.
struct IndexedClaim {
  std::string id;
  ClaimOrigin origin = ClaimOrigin::fact;
  std::uint32_t row = 0;
};

/// Claims whose terms are looked for at once.
constexpr std::size_t block = 4096;

class StoreWriter {
 public:
  StoreWriter(sqlite::Connection& store, CorpusText const& text, RuleSet const& rules)
      : store_(store), text_(text), rules_(rules), catalogue_(text) {}

  Result<BuildReport> write() {
    auto snapshot = std::async(std::launch::async, [this] { return corpus_snapshot(text_); });
    Status done = store_.execute(schema_sql().c_str());
    if (done) done = store_.execute("BEGIN");
    if (done) done = write_files();
    if (done) done = write_rows("sources", text_.sources);
    if (done) done = write_rows("entities", text_.entities);
    if (done) done = write_rows("facts", text_.facts);
    if (done) done = write_rows("quotes", text_.quotes);
    if (done) done = write_names();
    if (done) done = write_passages();
    collect_rows();
    if (done) done = write_claims();
    if (done) done = write_postings();
    BuildReport report = summary();
    report.snapshot = snapshot.get();
    if (done) done = write_properties(report);
    if (done) done = store_.execute("COMMIT");
    if (!done) return done.error();
    return report;
  }

 private:
  Status write_files() {
    auto insert = store_.prepare("INSERT INTO files VALUES(?, ?, ?, ?)");
    if (!insert) return insert.error();
    for (std::size_t i = 0; i < text_.files.size(); ++i) {
      CorpusFile const& file = text_.files[i];
      insert->bind(1, static_cast<std::int64_t>(i)).bind(2, file.path);
      insert->bind(3, static_cast<std::int64_t>(file.kind));
      bool const whole =
          file.kind == CorpusFileKind::manifest || file.kind == CorpusFileKind::document;
      if (whole) insert->bind_blob(4, file.bytes);
      if (Status done = insert->run(); !done) return done;
    }
    return Done{};
  }

  template <typename Row>
  Status write_rows(std::string_view table, std::vector<Located<Row>> const& rows) {
    std::string sql = fmt::format("INSERT INTO {} VALUES(?, ?", table);
    for (std::size_t i = 0; i < columns<Row>.size(); ++i) sql += ", ?";
    auto insert = store_.prepare(sql + ")");
    if (!insert) return insert.error();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      insert->bind(1, static_cast<std::int64_t>(i));
      insert->bind(2, static_cast<std::int64_t>(rows[i].file));
      int parameter = 3;
      for (auto const& column : columns<Row>) {
        insert->bind_borrowed(parameter++, rows[i].value.*column.text);
      }
      if (Status done = insert->run(); !done) return done;
    }
    return Done{};
  }

  Status write_names() {
    auto insert = store_.prepare("INSERT INTO names VALUES(?, ?)");
    if (!insert) return insert.error();
    for (auto const& [key, entity] : catalogue_.names()) {
      Status done = insert->bind(1, key).bind(2, static_cast<std::int64_t>(entity)).run();
      if (!done) return done;
    }
    return Done{};
  }

  Status write_passages() {
    auto insert = store_.prepare("INSERT INTO passages VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert) return insert.error();
    for (CorpusFile const& file : text_.files) {
      if (file.kind != CorpusFileKind::document) continue;
      std::int64_t const source = number_of_source(source_id_of_document(file.path));
      auto references = references_of_file(file, source);
      if (!references) return references.error();
      for (Reference const& reference : references.value()) {
        insert->bind(1, passages_).bind(2, source).bind(3, reference.statement);
        insert->bind(4, reference.context).bind(5, reference.locator);
        insert->bind(6, encode_claim(reference.claim));
        if (Status done = insert->run(); !done) return done;
        claims_.push_back(
            {reference.id, ClaimOrigin::passage, static_cast<std::uint32_t>(passages_++)});
        passage_terms_.push_back(terms_of_passage(reference));
      }
    }
    return Done{};
  }

  Result<std::vector<Reference>> references_of_file(CorpusFile const& file, std::int64_t source) {
    Source const from = source_of(text_.sources[static_cast<std::size_t>(source)].value);
    ReadOptions options;
    if (auto const published = parse_days(from.published)) options.date = published->start;
    ArticleReader reader(file.path, file.bytes, document_type_of(file.path), rules_, options);
    std::vector<Reference> out;
    while (auto article = reader.next()) {
      if (!*article) return article->error();
      Document const& document = **article;
      std::string_view const bytes =
          document.article_id.empty() ? std::string_view(file.bytes) : document.text;
      Source numbered = from;
      if (!document.article_id.empty()) numbered.id += "/" + document.article_id;
      for (Reference& reference : references_of_document(document, bytes, numbered, rules_)) {
        out.push_back(std::move(reference));
      }
    }
    return out;
  }

  std::int64_t number_of_source(std::string const& id) const {
    auto const found =
        std::find_if(text_.sources.begin(), text_.sources.end(),
                     [&](Located<SourceRow> const& row) { return row.value.id == id; });
    return found - text_.sources.begin();
  }

  void collect_rows() {
    claims_.reserve(claims_.size() + text_.facts.size() + text_.quotes.size());
    for (std::uint32_t i = 0; i < text_.facts.size(); ++i) {
      claims_.push_back({text_.facts[i].value.id, ClaimOrigin::fact, i});
    }
    for (std::uint32_t i = 0; i < text_.quotes.size(); ++i) {
      claims_.push_back({text_.quotes[i].value.id, ClaimOrigin::quote, i});
    }
  }

  /// Under what a claim is found, and of what kind it is.
  struct Terms {
    std::string_view kind;
    std::vector<std::uint64_t> keys;
  };

  /// `subjects` are canonical names.
  static Terms terms_of(Reference const& reference, std::vector<std::string> const& subjects) {
    Terms out{kind_name(reference.claim.body), {}};
    for (std::string const& term : index_terms(reference, subjects)) {
      out.keys.push_back(term_key(term));
    }
    return out;
  }

  Terms terms_of_passage(Reference const& reference) const {
    std::vector<std::string> subjects;
    for (std::string const& name : subjects_of(reference)) {
      std::string known = catalogue_.canonical(name);
      if (std::find(subjects.begin(), subjects.end(), known) == subjects.end()) {
        subjects.push_back(std::move(known));
      }
    }
    return terms_of(reference, subjects);
  }

  Terms terms_of(IndexedClaim const& claim) const {
    if (claim.origin == ClaimOrigin::passage) return passage_terms_[claim.row];
    if (claim.origin == ClaimOrigin::quote) {
      QuoteRow const& quote = text_.quotes[claim.row].value;
      std::string const speaker = catalogue_.canonical(quote.speaker);
      return terms_of(reference_of(quote, speaker, Source{}), {speaker});
    }
    FactRow const& fact = text_.facts[claim.row].value;
    std::vector<std::string> subjects = {catalogue_.canonical(fact.subject)};
    bool const is_role = kind_of(fact) == FactKind::role;
    if (is_role) subjects.push_back(catalogue_.canonical(fact.value));
    Reference const reference =
        reference_of(fact, subjects.front(), is_role ? subjects.back() : "", Source{});
    return terms_of(reference, subjects);
  }

  /// Claims are numbered in the order of their ids, so that ties of a ranking fall by id. Their
  /// terms are found block by block on several threads, and written in order.
  Status write_claims() {
    std::stable_sort(claims_.begin(), claims_.end(),
                     [](auto const& left, auto const& right) { return left.id < right.id; });
    auto insert = store_.prepare("INSERT INTO claims VALUES(?, ?, ?, ?, ?)");
    if (!insert) return insert.error();
    std::vector<Terms> terms = find_terms(0);
    for (std::size_t first = 0; first < claims_.size(); first += block) {
      // The next block is looked through while this one is written.
      auto next = std::async(std::launch::async, [&] { return find_terms(first + block); });
      for (std::size_t i = 0; i < terms.size(); ++i) {
        IndexedClaim const& claim = claims_[first + i];
        postings_.add(static_cast<std::uint32_t>(first + i), terms[i].keys);
        insert->bind(1, static_cast<std::int64_t>(first + i)).bind_borrowed(2, claim.id);
        insert->bind(3, terms[i].kind).bind(4, static_cast<std::int64_t>(claim.origin));
        if (Status done = insert->bind(5, std::int64_t{claim.row}).run(); !done) return done;
      }
      terms = next.get();
    }
    return Done{};
  }

  /// Of the block of claims from `first` on.
  std::vector<Terms> find_terms(std::size_t first) const {
    std::size_t const count = first < claims_.size() ? std::min(block, claims_.size() - first) : 0;
    std::vector<Terms> out(count);
    for_each_index(count, threads_, [&](std::size_t i) { out[i] = terms_of(claims_[first + i]); });
    return out;
  }

  Status write_postings() {
    auto insert = store_.prepare("INSERT INTO postings VALUES(?, ?, ?)");
    if (!insert) return insert.error();
    Status done = Done{};
    postings_.for_each_list(threads_, [&](std::uint64_t key, PostingList const& list) {
      if (!done) return;
      insert->bind(1, static_cast<std::int64_t>(key));
      insert->bind(2, static_cast<std::int64_t>(list.size()));
      done = insert->bind_blob(3, encode_postings(list)).run();
    });
    return done;
  }

  BuildReport summary() const {
    BuildReport report;
    report.name = text_.manifest.name;
    report.counts = counts_of(text_);
    report.counts.document_claims = static_cast<std::uint64_t>(passages_);
    return report;
  }

  Status write_properties(BuildReport const& report) {
    auto insert = store_.prepare("INSERT INTO corpus VALUES(?, ?)");
    if (!insert) return insert.error();
    std::map<std::string, std::string> const properties = {
        {"name", text_.manifest.name},
        {"licence", text_.manifest.licence},
        {"language", text_.manifest.language},
        {"description", text_.manifest.description},
        {"snapshot", report.snapshot},
        {"rules", rules_.sha256},
        {"claims", std::to_string(claims_.size())},
    };
    for (auto const& [key, value] : properties) {
      if (Status done = insert->bind(1, key).bind(2, value).run(); !done) return done;
    }
    return Done{};
  }

  sqlite::Connection& store_;
  CorpusText const& text_;
  RuleSet const& rules_;
  Catalogue catalogue_;
  std::vector<IndexedClaim> claims_;
  std::vector<Terms> passage_terms_;
  PostingBuilder postings_;
  std::int64_t passages_ = 0;
  unsigned threads_ = std::max(1U, std::thread::hardware_concurrency());
};

}  // namespace

Result<BuildReport> write_store(sqlite::Connection& store, CorpusText const& text,
                                RuleSet const& rules) {
  return StoreWriter(store, text, rules).write();
}

}  // namespace stet
