// What a person decided about a claim: one line of .stet/decisions.jsonl.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.hpp"

namespace stet {

enum class DecisionKind : std::uint8_t { ok, fix, needs_source, wont_fix };

struct Decision {
  std::string claim;        // the id it was decided under, "draft.md#c12": for people only
  std::string path;         // of the article, from the configuration's folder; empty: any
  std::string fingerprint;  // of the claim
  DecisionKind kind = DecisionKind::ok;
  std::string by;
  std::string note;
  std::optional<Date> until;  // the last day on which it holds
  std::string claim_hash;     // see check/decisions.hpp
  std::string evidence_hash;
  std::string at;  // ISO 8601 date-time, UTC
};

[[nodiscard]] std::string_view name(DecisionKind kind);  // "needs-source"
[[nodiscard]] std::optional<DecisionKind> decision_named(std::string_view name);

}  // namespace stet
