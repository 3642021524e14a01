#include "report/claim_json.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace stet {
namespace {

std::string claim_id(std::uint32_t index) { return fmt::format("c{}", index + 1); }

std::string_view granularity_name(Granularity granularity) {
  constexpr std::array<std::string_view, 11> names = {"time",   "day",     "week", "month",
                                                      "season", "quarter", "half", "year",
                                                      "decade", "century", "other"};
  return names[static_cast<std::size_t>(granularity)];
}

std::string_view force_name(Force force) {
  constexpr std::array<std::string_view, 8> names = {"neutral",  "doubt", "factive", "denial",
                                                     "question", "order", "joke",    "belief"};
  return names[static_cast<std::size_t>(force)];
}

std::string_view change_name(Change change) {
  constexpr std::array<std::string_view, 5> names = {"none", "rise", "fall", "from", "to"};
  return names[static_cast<std::size_t>(change)];
}

/// Both sides of a score or a ratio, without words: "52 to 48" is "52-48". Their quotient is no
/// number that anybody wrote.
std::string sides(std::string_view words) {
  bool const colon = words.find(':') != std::string_view::npos;
  std::string out;
  bool between = false;
  for (char const c : words) {
    bool const digit = c >= '0' && c <= '9';
    if (digit && between && !out.empty()) out += colon ? ':' : '-';
    if (digit) out += c;
    between = !digit;
  }
  return out;
}

class BodyWriter {
 public:
  BodyWriter(JsonWriter& json, Document const& document) : json_(json), document_(document) {}

  void operator()(Figure const& figure) {
    json_.key("figure");
    json_.begin_object();
    span("core", figure.core);
    std::string const both =
        figure.dimension == Dimension::ratio ? sides(document_.words(figure.core)) : "";
    if (!both.empty()) json_.field("value", both);
    if (figure.value && both.empty()) json_.field("value", figure.value->to_string());
    if (figure.interval.low) json_.field("low", figure.interval.low->to_string());
    if (figure.interval.high) json_.field("high", figure.interval.high->to_string());
    if (figure.interval.low_open) json_.field("low_open", true);
    if (figure.interval.high_open) json_.field("high_open", true);
    json_.optional_field("unit", figure.unit);
    json_.field("dimension", name(figure.dimension));
    if (figure.change != Change::none) json_.field("change", change_name(figure.change));
    json_.optional_field("hedge", figure.hedge);
    json_.optional_field("measure", figure.measure);
    json_.optional_field("subject", figure.subject);
    json_.optional_field("place", figure.place);
    period(figure.time);
    if (figure.equals) json_.field("equals", claim_id(*figure.equals));
    json_.end_object();
  }

  void operator()(DateClaim const& date) {
    json_.key("date");
    json_.begin_object();
    json_.optional_field("start", iso_start(date));
    json_.optional_field("end", iso_end(date));
    json_.field("granularity", granularity_name(date.granularity));
    json_.field("relative", date.relative);
    if (date.is_duration) json_.field("duration", true);
    if (date.is_set) json_.field("set", true);
    if (date.is_impossible) json_.field("impossible", true);
    json_.optional_field("timex", date.timex);
    json_.optional_field("event", date.event);
    json_.end_object();
  }

  void operator()(Quote const& quote) {
    json_.key("quote");
    speech(quote);
  }

  void operator()(Attribution const& attribution) {
    json_.key("attribution");
    speech(attribution);
  }

  void operator()(Role const& role) {
    json_.key("role");
    json_.begin_object();
    json_.field("person", role.person);
    json_.field("role", role.role);
    json_.optional_field("organisation", role.organisation);
    if (role.former) json_.field("former", true);
    json_.end_object();
  }

  void operator()(Statement const& statement) {
    json_.key("statement");
    json_.begin_object();
    if (!statement.subject.empty()) span("subject", statement.subject);
    if (!statement.predicate.empty()) span("predicate", statement.predicate);
    if (!statement.object.empty()) span("object", statement.object);
    json_.end_object();
  }

  void operator()(Citation const& citation) {
    json_.key("citation");
    json_.begin_object();
    json_.field("type", name(citation.kind));
    json_.field("target", citation.target);
    if (citation.malformed) json_.field("malformed", true);
    if (!citation.anchor.empty()) json_.field("anchor", document_.words(citation.anchor));
    json_.key("supports");
    json_.begin_array();
    for (std::uint32_t const claim : citation.supports) json_.value(claim_id(claim));
    json_.end_array();
    json_.end_object();
  }

 private:
  void bounds(Span text) {
    Span const source = document_.to_source(text);
    json_.field("start", std::uint64_t{source.begin});
    json_.field("end", std::uint64_t{source.end});
  }

  void span(std::string_view key, Span text) {
    json_.key(key);
    json_.begin_object();
    bounds(text);
    json_.end_object();
  }

  void spans(std::string_view key, std::vector<Span> const& all) {
    json_.key(key);
    json_.begin_array();
    for (Span const one : all) {
      json_.begin_object();
      bounds(one);
      json_.end_object();
    }
    json_.end_array();
  }

  /// A mixed content and, inside it, its quoted words as spans of their own: the clause is what the
  /// speaker is said to have said, the quoted words are verbatim. A content that opens with a
  /// quotation is cut behind it.
  [[nodiscard]] std::vector<Span> with_quoted(Speech const& speech) const {
    std::vector<Span> all;
    for (Span piece : speech.content) {
      for (Span const quoted : speech.quoted) {
        if (quoted.begin != piece.begin || quoted.end >= piece.end) continue;
        all.push_back(quoted);
        piece.begin = quoted.end;
        while (piece.begin < piece.end && document_.text[piece.begin] == ' ') ++piece.begin;
      }
      all.push_back(piece);
      for (Span const quoted : speech.quoted) {
        if (piece.contains(quoted) && quoted != piece) all.push_back(quoted);
      }
    }
    return all;
  }

  void period(Period const& time) {
    if (time.empty()) return;
    json_.key("time");
    json_.begin_object();
    if (time.start) json_.field("start", to_iso(*time.start));
    if (time.end) json_.field("end", to_iso(*time.end));
    json_.end_object();
  }

  void speech(Speech const& speech) {
    json_.begin_object();
    constexpr std::array<std::string_view, 3> modes = {"direct", "mixed", "indirect"};
    json_.field("mode", modes[static_cast<std::size_t>(speech.mode)]);
    spans("content", with_quoted(speech));
    spans("cue", speech.cue);
    spans("source", speech.source);
    if (!speech.speaker.name.empty()) {
      json_.key("speaker");
      json_.begin_object();
      json_.field("name", speech.speaker.name);
      json_.optional_field("canonical", speech.speaker.canonical);
      json_.optional_field("role", speech.speaker.role);
      json_.optional_field("organisation", speech.speaker.organisation);
      json_.end_object();
    }
    if (speech.force != Force::neutral) json_.field("force", force_name(speech.force));
    if (speech.negated) json_.field("negated", true);
    if (speech.is_belief) json_.field("belief", true);
    json_.field("scare", speech.scare);
    if (speech.translated) json_.field("translated", true);
    if (speech.continues) json_.field("continues", claim_id(*speech.continues));
    json_.end_object();
  }

  JsonWriter& json_;
  Document const& document_;
};

}  // namespace

void write_span(JsonWriter& json, Span text, Document const& document, LineIndex const& lines) {
  Span const source = document.to_source(text);
  Position const position = lines.position(source.begin);
  json.begin_object();
  json.field("start", std::uint64_t{source.begin});
  json.field("end", std::uint64_t{source.end});
  json.field("line", std::uint64_t{position.line});
  json.field("column", std::uint64_t{position.column});
  json.end_object();
}

void write_claim_fields(JsonWriter& json, Claim const& claim, std::uint32_t index,
                        Document const& document, LineIndex const& lines) {
  json.field("path", document.path);
  json.optional_field("article", document.article_id);
  json.field("id", claim_id(index));
  json.field("kind", kind_name(claim.body));
  json.key("span");
  write_span(json, claim.span, document, lines);
  json.field("text", document.words(claim.span));
  Span const sentence = document.to_source(document.sentences[claim.sentence].span);
  json.key("sentence");
  json.begin_object();
  json.field("start", std::uint64_t{sentence.begin});
  json.field("end", std::uint64_t{sentence.end});
  json.end_object();
  std::visit(BodyWriter(json, document), claim.body);
}

}  // namespace stet
