// What a corpus of any size costs: `corpus_bench COUNT [FOLDER [again]]` makes one, builds it,
// looks paraphrased claims up, and does the same with plain FTS5, with Xapian, and with the server
// that STET_BENCH_SERVER names (postgresql://...), on the same rows; `again` only looks up, in the
// database of an earlier run. Figures and how to read them: docs/performance.md.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <time.h>

#include "bench/fact_generator.hpp"
#include "bench/full_text.hpp"
#include "corpus/corpus.hpp"
#include "corpus/names.hpp"
#include "corpus/stored_references.hpp"

namespace stet::bench {
namespace {

double now() {
  using Clock = std::chrono::steady_clock;
  return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

/// Time that this thread worked: what others do on the machine does not count.
double thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double percentile(std::vector<double>& times, double part) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))] * 1000;
}

void print(std::string_view engine, std::size_t found, std::vector<double> times) {
  fmt::print(
      "{:<10} recall@20 {:.2f} %  p50 {:.3f} ms  p99 {:.3f} ms  max {:.3f} ms  ({} claims)\n",
      engine, 100.0 * static_cast<double>(found) / static_cast<double>(times.size()),
      percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1), times.size());
}

/// On a server the work is done elsewhere: there the time on the wall counts.
Status look_up(std::string_view engine, std::string const& database,
               std::vector<ParaphrasedClaim> const& claims, double (*clock)()) {
  auto const references = StoredReferences::open(database);
  if (!references) return references.error();
  std::size_t found = 0;
  std::vector<double> times;
  for (bool const warm : {true, false}) {
    for (ParaphrasedClaim const& claim : claims) {
      double const start = clock();
      auto const candidates = references.value()->candidates(claim.query, 20);
      if (!candidates) return candidates.error();
      if (warm) continue;
      times.push_back(clock() - start);
      found += std::any_of(candidates->begin(), candidates->end(), [&](Candidate const& candidate) {
        return candidate.reference.id == claim.fact;
      });
    }
  }
  print(engine, found, std::move(times));
  return Done{};
}

}  // namespace

void for_each_row(std::string const& database, std::function<void(Row const&)> const& take) {
  sqlite3* store = nullptr;
  sqlite3_stmt* rows = nullptr;
  sqlite3_open_v2(database.c_str(), &store, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_prepare_v2(store, "SELECT id, statement FROM facts", -1, &rows, nullptr);
  while (sqlite3_step(rows) == SQLITE_ROW) {
    take({reinterpret_cast<char const*>(sqlite3_column_text(rows, 0)),
          reinterpret_cast<char const*>(sqlite3_column_text(rows, 1))});
  }
  sqlite3_finalize(rows);
  sqlite3_close(store);
}

namespace {

/// The usual way: a full-text index over the statements, ranked by BM25 over an OR of the words.
void look_up_fts5(std::string const& database, std::string const& index,
                  std::vector<ParaphrasedClaim> const& claims) {
  sqlite3* store = nullptr;
  sqlite3_open(index.c_str(), &store);
  double const start = now();
  std::string const load = fmt::format(
      "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ATTACH '{}' AS corpus; CREATE VIRTUAL "
      "TABLE "
      "texts USING fts5(id UNINDEXED, statement); BEGIN; INSERT INTO texts SELECT id, statement "
      "FROM "
      "corpus.facts; COMMIT; INSERT INTO texts(texts) VALUES('optimize');",
      database);
  if (sqlite3_exec(store, load.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fmt::print("fts5: {}\n", sqlite3_errmsg(store));
  }
  fmt::print("fts5       built in {:.1f} s, {:.0f} MB\n", now() - start,
             static_cast<double>(std::filesystem::file_size(index)) / 1e6);
  sqlite3_stmt* select = nullptr;
  sqlite3_prepare_v2(store, "SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20", -1,
                     &select, nullptr);
  std::size_t found = 0;
  std::vector<double> times;
  for (ParaphrasedClaim const& claim : claims) {
    std::set<std::string> words;
    for (std::string const& word : claim.query.words) {
      for (std::string& term : index_words(word)) words.insert('"' + std::move(term) + '"');
    }
    std::string const match = fmt::format("{}", fmt::join(words, " OR "));
    double const begin = thread_time();
    sqlite3_reset(select);
    sqlite3_bind_text(select, 1, match.c_str(), -1, SQLITE_TRANSIENT);
    bool hit = false;
    while (sqlite3_step(select) == SQLITE_ROW) {
      hit = hit || claim.fact == reinterpret_cast<char const*>(sqlite3_column_text(select, 0));
    }
    times.push_back(thread_time() - begin);
    found += hit ? 1U : 0U;
  }
  print("fts5", found, std::move(times));
  sqlite3_finalize(select);
  sqlite3_close(store);
}

std::vector<std::string> words_of(ParaphrasedClaim const& claim) {
  std::set<std::string> words;
  for (std::string const& word : claim.query.words) {
    for (std::string& term : index_words(word)) words.insert(std::move(term));
  }
  return {words.begin(), words.end()};
}

void look_up_text(std::string_view engine, std::function<std::unique_ptr<FullText>()> const& load,
                  std::vector<ParaphrasedClaim> const& claims, double (*clock)()) {
  double const start = now();
  std::unique_ptr<FullText> const text = load();
  fmt::print("{:<10} built in {:.1f} s\n", engine, now() - start);
  std::size_t found = 0;
  std::vector<double> times;
  for (ParaphrasedClaim const& claim : claims) {
    double const begin = clock();
    found += text->finds(words_of(claim), claim.fact) ? 1U : 0U;
    times.push_back(clock() - begin);
  }
  print(engine, found, std::move(times));
  std::fflush(stdout);
}

/// Both stet's own store on the server and the server's text search.
Status look_up_on_server(std::string const& server, std::string const& text,
                         std::string const& database, RuleSet const& rules,
                         std::vector<ParaphrasedClaim> const& claims,
                         std::vector<ParaphrasedClaim> const& sample) {
  std::string const address = server + "#bench";
  double const start = now();
  if (auto const built = build_corpus(text, address, rules); !built) return built.error();
  fmt::print("server     built in {:.1f} s\n", now() - start);
  if (Status const done = look_up("server", address, claims, now); !done) return done;
  look_up_text(
      "postgres", [&] { return load_postgres(database, server); }, sample, now);
  return Done{};
}

Status run(std::uint64_t count, std::string const& folder, bool keep) {
  if (!keep) std::filesystem::remove_all(folder);
  auto const claims = generate_corpus(folder + "/text", count, 4000);
  if (!claims) return claims.error();
  std::string const database = folder + "/corpus.db";
  if (keep) return look_up("stet", database, *claims, thread_time);
  auto const rules = load_built_in_rules();
  if (!rules) return rules.error();
  double const start = now();
  auto const built = build_corpus(folder + "/text", database, *rules);
  if (!built) return built.error();
  double const seconds = now() - start;
  fmt::print("build      {} facts in {:.1f} s: {:.0f} facts/s, {:.0f} MB, peak memory {:.0f} MB\n",
             count, seconds, static_cast<double>(count) / seconds,
             static_cast<double>(std::filesystem::file_size(database)) / 1e6, peak_megabytes());
  std::fflush(stdout);
  if (Status const done = look_up("stet", database, *claims, thread_time); !done) return done;
  std::fflush(stdout);
  // Plain full-text search takes half a second a claim: a sample is enough.
  std::vector<ParaphrasedClaim> sample;
  for (std::size_t i = 0; i < claims->size(); i += 40) sample.push_back((*claims)[i]);
  look_up_fts5(database, folder + "/fts5.db", sample);
  look_up_text(
      "xapian", [&] { return load_xapian(database, folder + "/xapian"); }, sample, thread_time);
  char const* const server = std::getenv("STET_BENCH_SERVER");
  if (server == nullptr) return Done{};
  return look_up_on_server(server, folder + "/text", database, *rules, *claims, sample);
}

}  // namespace
}  // namespace stet::bench

int main(int argc, char** argv) {
  std::uint64_t const count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  std::string const folder = argc > 2 ? argv[2] : "/tmp/stet-corpus-bench";
  stet::Status const done = stet::bench::run(count, folder, argc > 3);
  if (!done) fmt::print(stderr, "{}\n", stet::to_string(done.error()));
  return done ? 0 : 2;
}
