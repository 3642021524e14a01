#include "corpus/contradictions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/interval.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"

namespace stet {
namespace {

Interval interval_of(FactRow const& fact) {
  auto const value = parse_value(fact.value);
  Interval out{parse_value(fact.low), parse_value(fact.high), false, false};
  return value && !out.low && !out.high ? rounding_of(*value) : out;
}

/// One of two values is more than one and a half times the other, or their signs differ.
bool are_far_apart(FactRow const& left, FactRow const& right) {
  auto const a = parse_value(left.value);
  auto const b = parse_value(right.value);
  if (!a || !b) return false;
  if (a->is_negative() != b->is_negative()) return true;
  Decimal const small = std::min(a->abs(), b->abs());
  Decimal const large = std::max(a->abs(), b->abs());
  return multiply(large, Decimal(2)) > multiply(small, Decimal(3));
}

/// What two facts must share to speak about the same thing; nothing for facts that have no value.
std::optional<std::string> topic_of(FactRow const& fact, Catalogue const& catalogue) {
  FactKind const kind = kind_of(fact);
  std::string const topic = fmt::format("{}|{}|{}|{}", name_key(catalogue.canonical(fact.subject)),
                                        name_key(fact.measure), fact.unit, name_key(fact.place));
  if (kind == FactKind::date) return topic;
  if (kind != FactKind::figure || fact.period_start.empty()) return std::nullopt;
  return fmt::format("{}|{}|{}", topic, fact.period_start, fact.period_end);
}

bool contradict(FactRow const& left, FactRow const& right) {
  if (kind_of(left) != FactKind::date) return !interval_of(left).overlaps(interval_of(right));
  auto const a = parse_days(left.period_start);
  auto const b = parse_days(right.period_start);
  return a && b && !a->overlaps(*b);
}

}  // namespace

std::vector<Contradiction> find_contradictions(CorpusText const& text, Catalogue const& catalogue) {
  std::set<std::string> superseded;
  for (auto const& row : text.facts) superseded.insert(row.value.supersedes);
  std::map<std::string, std::vector<std::uint32_t>> by_topic;
  std::vector<Contradiction> out;
  for (std::uint32_t i = 0; i < text.facts.size(); ++i) {
    FactRow const& fact = text.facts[i].value;
    if (fact.rank == "deprecated" || superseded.contains(fact.id)) continue;
    auto const topic = topic_of(fact, catalogue);
    if (!topic) continue;
    std::vector<std::uint32_t>& earlier = by_topic[*topic];
    auto const found = std::find_if(earlier.begin(), earlier.end(), [&](std::uint32_t other) {
      return contradict(fact, text.facts[other].value);
    });
    if (found == earlier.end()) {
      earlier.push_back(i);
    } else {
      out.push_back({i, *found, are_far_apart(fact, text.facts[*found].value)});
    }
  }
  return out;
}

}  // namespace stet
