#include "cli/checking.hpp"

#include <fmt/format.h>

#include "check/check.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
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
  return Checking(*std::move(rules), *std::move(references));
}

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
  return check_document(*std::move(document), std::move(source), rules_, references_.pointers(),
                        options);
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
