#include "corpus/import/import.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/sha256.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

struct Kind {
  std::string_view name;
  Importer run;
};

constexpr std::array kinds = {
    Kind{"bibtex", import_bibtex},
    Kind{"claimreview", import_claim_reviews},
    Kind{"csl", import_csl},
    Kind{"csv", import_csv},
    Kind{"documents", import_document},
    Kind{"ecb", import_ecb_rates},
    Kind{"jsonl", import_json_lines},
    Kind{"sdmx", import_sdmx},
    Kind{"warc", import_warc},
    Kind{"wikidata", import_wikidata},
    Kind{"worldbank", import_world_bank},
};

/// Which input and which reading of it a checkpoint belongs to.
std::string identity_of(ImportRequest const& request, ImportInput const& input) {
  auto const map = request.map.empty() ? Result<std::string>("") : read_file(request.map);
  return sha256_hex(fmt::format("{}\n{}\n{}\n{}", request.kind, input.path(), input.size(),
                                map ? *map : std::string()));
}

Result<std::vector<std::string>> files_of(ImportRequest const& request) {
  std::vector<std::string> out;
  for (std::string const& path : request.inputs) {
    if (!is_directory(path)) {
      out.push_back(path);
      continue;
    }
    auto files = list_files(path);
    if (!files) return files.error();
    out.insert(out.end(), files->begin(), files->end());
  }
  return out;
}

std::string name_for(std::string const& path) {
  std::string const stem = std::filesystem::path(path).stem().string();
  return path == "-" ? "stdin" : slug(stem);
}

void add_counts(ImportCounts& sum, ImportCounts const& more) {
  sum.facts += more.facts;
  sum.quotes += more.quotes;
  sum.sources += more.sources;
  sum.entities += more.entities;
  sum.documents += more.documents;
  sum.repeated += more.repeated;
  sum.rejected += more.rejected;
}

}  // namespace

std::vector<std::string_view> import_kinds() {
  std::vector<std::string_view> out;
  for (Kind const& kind : kinds) out.push_back(kind.name);
  return out;
}

Result<ImportReport> import_into_corpus(ImportRequest const& request, RuleSet const& rules,
                                        ImportListener const& listener) {
  auto const kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](Kind const& known) { return known.name == request.kind; });
  if (kind == kinds.end()) {
    return Error{ErrorCode::usage,
                 fmt::format("nothing is known to import from '{}'", request.kind),
                 {},
                 fmt::format("one of {}", fmt::join(import_kinds(), ", "))};
  }
  auto const files = files_of(request);
  if (!files) return files.error();
  ImportReport report;
  for (std::string const& path : *files) {
    auto input = ImportInput::open(path);
    if (!input) return input.error();
    report.name = request.name.empty() || files->size() > 1 ? name_for(path) : request.name;
    auto sink = RowSink::open(request.directory, report.name, identity_of(request, *input));
    if (!sink) return sink.error();
    ImportRun run(*input, *sink, rules, listener);
    Status done = kind->run(run, request.map);
    if (done) done = run.status;
    if (done) done = input->failure();
    if (!done) return done.error();
    done = run.stopped ? sink->checkpoint(input->place()) : sink->finish(input->place());
    if (!done) return done.error();
    add_counts(report.counts, sink->counts());
    report.stopped = run.stopped;
    if (run.stopped) break;
  }
  return report;
}

}  // namespace stet
