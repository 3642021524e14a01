#include "cli/checking.hpp"

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/citation/check_citations.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/online.hpp"
#include "cli/today.hpp"

namespace stet {
namespace {

/// Nothing: the article's own date, where it has one.
std::optional<Date> as_of(Settings const& settings, Document const& document) {
  if (settings.as_of == AsOf::day) return settings.as_of_day;
  if (settings.as_of == AsOf::today || !document.metadata.date) return today();
  return std::nullopt;
}

}  // namespace

Result<Checking> Checking::open(Settings const& settings) {
  if (settings.positionals.empty())
    return Error{ErrorCode::usage,
                 fmt::format("{}: no PATH given", settings.verb),
                 {},
                 "- is standard input; or name files in stet.toml: include = [...]"};
  Result<RuleSet> rules = load_built_in_rules();
  if (!rules) return rules.error();
  Result<References> references = open_references(settings, *rules);
  if (!references) return references.error();
  std::unique_ptr<SnapshotStore> copies;
  if (settings.online || !settings.snapshots.empty()) {
    Result<SnapshotStore> store = open_snapshots(settings, false);
    if (!store) return store.error();
    copies = std::make_unique<SnapshotStore>(*std::move(store));
  }
  return Checking(*std::move(rules), *std::move(references), std::move(copies));
}

Checking::Checking(RuleSet rules, References references, std::unique_ptr<SnapshotStore> copies)
    : rules_(std::move(rules)),
      references_(std::move(references)),
      copies_(std::move(copies)),
      cited_pages_(copies_ ? std::make_unique<StoredPages>(*copies_) : nullptr) {}

Report Checking::head() const {
  Report head;
  head.rules_sha256 = rules_.sha256;
  head.corpora = references_.scopes();
  return head;
}

Result<FileReport> Checking::check(Settings const& settings, Piece&& piece) const {
  Result<Document> document = read_piece(piece, rules_, {settings.date});
  if (!document) return document.error();
  CheckOptions options;
  options.as_of = as_of(settings, *document);
  std::string source = source_text(std::move(piece), *document);
  Result<FileReport> report = check_document(*std::move(document), std::move(source), rules_,
                                             references_.pointers(), options);
  if (!report) return report;
  Status const cited = check_citations(*report, cited_pages_.get(), rules_);
  if (!cited) return cited.error();
  return report;
}

void Checking::run(Settings const& settings,
                   std::function<bool(Result<FileReport>&&)> const& take) const {
  PieceReader pieces(expand_paths(settings));
  in_order(
      settings.threads, [&] { return pieces.next(); }, [&] { return pieces.ready(); },
      [&](Result<Piece>&& piece) -> Result<FileReport> {
        if (!piece) return piece.error();
        return check(settings, *std::move(piece));
      },
      take);
}

}  // namespace stet
