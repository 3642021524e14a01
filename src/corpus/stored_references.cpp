#include "corpus/stored_references.hpp"

#include <algorithm>
#include <mutex>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "corpus/index_terms.hpp"
#include "corpus/memory_references.hpp"
#include "corpus/posting_codec.hpp"
#include "corpus/ranking.hpp"
#include "corpus/schema.hpp"
#include "corpus/store_reader.hpp"

namespace stet {

class StoredReferences::Session {
 public:
  static Result<std::unique_ptr<Session>> open(std::string const& path) {
    auto session = std::unique_ptr<Session>(new Session(path));
    Status const done = session->prepare();
    if (!done) return done.error();
    return session;
  }

  /// Before every query.
  void begin_query() { short_lists_.clear(); }

  // What rank_references asks for. A list that is short comes along when its length is asked for,
  // which saves looking its term up again.
  Result<std::uint32_t> count(std::string const& term) {
    constexpr std::int64_t is_short = 1000;
    list_->reset();
    auto const found = list_->bind(1, static_cast<std::int64_t>(term_key(term))).step();
    if (!found) return found.error();
    if (!found.value()) return std::uint32_t{0};
    if (list_->number(0) <= is_short) short_lists_[term] = list_->blob(1);
    return static_cast<std::uint32_t>(list_->number(0));
  }
  Result<PostingList> list(std::string const& term, std::size_t most) {
    auto const known = short_lists_.find(term);
    if (known != short_lists_.end()) return decoded(known->second, most);
    list_->reset();
    auto const found = list_->bind(1, static_cast<std::int64_t>(term_key(term))).step();
    if (!found) return found.error();
    return decoded(found.value() ? list_->blob(1) : std::string(), most);
  }
  Result<PostingList> decoded(std::string const& bytes, std::size_t most) const {
    auto numbers = decode_postings(bytes, most);
    if (!numbers) {
      return Error{ErrorCode::corrupt,
                   "the database is damaged: a posting list does not decode",
                   {path_, 0, 0},
                   "build it again with stet corpus build"};
    }
    return *std::move(numbers);
  }

  Result<std::int64_t> number_of(std::string const& id) {
    by_id_->reset();
    auto const found = by_id_->bind(1, id).step();
    if (!found) return found.error();
    if (found.value()) return by_id_->number(0);
    return Error{ErrorCode::not_found,
                 fmt::format("the corpus holds no \"{}\"", id),
                 {path_, 0, 0},
                 "look for it with stet corpus search WORDS"};
  }

  Result<std::string> snapshot() {
    snapshot_->reset();
    auto const found = snapshot_->step();
    if (!found) return found.error();
    return found.value() ? snapshot_->text(0) : std::string();
  }

  Store& store() { return *store_; }
  ReferenceReader& reader() { return *reader_; }

 private:
  explicit Session(std::string path) : path_(std::move(path)) {}

  Status prepare() {
    auto store = open_any_store(path_);
    if (!store) return store.error();
    store_ = *std::move(store);
    auto list = store_->query("SELECT count, list FROM postings WHERE term = ?");
    if (!list) return list.error();
    auto by_id = store_->query("SELECT number FROM claims WHERE id = ?");
    if (!by_id) return by_id.error();
    auto snapshot = store_->query("SELECT value FROM corpus WHERE key = 'snapshot'");
    if (!snapshot) return snapshot.error();
    auto reader = ReferenceReader::prepare(*store_, path_);
    if (!reader) return reader.error();
    list_ = *std::move(list);
    by_id_ = *std::move(by_id);
    snapshot_ = *std::move(snapshot);
    reader_ = *std::move(reader);
    return Done{};
  }

  // The connection comes first, so that it outlives its statements.
  std::string path_;
  std::unique_ptr<Store> store_;
  std::unordered_map<std::string, std::string> short_lists_;
  std::unique_ptr<StoreStatement> list_;
  std::unique_ptr<StoreStatement> by_id_;
  std::unique_ptr<StoreStatement> snapshot_;
  std::optional<ReferenceReader> reader_;
};

/// Sessions that no thread uses at the moment. A thread that finds none opens its own.
class StoredReferences::SessionPool {
 public:
  explicit SessionPool(std::string path) : path_(std::move(path)) {}

  Result<std::unique_ptr<Session>> take() {
    {
      std::lock_guard const lock(mutex_);
      if (!idle_.empty()) {
        auto session = std::move(idle_.back());
        idle_.pop_back();
        return session;
      }
    }
    return Session::open(path_);
  }
  void give_back(std::unique_ptr<Session> session) {
    std::lock_guard const lock(mutex_);
    idle_.push_back(std::move(session));
  }

 private:
  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Session>> idle_;
};

/// A session for the time of one call.
class StoredReferences::Lease {
 public:
  static Result<Lease> from(SessionPool& pool) {
    auto session = pool.take();
    if (!session) return session.error();
    return Lease(pool, *std::move(session));
  }
  Lease(Lease&&) = default;
  Lease& operator=(Lease&&) = delete;
  ~Lease() {
    if (session_) pool_.give_back(std::move(session_));
  }
  Session* operator->() { return session_.get(); }
  Session& operator*() { return *session_; }

 private:
  Lease(SessionPool& pool, std::unique_ptr<Session> session)
      : pool_(pool), session_(std::move(session)) {}
  SessionPool& pool_;
  std::unique_ptr<Session> session_;
};

namespace {

Result<std::uint64_t> count_rows(Store& store, std::string_view sql) {
  auto statement = store.query(sql);
  if (!statement) return statement.error();
  auto const row = statement.value()->step();
  if (!row) return row.error();
  return static_cast<std::uint64_t>(statement.value()->number(0));
}

/// A fact that was replaced comes with what replaced it, however little that shares with the query:
/// a checker that saw only the old one would take it for current.
Result<std::vector<Candidate>> with_successors(ReferenceReader& reader,
                                               std::vector<Ranked> const& ranked,
                                               std::size_t limit) {
  std::vector<Candidate> out;
  std::set<std::int64_t> taken;
  std::vector<std::int64_t> waiting;
  for (Ranked const& entry : ranked) {
    waiting.push_back(entry.number);
    while (!waiting.empty() && out.size() < limit) {
      std::int64_t const number = waiting.back();
      waiting.pop_back();
      if (!taken.insert(number).second) continue;
      auto reference = reader.read(number);
      if (!reference) return reference.error();
      auto const successors = reader.successors(reference->id);
      if (!successors) return successors.error();
      waiting.insert(waiting.end(), successors->rbegin(), successors->rend());
      out.push_back({*std::move(reference), entry.score});
    }
  }
  return out;
}

}  // namespace

StoredReferences::StoredReferences(std::unique_ptr<SessionPool> pool) : pool_(std::move(pool)) {}
StoredReferences::~StoredReferences() = default;

Result<std::unique_ptr<StoredReferences>> StoredReferences::open(std::string const& path) {
  auto out =
      std::unique_ptr<StoredReferences>(new StoredReferences(std::make_unique<SessionPool>(path)));
  auto session = Lease::from(*out->pool_);
  if (!session) return session.error();
  Store& store = session.value()->store();
  auto name = store_property(store, "name");
  if (!name) return name.error();
  auto snapshot = store_property(store, "snapshot");
  if (!snapshot) return snapshot.error();
  // Numbers begin at 0; counting rows would read all of them.
  auto const claims = count_rows(store, "SELECT coalesce(max(number) + 1, 0) FROM claims");
  if (!claims) return claims.error();
  auto const sources = count_rows(store, "SELECT count(*) FROM sources");
  if (!sources) return sources.error();
  out->scope_ = {*std::move(name), *std::move(snapshot), claims.value(), sources.value()};
  out->claims_ = claims.value();
  return out;
}

Result<std::vector<Candidate>> StoredReferences::candidates(Query const& query,
                                                            std::size_t limit) const {
  auto const terms = query_terms(query, canonical_subjects(*this, query));
  auto session = Lease::from(*pool_);
  if (!session) return session.error();
  session.value()->begin_query();
  auto const ranked = rank_references(*session.value(), terms, claims_, limit);
  if (!ranked) return ranked.error();
  auto found = with_successors(session.value()->reader(), ranked.value(), limit);
  // A file never changes under its reader, but on a server a new build may have come in between.
  auto const snapshot = session.value()->snapshot();
  if (!snapshot) return snapshot.error();
  if (*snapshot != scope_.snapshot) {
    return Error{ErrorCode::unreadable,
                 fmt::format("the corpus \"{}\" was replaced while it was in use", scope_.corpus),
                 {},
                 "run again"};
  }
  return found;
}

Result<std::vector<ExplainedCandidate>> StoredReferences::explain(Query const& query,
                                                                  std::size_t limit) const {
  auto const found = candidates(query, limit);
  if (!found) return found.error();
  auto const terms = query_terms(query, canonical_subjects(*this, query));
  auto session = Lease::from(*pool_);
  if (!session) return session.error();
  session.value()->begin_query();
  std::vector<ExplainedCandidate> out;
  for (Candidate const& candidate : *found) {
    auto const number = session.value()->number_of(candidate.reference.id);
    if (!number) return number.error();
    ExplainedCandidate explained{candidate, {}};
    for (WeightedTerm const& term : terms) {
      auto const count = session.value()->count(term.term);
      if (!count) return count.error();
      if (*count == 0) continue;
      auto const list = session.value()->list(term.term, *count);
      if (!list) return list.error();
      auto const wanted = static_cast<std::uint32_t>(*number);
      if (!std::binary_search(list->begin(), list->end(), wanted)) continue;
      explained.terms.push_back({term.term, *count, term.weight * rarity_of(claims_, *count)});
    }
    std::stable_sort(
        explained.terms.begin(), explained.terms.end(),
        [](MatchedTerm const& left, MatchedTerm const& right) { return left.score > right.score; });
    out.push_back(std::move(explained));
  }
  return out;
}

std::string StoredReferences::canonical(std::string const& name) const {
  auto session = Lease::from(*pool_);
  if (!session) return name;
  auto const known = session.value()->reader().canonical(name);
  return known && known.value() ? *known.value() : name;
}

Result<Reference> StoredReferences::reference(std::string const& id) const {
  auto session = Lease::from(*pool_);
  if (!session) return session.error();
  auto const number = session.value()->number_of(id);
  if (!number) return number.error();
  return session.value()->reader().read(number.value());
}

}  // namespace stet
