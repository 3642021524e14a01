// stet selftest: articles as their own references, with known edits.
#include "check/selftest/selftest.hpp"

#include <utility>

#include <fmt/format.h>

#include "check/selftest/edits.hpp"
#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/verb.hpp"
#include "report/display.hpp"

namespace stet {
namespace {

constexpr std::size_t edits_of_a_kind = 3;  // per article

std::string rate(std::size_t part, std::size_t whole) {
  if (whole == 0) return "-";
  return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string table(SelftestResult const& result, bool harmful) {
  std::string out =
      fmt::format("{:<24} {:>6} {:>8} {:>8}\n", harmful ? "harmful edits" : "harmless edits",
                  "made", "flagged", harmful ? "recall" : "alarms");
  for (EditKind const& kind : edit_kinds()) {
    if (kind.harmful != harmful) continue;
    auto const found = result.kinds.find(kind.name);
    EditCount const count = found == result.kinds.end() ? EditCount{} : found->second;
    out += fmt::format("  {:<22} {:>6} {:>8} {:>8}  {}\n", kind.name, count.made, count.flagged,
                       rate(count.flagged, count.made), kind.meaning);
  }
  return out;
}

std::string left_alone(std::string_view what, std::size_t conflicts, std::size_t claims) {
  double const rate =
      claims == 0 ? 0 : 1000 * static_cast<double>(conflicts) / static_cast<double>(claims);
  return fmt::format("{}: {} of {} claims conflicting ({:.2f} per 1,000)\n", what, conflicts,
                     claims, rate);
}

void print(SelftestResult const& result, bool verbose, Terminal& terminal) {
  std::string out;
  if (verbose) {
    for (WrongEdit const& wrong : result.wrong)
      out += fmt::format("{} {}: {}\n  was: {}\n  now: {}\n",
                         wrong.harmful ? "missed" : "false alarm at", wrong.kind,
                         visible(wrong.place), visible(wrong.before), visible(wrong.after));
  }
  out += fmt::format("{} articles\n", result.articles);
  out += table(result, true) + table(result, false);
  out += left_alone("sentences left alone in edited articles", result.other_conflicts,
                    result.other_claims);
  out += left_alone("unedited articles", result.unedited_conflicts, result.unedited_claims);
  terminal.write(out);
}

}  // namespace

ExitStatus run_selftest(Settings const& settings, Terminal& terminal) {
  if (settings.positionals.empty())
    return give_up(terminal, {ErrorCode::usage,
                              "selftest: no PATH given",
                              {},
                              "stet selftest ARTICLE...; -v shows what came out wrong"});
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  SelftestResult total;
  PieceReader pieces(expand_paths(settings));
  bool unreadable = false;
  in_order(
      settings.threads, [&] { return pieces.next(); }, [&] { return pieces.ready(); },
      [&](Result<Piece>&& piece) -> Result<SelftestResult> {
        if (!piece) return piece.error();
        Result<Document> const document = read_piece(*piece, *rules, {settings.date});
        if (!document) return document.error();
        return selftest(*document, *rules, edits_of_a_kind);
      },
      [&](Result<SelftestResult>&& one) {
        if (one) {
          add(*one, total);
        } else {
          terminal.complain(one.error());
          unreadable = true;
        }
        return !interrupted();
      });
  if (interrupted()) return exit_interrupted;
  print(total, settings.verbose, terminal);
  return unreadable ? exit_untrusted : exit_clean;
}

}  // namespace stet
