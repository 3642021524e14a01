#include "check/baseline.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/rule_ids.hpp"

namespace stet {
namespace {

using Json = nlohmann::json;
constexpr int form = 1;
constexpr std::size_t shown_bytes = 80;

/// At most 80 bytes, cut between characters.
std::string beginning(std::string_view text) {
  if (text.size() <= shown_bytes) return std::string(text);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end));
}

BaselineEntry entry_of(FileReport const& file, std::string const& article,
                       CheckedClaim const* claim, Finding const& finding) {
  BaselineEntry entry;
  entry.rule = finding.rule;
  entry.file = article;
  Span const words = claim != nullptr && finding.span.empty() ? claim->claim.span : finding.span;
  std::string_view const text = file.document.words(words);
  entry.text = beginning(text.empty() ? std::string_view(finding.message) : text);
  entry.level = name(finding.level);
  if (claim != nullptr) {
    entry.claim = claim->fingerprint;
    entry.verdict = name(claim->verdict);
    entry.evidence = claim->evidence_hash;
  } else {
    entry.claim = sha256_hex(text.empty() ? std::string_view(finding.message) : text);
  }
  return entry;
}

bool enters_baselines(Finding const& finding) {
  return finding.rule != "baseline/stale" && !finding.rule.starts_with("suppression/");
}

Error malformed(std::string const& path, std::uint32_t line, std::string message) {
  return Error{ErrorCode::malformed,
               std::move(message),
               {path, line, 0},
               "stet baseline create makes a new one"};
}

std::string text_of(Json const& object, char const* key) {
  auto const found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

bool read_head(Json const& head, Baseline& baseline) {
  if (!head.is_object() || text_of(head, "schema") != "stet/baseline/1") return false;
  auto const corpora = head.find("corpora");
  if (corpora == head.end() || !corpora->is_array()) return false;
  for (Json const& corpus : *corpora) {
    if (!corpus.is_string()) return false;
    baseline.corpora.push_back(corpus.get<std::string>());
  }
  return true;
}

std::optional<BaselineEntry> read_entry(Json const& object) {
  if (!object.is_object()) return std::nullopt;
  BaselineEntry entry;
  entry.rule = text_of(object, "rule");
  entry.file = text_of(object, "file");
  entry.claim = text_of(object, "claim");
  entry.text = text_of(object, "text");
  entry.verdict = text_of(object, "verdict");
  entry.evidence = text_of(object, "evidence");
  entry.level = text_of(object, "level");
  entry.added = text_of(object, "added");
  entry.reason = text_of(object, "reason");
  auto const count = object.find("count");
  if (entry.rule.empty() || entry.file.empty() || entry.claim.empty()) return std::nullopt;
  if (count == object.end() || !count->is_number_unsigned()) return std::nullopt;
  entry.count = count->get<std::size_t>();
  return entry;
}

}  // namespace

Result<Baseline> read_baseline(std::string const& path, std::string_view text) {
  Baseline baseline;
  std::uint32_t number = 0;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    Json const object = Json::parse(line, nullptr, false);
    if (number == 1) {
      if (!read_head(object, baseline)) return malformed(path, 1, "this is no stet/baseline/1");
      continue;
    }
    std::optional<BaselineEntry> entry = read_entry(object);
    if (!entry) return malformed(path, number, "this is no entry of a baseline");
    baseline.entries.push_back(*std::move(entry));
  }
  if (number == 0) return malformed(path, 0, "the baseline is empty");
  normalise(baseline);
  return baseline;
}

std::string write_baseline(Baseline const& baseline) {
  nlohmann::ordered_json head;
  head["schema"] = fmt::format("stet/baseline/{}", form);
  head["corpora"] = baseline.corpora;
  constexpr auto replace = Json::error_handler_t::replace;
  std::string out = head.dump(-1, ' ', false, replace) + "\n";
  for (BaselineEntry const& entry : baseline.entries) {
    nlohmann::ordered_json line;
    line["rule"] = entry.rule;
    line["file"] = entry.file;
    line["claim"] = entry.claim;
    line["text"] = entry.text;
    line["count"] = entry.count;
    line["level"] = entry.level;
    line["verdict"] = entry.verdict;
    line["evidence"] = entry.evidence;
    line["added"] = entry.added;
    line["reason"] = entry.reason;
    out += line.dump(-1, ' ', false, replace) + "\n";
  }
  return out;
}

void add_to_baseline(FileReport const& file, std::string const& article, std::string const& added,
                     Baseline& baseline) {
  auto const add = [&](CheckedClaim const* claim, Finding const& finding) {
    if (!enters_baselines(finding)) return;
    baseline.entries.push_back(entry_of(file, article, claim, finding));
    baseline.entries.back().added = added;
  };
  for (Finding const& finding : file.findings) add(nullptr, finding);
  for (CheckedClaim const& claim : file.claims)
    for (Finding const& finding : claim.findings) add(&claim, finding);
}

void normalise(Baseline& baseline) {
  std::ranges::stable_sort(baseline.entries,
                           [](BaselineEntry const& left, BaselineEntry const& right) {
                             return std::tuple(left.key(), std::string_view(left.added)) <
                                    std::tuple(right.key(), std::string_view(right.added));
                           });
  std::vector<BaselineEntry> out;
  for (BaselineEntry& entry : baseline.entries) {
    if (!out.empty() && out.back().key() == entry.key())
      out.back().count += entry.count;
    else
      out.push_back(std::move(entry));
  }
  baseline.entries = std::move(out);
}

BaselineRun::BaselineRun(Baseline baseline) : corpora_(std::move(baseline.corpora)) {
  normalise(baseline);
  for (BaselineEntry& entry : baseline.entries) slots_.push_back({std::move(entry), 0, false});
}

bool BaselineRun::known(FileReport const& file, std::string const& article,
                        CheckedClaim const* claim, Finding const& finding) {
  if (!enters_baselines(finding)) return false;
  BaselineEntry const wanted = entry_of(file, article, claim, finding);
  auto const slot = std::ranges::lower_bound(
      slots_, wanted, [](auto const& left, auto const& right) { return left.key() < right.key(); },
      &Slot::entry);
  if (slot == slots_.end() || slot->entry.key() != wanted.key()) return false;
  if (slot->matched == slot->entry.count) return false;
  ++slot->matched;
  return true;
}

void BaselineRun::report_stale(FileReport& file, std::string const& article) {
  auto const range = std::ranges::equal_range(slots_, article, {},
                                              [](Slot const& slot) { return slot.entry.file; });
  for (Slot& slot : range) {
    slot.seen = true;
    std::size_t const gone = slot.entry.count - slot.matched;
    if (gone == 0) continue;
    stale_ += gone;
    auto const same_claim = [&](CheckedClaim const& claim) {
      return claim.fingerprint == slot.entry.claim;
    };
    auto const claim = std::ranges::find_if(file.claims, same_claim);
    bool const changed =
        claim != file.claims.end() &&
        (name(claim->verdict) != slot.entry.verdict || claim->evidence_hash != slot.entry.evidence);
    Finding finding;
    finding.rule = "baseline/stale";
    finding.level = find_rule(finding.rule)->level;
    finding.message = fmt::format(
        "the baseline knows {} of \"{}\" {}", slot.entry.rule, slot.entry.text,
        changed             ? "on other evidence: it no longer counts"
        : slot.matched != 0 ? fmt::format("{} times, {} are left", slot.entry.count, slot.matched)
                            : "which is gone");
    file.findings.push_back(std::move(finding));
  }
}

void BaselineRun::apply(FileReport& file, std::string const& article) {
  file.baselined += std::erase_if(file.findings, [&](Finding const& finding) {
    return known(file, article, nullptr, finding);
  });
  for (CheckedClaim& claim : file.claims)
    file.baselined += std::erase_if(claim.findings, [&](Finding const& finding) {
      return known(file, article, &claim, finding);
    });
  report_stale(file, article);
}

Baseline BaselineRun::remaining() const {
  Baseline out{corpora_, {}};
  for (Slot const& slot : slots_) {
    if (slot.seen && slot.matched == 0) continue;
    out.entries.push_back(slot.entry);
    if (slot.seen) out.entries.back().count = slot.matched;
  }
  return out;
}

}  // namespace stet
