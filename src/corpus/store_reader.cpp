#include "corpus/store_reader.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "corpus/claim_codec.hpp"
#include "corpus/columns.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"
#include "corpus/schema.hpp"

namespace stet {
namespace {

template <typename Row>
std::string select(std::string_view table, std::string_view condition) {
  std::string out = "SELECT file";
  for (auto const& column : columns<Row>) out += fmt::format(", {}", column.name);
  return fmt::format("{} FROM {} {}", out, table, condition);
}

template <typename Row>
Located<Row> row_of(StoreStatement const& statement) {
  Located<Row> out;
  out.file = static_cast<std::uint32_t>(statement.number(0));
  int index = 1;
  for (auto const& column : columns<Row>) out.value.*column.text = statement.text(index++);
  return out;
}

template <typename Row>
Status read_rows(Store& store, std::string_view table, std::vector<Located<Row>>& rows) {
  auto statement = store.query(select<Row>(table, "ORDER BY number"));
  if (!statement) return statement.error();
  for (;;) {
    auto const more = statement.value()->step();
    if (!more) return more.error();
    if (!more.value()) return Done{};
    rows.push_back(row_of<Row>(**statement));
  }
}

Status read_files(Store& store, std::vector<CorpusFile>& files) {
  auto statement = store.query("SELECT path, kind, bytes FROM files ORDER BY number");
  if (!statement) return statement.error();
  for (;;) {
    auto const more = statement.value()->step();
    if (!more) return more.error();
    if (!more.value()) return Done{};
    files.push_back({statement.value()->text(0),
                     static_cast<CorpusFileKind>(statement.value()->number(1)),
                     statement.value()->blob(2)});
  }
}

/// Sources and names that a reader remembers.
constexpr std::size_t most_kept = 1024;

}  // namespace

Result<ReferenceReader> ReferenceReader::prepare(Store& store, std::string path) {
  ReferenceReader out;
  out.path_ = std::move(path);
  Status done = Done{};
  auto const prepare = [&](std::unique_ptr<StoreStatement>& into, std::string const& sql) {
    if (!done) return;
    if (auto statement = store.query(sql)) {
      into = *std::move(statement);
    } else {
      done = statement.error();
    }
  };
  prepare(out.claim_, "SELECT id, origin, row FROM claims WHERE number = ?");
  prepare(out.fact_, select<FactRow>("facts", "WHERE number = ?"));
  prepare(out.quote_, select<QuoteRow>("quotes", "WHERE number = ?"));
  prepare(out.passage_,
          "SELECT sources.id, statement, context, locator, claim FROM passages JOIN sources ON "
          "sources.number = passages.source WHERE passages.number = ?");
  prepare(out.source_, select<SourceRow>("sources", "WHERE id = ?"));
  prepare(out.name_,
          "SELECT entities.name FROM names JOIN entities ON entities.number = names.entity WHERE "
          "names.key = ?");
  prepare(out.successors_,
          "SELECT claims.number FROM facts JOIN claims ON claims.id = facts.id WHERE "
          "facts.supersedes = ? AND facts.supersedes <> '' ORDER BY claims.number");
  prepare(out.origin_, "SELECT origin FROM sources WHERE id = ?");
  if (!done) return done.error();
  return out;
}

Error ReferenceReader::damaged(std::string_view table) const {
  return Error{ErrorCode::corrupt,
               fmt::format("the database is damaged: a row of {} is missing", table),
               {path_, 0, 0},
               "build it again with stet corpus build"};
}

Result<Reference> ReferenceReader::read(std::int64_t claim) {
  claim_->reset();
  auto const found = claim_->bind(1, claim).step();
  if (!found) return found.error();
  if (!found.value()) return damaged("claims");
  std::int64_t const row = claim_->number(2);
  switch (static_cast<ClaimOrigin>(claim_->number(1))) {
    case ClaimOrigin::fact:
      return read_fact(row);
    case ClaimOrigin::quote:
      return read_quote(row);
    case ClaimOrigin::passage:
      return read_passage(row, claim_->text(0));
  }
  return damaged("claims");
}

Result<Reference> ReferenceReader::read_fact(std::int64_t row) {
  fact_->reset();
  auto const found = fact_->bind(1, row).step();
  if (!found) return found.error();
  if (!found.value()) return damaged("facts");
  FactRow const fact = row_of<FactRow>(*fact_).value;
  auto subject = canonical_or_self(fact.subject);
  if (!subject) return subject.error();
  bool const is_role = kind_of(fact) == FactKind::role;
  auto organisation = is_role ? canonical_or_self(fact.value) : Result<std::string>(std::string());
  if (!organisation) return organisation.error();
  auto source = read_source(fact.source);
  if (!source) return source.error();
  return reference_of(fact, *std::move(subject), *std::move(organisation), *std::move(source));
}

Result<Reference> ReferenceReader::read_quote(std::int64_t row) {
  quote_->reset();
  auto const found = quote_->bind(1, row).step();
  if (!found) return found.error();
  if (!found.value()) return damaged("quotes");
  QuoteRow const quote = row_of<QuoteRow>(*quote_).value;
  auto speaker = canonical_or_self(quote.speaker);
  if (!speaker) return speaker.error();
  auto source = read_source(quote.source);
  if (!source) return source.error();
  return reference_of(quote, *std::move(speaker), *std::move(source));
}

Result<Reference> ReferenceReader::read_passage(std::int64_t row, std::string id) {
  passage_->reset();
  auto const found = passage_->bind(1, row).step();
  if (!found) return found.error();
  if (!found.value()) return damaged("passages");
  Reference out;
  out.id = std::move(id);
  out.statement = passage_->text(1);
  out.context = passage_->text(2);
  out.locator = passage_->text(3);
  out.rank = "normal";
  auto const size = static_cast<std::uint32_t>(out.statement.size());
  auto claim = decode_claim(passage_->text(4), size);
  if (!claim) return damaged("passages");
  out.claim = *std::move(claim);
  auto source = read_source(passage_->text(0));
  if (!source) return source.error();
  out.source = *std::move(source);
  return out;
}

Result<Source> ReferenceReader::read_source(std::string const& id) {
  if (auto const known = sources_.find(id); known != sources_.end()) return known->second;
  source_->reset();
  auto const found = source_->bind(1, id).step();
  if (!found) return found.error();
  if (!found.value()) return damaged("sources");
  Source source = source_of(row_of<SourceRow>(*source_).value);
  if (Status const done = follow_origin(source); !done) return done.error();
  if (sources_.size() == most_kept) sources_.clear();
  sources_.emplace(id, source);
  return source;
}

/// A paper that carries a paper that carries an agency's report: the agency is the origin.
Status ReferenceReader::follow_origin(Source& source) {
  constexpr int longest = 16;  // lint refuses circles; a damaged file may hold one
  for (int i = 0; i < longest && source.origin != source.id; ++i) {
    origin_->reset();
    auto const found = origin_->bind(1, source.origin).step();
    if (!found) return found.error();
    std::string next = found.value() ? origin_->text(0) : std::string();
    if (next.empty() || next == source.origin) break;
    source.origin = std::move(next);
  }
  return Done{};
}

Result<std::vector<std::int64_t>> ReferenceReader::successors(std::string const& id) {
  successors_->reset();
  std::vector<std::int64_t> out;
  for (successors_->bind(1, id);;) {
    auto const more = successors_->step();
    if (!more) return more.error();
    if (!more.value()) return out;
    out.push_back(successors_->number(0));
  }
}

Result<std::optional<std::string>> ReferenceReader::canonical(std::string const& name) {
  name_->reset();
  auto const found = name_->bind(1, name_key(name)).step();
  if (!found) return found.error();
  if (!found.value()) return std::optional<std::string>();
  return std::optional(name_->text(0));
}

Result<std::string> ReferenceReader::canonical_or_self(std::string const& name) {
  if (auto const kept = names_.find(name); kept != names_.end()) return kept->second;
  auto known = canonical(name);
  if (!known) return known.error();
  if (names_.size() == most_kept) names_.clear();
  return names_.emplace(name, known.value().value_or(name)).first->second;
}

Result<CorpusText> read_store_text(Store& store) {
  CorpusText text;
  Status done = read_files(store, text.files);
  if (done) done = read_rows(store, "sources", text.sources);
  if (done) done = read_rows(store, "entities", text.entities);
  if (done) done = read_rows(store, "facts", text.facts);
  if (done) done = read_rows(store, "quotes", text.quotes);
  if (!done) return done.error();
  return text;
}

}  // namespace stet
