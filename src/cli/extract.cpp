// stet extract: the claims of articles, without matching.
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/sinks.hpp"
#include "cli/verb.hpp"
#include "kinds/find.hpp"
#include "kinds/print.hpp"
#include "language/analysis.hpp"
#include "report/claim_json.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

std::string as_json_lines(std::vector<Claim> const& claims, Document const& document,
                          std::string const& source) {
  LineIndex const lines(source);
  std::string out;
  for (std::uint32_t index = 0; index < claims.size(); ++index) {
    JsonWriter json(out);
    json.begin_object();
    write_claim_fields(json, claims[index], index, document, lines);
    json.end_object();
    out += '\n';
  }
  return out;
}

std::string as_text(std::vector<Claim> const& claims, Document const& document,
                    std::string const& source) {
  LineIndex const lines(source);
  std::string out;
  for (Claim const& claim : claims) {
    Position const at = lines.position(document.to_source(claim.span).begin);
    out += fmt::format("{}:{}:{}: {}\n", visible(document.path), at.line, at.column,
                       visible(print_claim(claim, document)));
  }
  return out;
}

struct Job {
  RuleSet const& rules;
  ReadOptions options;
  bool for_people;

  Result<std::string> operator()(Result<Piece>&& piece) const {
    if (!piece) return piece.error();
    Result<Document> const document = read_piece(*piece, rules, options);
    if (!document) return document.error();
    std::vector<Claim> const claims = find_claims(*document, analyse(*document, rules), rules);
    std::string const source = source_text(*std::move(piece), *document);
    return for_people ? as_text(claims, *document, source)
                      : as_json_lines(claims, *document, source);
  }
};

/// `extract` knows two forms: lines of JSON, and lines for people.
Result<bool> wants_text(Settings const& settings) {
  for (std::string const& name : settings.format_names) {
    if (name != "jsonl" && name != "text")
      return Error{
          ErrorCode::usage, fmt::format("extract writes jsonl or text, not {}", name), {}, ""};
  }
  if (settings.format_names.size() > 1)
    return Error{ErrorCode::usage, "extract writes one format at a time", {}, ""};
  return settings.format_names == std::vector<std::string>{"text"};
}

}  // namespace

ExitStatus run_extract(Settings const& settings, Terminal& terminal) {
  Result<bool> const text = wants_text(settings);
  if (!text) return give_up(terminal, text.error());
  if (settings.positionals.empty())
    return give_up(terminal,
                   {ErrorCode::usage, "extract: no PATH given", {}, "- is standard input"});
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<Sink> sink = Sink::open(settings.outputs.front().file, terminal);
  if (!sink) return give_up(terminal, sink.error());
  PieceReader pieces(expand_paths(settings));
  in_order(
      settings.threads, [&] { return pieces.next(); }, [&] { return pieces.ready(); },
      Job{*rules, {settings.date}, *text},
      [&](Result<std::string>&& lines) {
        if (!lines) {
          terminal.complain(lines.error());
        } else if (Status const written = sink->write(*lines); !written) {
          terminal.complain(written.error());
          return false;
        }
        return !terminal.closed() && !interrupted();
      });
  if (interrupted()) return exit_interrupted;
  Status const committed = sink->commit();
  return committed ? exit_clean : give_up(terminal, committed.error());
}

}  // namespace stet
