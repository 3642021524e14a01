#include "cli/online.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/file_system.hpp"
#include "check/check.hpp"
#include "check/citation/check_citations.hpp"
#include "cli/inputs.hpp"
#include "fetch/fetcher.hpp"

namespace stet {
namespace {

Result<FetchOptions> options_of(Settings const& settings) {
  FetchOptions options;
  options.user_agent = fmt::format("stet/{} (checks the sources of articles)", STET_VERSION);
  options.stop = [] { return interrupted(); };
  options.ca_file = settings.ca_file;
  for (std::string const& text : settings.allowed_addresses) {
    Result<Network> network = parse_network(text);
    if (!network) return network.error();
    options.addresses.allowed.push_back(*std::move(network));
  }
  return options;
}

Result<FetchRequest> request_for(std::string const& address, SnapshotStore const& store) {
  FetchRequest request{address, "", ""};
  Result<std::optional<Visit>> const copy = store.latest_copy(address);
  if (!copy) return copy.error();
  if (*copy) {
    request.etag = (*copy)->etag;
    request.last_modified = (*copy)->last_modified;
  }
  return request;
}

}  // namespace

std::vector<CitingArticle> read_citing_articles(Settings const& settings, RuleSet const& rules,
                                                Terminal& terminal) {
  std::vector<CitingArticle> articles;
  PieceReader pieces(expand_paths(settings));
  while (auto piece = pieces.next()) {
    Result<Document> document =
        *piece ? read_piece(**piece, rules, {settings.date}) : Result<Document>(piece->error());
    if (!document) {
      terminal.complain(document.error());
      continue;
    }
    std::string source = source_text(**std::move(piece), *document);
    Result<FileReport> report =
        check_document(*std::move(document), std::move(source), rules, {}, {});
    if (!report) {
      terminal.complain(report.error());
      continue;
    }
    CitingArticle article{*std::move(report), {}};
    article.addresses = cited_addresses(article.report);
    articles.push_back(std::move(article));
  }
  return articles;
}

Result<SnapshotStore> open_snapshots(Settings const& settings, bool for_writing) {
  std::string const path = settings.snapshots.empty() ? usual_snapshots : settings.snapshots;
  if (!for_writing && !exists(path)) {
    return Error{ErrorCode::not_found,
                 "no copies of cited pages yet",
                 {path, 0, 0},
                 "--online fetches them; nothing leaves the machine without it"};
  }
  std::filesystem::path const folder = std::filesystem::path(path).parent_path();
  std::error_code ignored;  // the store's own error names the path
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  return SnapshotStore::open(path);
}

std::string utc_now() {
  auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

Status visit_all(std::vector<CitingArticle> const& articles, SnapshotStore& store,
                 Settings const& settings, Terminal& terminal) {
  std::set<std::string> addresses;
  for (CitingArticle const& article : articles) {
    addresses.insert(article.addresses.begin(), article.addresses.end());
  }
  Result<FetchOptions> const options = options_of(settings);
  if (!options) return options.error();
  std::vector<FetchRequest> requests;
  for (std::string const& address : addresses) {
    Result<FetchRequest> request = request_for(address, store);
    if (!request) return request.error();
    requests.push_back(*std::move(request));
  }
  Status status = Done{};
  std::size_t done = 0;
  fetch_all(requests, *options, [&](std::size_t, FetchResult&& result) {
    ++done;
    if (result.state == FetchState::interrupted) return;
    if (Status saved = store.add(utc_now(), result); !saved && status) status = std::move(saved);
    if (settings.progress && done % 50 == 0) {
      terminal.note(fmt::format("stet: {} of {} pages", done, requests.size()));
    }
  });
  return status;
}

Status visit_cited_pages(Settings const& settings, Terminal& terminal) {
  bool const piped = std::find(settings.positionals.begin(), settings.positionals.end(), "-") !=
                     settings.positionals.end();
  if (piped) {
    return Error{ErrorCode::usage,
                 "--online reads articles twice, standard input can be read once",
                 {},
                 "give a file"};
  }
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return rules.error();
  Result<SnapshotStore> store = open_snapshots(settings, true);
  if (!store) return store.error();
  return visit_all(read_citing_articles(settings, *rules, terminal), *store, settings, terminal);
}

}  // namespace stet
