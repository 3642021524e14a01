#include "check/decisions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "kinds/print.hpp"

namespace stet {
namespace {

constexpr std::array<std::pair<std::string_view, DecisionKind>, 4> kinds = {
    {{"ok", DecisionKind::ok},
     {"fix", DecisionKind::fix},
     {"needs-source", DecisionKind::needs_source},
     {"wont-fix", DecisionKind::wont_fix}}};

/// Runs of white space as one space.
std::string one_spaced(std::string_view text) {
  std::string out;
  bool gap = false;
  for (char const c : text) {
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank && gap && !out.empty()) out += ' ';
    if (!blank) out += c;
    gap = blank;
  }
  return out;
}

/// Length before content, so that no two lists of parts give one text.
void add_part(std::string& out, std::string_view part) {
  out += fmt::format("{}:{}\n", part.size(), part);
}

std::string_view relation_word(Relation relation) {
  return relation == Relation::unrelated ? "unrelated" : name(relation);
}

std::string day(std::optional<Date> const& date) { return date ? to_iso(*date) : ""; }

std::string evidence_text(Evidence const& evidence) {
  Reference const& reference = evidence.reference;
  std::string out;
  for (std::string_view const part :
       {std::string_view(reference.id), relation_word(evidence.relation),
        std::string_view(reference.statement), std::string_view(reference.locator),
        std::string_view(reference.rank), std::string_view(reference.supersedes),
        std::string_view(reference.source.id), std::string_view(reference.source.url),
        std::string_view(reference.source.published), std::string_view(reference.source.sha256)})
    add_part(out, part);
  add_part(out, day(reference.valid.start));
  add_part(out, day(reference.valid.end));
  add_part(out, std::to_string(reference.source.tier));
  if (auto const* const figure = std::get_if<Figure>(&reference.claim.body)) {
    add_part(out, figure->value ? figure->value->to_string() : "");
    add_part(out, figure->unit);
  }
  return out;
}

using Json = nlohmann::json;

/// The text of a member; nothing when it is missing, null or no text.
std::string text_of(Json const& object, char const* key) {
  auto const found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Error malformed(std::string message, std::string hint = "") {
  return Error{ErrorCode::malformed, std::move(message), {}, std::move(hint)};
}

bool is_settled(CheckedClaim const& claim, DecisionPolicy const& policy) {
  auto const settles = [](Decision const& one) {
    return one.kind == DecisionKind::ok || one.kind == DecisionKind::wont_fix;
  };
  if (!std::all_of(claim.decisions.begin(), claim.decisions.end(), settles)) return false;
  bool const needs_two = std::ranges::count(policy.second_reader, claim.verdict) != 0;
  return claim.decisions.size() >= (needs_two ? 2U : 1U);
}

}  // namespace

std::string_view name(DecisionKind kind) {
  return std::ranges::find(kinds, kind, &std::pair<std::string_view, DecisionKind>::second)->first;
}

std::optional<DecisionKind> decision_named(std::string_view wanted) {
  for (auto const& [word, kind] : kinds) {
    if (word == wanted) return kind;
  }
  return std::nullopt;
}

std::string claim_hash(Claim const& claim, Document const& document) {
  std::string out;
  add_part(out, kind_name(claim.body));
  add_part(out, one_spaced(document.words(document.sentences[claim.sentence].span)));
  add_part(out, one_spaced(document.words(claim.span)));
  add_part(out, one_spaced(print_claim(claim, document)));
  return sha256_hex(out);
}

std::string evidence_hash(CheckedClaim const& claim) {
  bool const settled = std::ranges::any_of(claim.evidence, [](Evidence const& one) {
    return one.relation == Relation::supports || one.relation == Relation::conflicts;
  });
  std::vector<std::string> parts;
  for (Evidence const& one : claim.evidence) {
    if (settled && one.relation == Relation::qualifies) continue;
    parts.push_back(evidence_text(one));
  }
  std::sort(parts.begin(), parts.end());
  std::string out;
  add_part(out, name(claim.verdict));
  for (std::string const& part : parts) add_part(out, part);
  return sha256_hex(out);
}

std::string decision_line(Decision const& decision) {
  nlohmann::ordered_json line;
  line["claim"] = decision.claim;
  if (!decision.path.empty()) line["path"] = decision.path;
  line["fingerprint"] = decision.fingerprint;
  line["decision"] = name(decision.kind);
  line["by"] = decision.by;
  line["note"] = decision.note;
  line["until"] = decision.until ? Json(to_iso(*decision.until)) : Json();
  line["claim_hash"] = decision.claim_hash;
  line["evidence_hash"] = decision.evidence_hash;
  line["at"] = decision.at;
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Decision> read_decision(std::string_view line) {
  Json const object = Json::parse(line, nullptr, false);
  if (!object.is_object()) return malformed("this is no JSON object");
  Decision decision;
  decision.claim = text_of(object, "claim");
  decision.path = text_of(object, "path");
  decision.fingerprint = text_of(object, "fingerprint");
  decision.by = text_of(object, "by");
  decision.note = text_of(object, "note");
  decision.claim_hash = text_of(object, "claim_hash");
  decision.evidence_hash = text_of(object, "evidence_hash");
  decision.at = text_of(object, "at");
  for (char const* const key : {"fingerprint", "decision", "by", "claim_hash", "evidence_hash"}) {
    if (text_of(object, key).empty())
      return malformed(fmt::format("a decision without \"{}\"", key));
  }
  std::optional<DecisionKind> const kind = decision_named(text_of(object, "decision"));
  if (!kind)
    return malformed(fmt::format("no decision is called '{}'", text_of(object, "decision")),
                     "ok, fix, needs-source or wont-fix");
  decision.kind = *kind;
  std::string const until = text_of(object, "until");
  if (until.empty()) return decision;
  decision.until = until.size() == 10 ? parse_iso_date(until) : std::nullopt;
  if (!decision.until) return malformed(fmt::format("\"until\": '{}' is not a date", until));
  return decision;
}

Result<std::vector<Decision>> read_decisions(std::string const& path, std::string_view text) {
  std::vector<Decision> out;
  std::uint32_t number = 0;
  while (!text.empty()) {
    std::size_t const end = text.find('\n');
    std::string_view const line = text.substr(0, end);
    bool const cut_off = end == std::string_view::npos;
    text = cut_off ? std::string_view() : text.substr(end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<Decision> decision = read_decision(line);
    if (!decision && cut_off) break;
    if (!decision) {
      Error error = decision.error();
      error.where = {path, number, 0};
      return error;
    }
    out.push_back(*std::move(decision));
  }
  return out;
}

Decisions::Decisions(std::vector<Decision> const& all, DecisionPolicy policy)
    : all_(all), policy_(std::move(policy)) {
  std::ranges::stable_sort(all_, {}, &Decision::fingerprint);
}

void Decisions::attach(FileReport& file, std::string_view article) const {
  if (all_.empty()) return;
  for (CheckedClaim& claim : file.claims) {
    auto const range =
        std::ranges::equal_range(all_, claim.fingerprint, {}, &Decision::fingerprint);
    for (Decision const& one : range) {
      if (!one.path.empty() && one.path != article) continue;
      if (one.claim_hash != claim.claim_hash || one.evidence_hash != claim.evidence_hash) continue;
      std::erase_if(claim.decisions, [&](Decision const& older) { return older.by == one.by; });
      claim.decisions.push_back(one);
    }
    std::erase_if(claim.decisions,
                  [&](Decision const& one) { return one.until && *one.until < policy_.today; });
  }
}

void Decisions::settle(FileReport& file) const {
  for (CheckedClaim& claim : file.claims) {
    if (claim.decisions.empty() || !is_settled(claim, policy_)) continue;
    file.decided += claim.findings.size();
    claim.findings.clear();
  }
}

}  // namespace stet
