#include "corpus/claim_codec.hpp"

#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace stet {
namespace {

using nlohmann::json;

// One list of members per type serves writing and reading. Each starts with a structured binding of
// all members, so that a member added to the type does not compile until it is listed here.
template <typename Archive>
void exchange(Archive& archive, Figure& figure) {
  auto& [core, value, interval, unit, dimension, change, hedge, hedge_id, measure_span, measure,
         subject_span, subject, place, time, equals] = figure;
  archive("core", core);
  archive("value", value);
  archive("low", interval.low);
  archive("high", interval.high);
  archive("low_open", interval.low_open);
  archive("high_open", interval.high_open);
  archive("unit", unit);
  archive("dimension", dimension, Dimension::other);
  archive("change", change, Change::to);
  archive("hedge", hedge);
  archive("hedge_id", hedge_id);
  archive("measure_span", measure_span);
  archive("measure", measure);
  archive("subject_span", subject_span);
  archive("subject", subject);
  archive("place", place);
  archive("time", time);
  archive("equals", equals);
}

template <typename Archive>
void exchange(Archive& archive, DateClaim& date) {
  auto& [period, granularity, relative, is_duration, is_set, timex, is_impossible, start_clock,
         end_clock, day, event_span, event] = date;
  archive("period", period);
  archive("granularity", granularity, Granularity::other);
  archive("relative", relative);
  archive("is_duration", is_duration);
  archive("is_set", is_set);
  archive("timex", timex);
  archive("is_impossible", is_impossible);
  archive("start_clock", start_clock);
  archive("end_clock", end_clock);
  archive("weekday", day, Weekday::sunday);
  archive("event_span", event_span);
  archive("event", event);
}

template <typename Archive>
void exchange(Archive& archive, Speech& speech) {
  auto& [mode, content, quoted, cue, source, speaker, force, negated, is_belief, scare, translated,
         continues] = speech;
  auto& [name, canonical, role, organisation] = speaker;
  archive("mode", mode, SpeechMode::indirect);
  archive("content", content);
  archive("quoted", quoted);
  archive("cue", cue);
  archive("source", source);
  archive("name", name);
  archive("canonical", canonical);
  archive("role", role);
  archive("organisation", organisation);
  archive("force", force, Force::belief);
  archive("negated", negated);
  archive("is_belief", is_belief);
  archive("scare", scare);
  archive("translated", translated);
  archive("continues", continues);
}

template <typename Archive>
void exchange(Archive& archive, Role& role) {
  auto& [person_span, role_span, organisation_span, person, post, organisation, former] = role;
  archive("person_span", person_span);
  archive("role_span", role_span);
  archive("organisation_span", organisation_span);
  archive("person", person);
  archive("role", post);
  archive("organisation", organisation);
  archive("former", former);
}

template <typename Archive>
void exchange(Archive& archive, Statement& statement) {
  auto& [subject, predicate, object] = statement;
  archive("subject", subject);
  archive("predicate", predicate);
  archive("object", object);
}

template <typename Archive>
void exchange(Archive& archive, Citation& citation) {
  auto& [kind, target, anchor, supports, malformed] = citation;
  archive("kind", kind, CitationKind::document);
  archive("target", target);
  archive("anchor", anchor);
  archive("supports", supports);
  archive("malformed", malformed);
}

class Writer {
 public:
  json out = json::object();

  template <typename Value>
  void operator()(char const* key, Value const& value) {
    if (!(value == Value{})) out[key] = to_json(value);
  }
  template <typename Value, typename Enum>
  void operator()(char const* key, Value const& value, Enum) {
    if (!(value == Value{})) out[key] = enum_number(value);
  }

 private:
  template <typename Enum>
  static std::int64_t enum_number(Enum value) {
    return static_cast<std::int64_t>(value);
  }
  template <typename Enum>
  static std::int64_t enum_number(std::optional<Enum> const& value) {
    return static_cast<std::int64_t>(*value);
  }

  static json to_json(Span span) { return json::array({span.begin, span.end}); }
  static json to_json(std::string const& text) { return text; }
  static json to_json(bool value) { return value; }
  static json to_json(std::optional<std::uint32_t> value) { return *value; }
  static json to_json(std::vector<std::uint32_t> const& values) { return values; }
  static json to_json(std::optional<Decimal> const& value) {
    return json::array({value->coefficient(), value->exponent()});
  }
  static json to_json(Period const& period) {
    return json::array(
        {period.start ? to_iso(*period.start) : "", period.end ? to_iso(*period.end) : ""});
  }
  static json to_json(std::vector<Span> const& spans) {
    json list = json::array();
    for (Span const span : spans) list.push_back(to_json(span));
    return list;
  }
};

class Reader {
 public:
  Reader(json const& in, std::uint32_t text_size) : in_(in), text_size_(text_size) {}

  template <typename Value>
  void operator()(char const* key, Value& value) const {
    auto const found = in_.find(key);
    if (found != in_.end()) read(*found, value);
  }
  template <typename Value, typename Enum>
  void operator()(char const* key, Value& value, Enum last) const {
    auto const found = in_.find(key);
    if (found == in_.end() || !found->is_number_unsigned()) return;
    auto const number = found->template get<std::uint64_t>();
    if (number <= static_cast<std::uint64_t>(last)) value = static_cast<Enum>(number);
  }

  void read(json const& node, Span& span) const {
    if (!is_pair(node) || !node[0].is_number_unsigned() || !node[1].is_number_unsigned()) return;
    auto const begin = node[0].get<std::uint64_t>();
    auto const end = node[1].get<std::uint64_t>();
    if (begin > end || end > text_size_) return;
    span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

 private:
  static bool is_pair(json const& node) { return node.is_array() && node.size() == 2; }

  static void read(json const& node, std::string& text) {
    if (node.is_string()) text = node.get<std::string>();
  }
  static void read(json const& node, bool& value) {
    if (node.is_boolean()) value = node.get<bool>();
  }
  static void read(json const& node, std::optional<std::uint32_t>& value) {
    if (node.is_number_unsigned()) value = node.get<std::uint32_t>();
  }
  static void read(json const& node, std::vector<std::uint32_t>& values) {
    if (!node.is_array()) return;
    for (json const& item : node) {
      if (item.is_number_unsigned()) values.push_back(item.get<std::uint32_t>());
    }
  }
  static void read(json const& node, std::optional<Decimal>& value) {
    if (!is_pair(node) || !node[0].is_number_integer() || !node[1].is_number_integer()) return;
    value = Decimal(node[0].get<std::int64_t>(), node[1].get<std::int32_t>());
  }
  static void read(json const& node, Period& period) {
    if (!is_pair(node) || !node[0].is_string() || !node[1].is_string()) return;
    period.start = parse_iso_date(node[0].get<std::string>());
    period.end = parse_iso_date(node[1].get<std::string>());
  }
  void read(json const& node, std::vector<Span>& spans) const {
    if (!node.is_array()) return;
    for (json const& item : node) read(item, spans.emplace_back());
  }

  json const& in_;
  std::uint32_t text_size_;
};

template <std::size_t Index = 0>
std::optional<ClaimBody> body_named(std::string_view kind) {
  if constexpr (Index == std::variant_size_v<ClaimBody>) {
    return std::nullopt;
  } else {
    ClaimBody body(std::in_place_index<Index>);
    return kind_name(body) == kind ? std::optional(std::move(body)) : body_named<Index + 1>(kind);
  }
}

}  // namespace

std::string encode_claim(Claim const& claim) {
  Writer writer;
  ClaimBody body = claim.body;  // `exchange` serves reading too, so it takes values that may change
  std::visit([&](auto& value) { exchange(writer, value); }, body);
  json const out = {{"kind", kind_name(claim.body)},
                    {"span", {claim.span.begin, claim.span.end}},
                    {"body", std::move(writer.out)}};
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Claim> decode_claim(std::string_view text, std::uint32_t text_size) {
  json const in = json::parse(text, nullptr, false);
  if (!in.is_object() || !in.contains("kind") || !in["kind"].is_string() || !in.contains("body") ||
      !in["body"].is_object()) {
    return std::nullopt;
  }
  auto body = body_named(in["kind"].get<std::string>());
  if (!body) return std::nullopt;
  Claim claim;
  Reader const reader(in["body"], text_size);
  if (in.contains("span")) reader.read(in["span"], claim.span);
  std::visit([&](auto& value) { exchange(reader, value); }, *body);
  claim.body = *std::move(body);
  return claim;
}

}  // namespace stet
