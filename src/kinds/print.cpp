#include "kinds/print.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace stet {
namespace {

std::string joined(std::vector<Span> const& spans, Document const& document) {
  std::string out;
  for (Span const span : spans) {
    if (!out.empty()) out += " … ";
    out += document.words(span);
  }
  return out;
}

std::string print_period(Period const& period) {
  if (period.start && period.end && *period.start == *period.end) return to_iso(*period.start);
  return (period.start ? to_iso(*period.start) : "") + ".." +
         (period.end ? to_iso(*period.end) : "");
}

std::string_view force_name(Force force) {
  constexpr std::array<std::string_view, 8> names = {"neutral",  "doubt", "factive", "denial",
                                                     "question", "order", "joke",    "belief"};
  return names[static_cast<std::size_t>(force)];
}

void field(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out += fmt::format(" {}={}", name, value);
}

struct Printer {
  Document const& document;
  std::string& out;

  void operator()(Figure const& figure) const {
    if (figure.value) out += " = " + figure.value->to_string();
    if (!figure.unit.empty()) out += " " + figure.unit;
    bool const bounds_matter = !figure.value || !figure.hedge.empty();
    if (bounds_matter) {
      out += fmt::format(" {}{}, {}{}", figure.interval.low_open ? '(' : '[',
                         figure.interval.low ? figure.interval.low->to_string() : "",
                         figure.interval.high ? figure.interval.high->to_string() : "",
                         figure.interval.high_open ? ')' : ']');
    }
    out += fmt::format(" {}", name(figure.dimension));
    field(out, "hedge", figure.hedge);
  }
  void operator()(DateClaim const& date) const {
    if (date.start_clock || date.end_clock)
      out += fmt::format(" = {}..{}", iso_start(date), iso_end(date));
    else if (!date.period.empty())
      out += " = " + print_period(date.period);
    field(out, "timex", date.timex);
    if (date.relative) out += " relative";
    if (date.is_set) out += " set";
    if (date.is_impossible) out += " impossible";
  }
  void speech(Speech const& speech) const {
    if (speech.scare) out += " scare";
    if (speech.mode == SpeechMode::mixed) out += " mixed";
    if (speech.negated) out += " negated";
    if (speech.content.size() != 1) field(out, "content", joined(speech.content, document));
    field(out, "speaker", speech.speaker.name);
    if (speech.speaker.canonical != speech.speaker.name)
      field(out, "canonical", speech.speaker.canonical);
    field(out, "role", speech.speaker.role);
    field(out, "organisation", speech.speaker.organisation);
    field(out, "cue", joined(speech.cue, document));
    if (speech.force != Force::neutral) field(out, "force", force_name(speech.force));
  }
  void operator()(Quote const& quote) const { speech(quote); }
  void operator()(Attribution const& attribution) const { speech(attribution); }
  void operator()(Role const& role) const {
    field(out, "person", role.person);
    field(out, "role", role.role);
    field(out, "organisation", role.organisation);
    if (role.former) out += " former";
  }
  void operator()(Statement const& statement) const {
    field(out, "subject", document.words(statement.subject));
    field(out, "predicate", document.words(statement.predicate));
    field(out, "object", document.words(statement.object));
  }
  void operator()(Citation const& citation) const {
    out += fmt::format(" {} target={}", name(citation.kind), citation.target);
    if (citation.malformed) out += " malformed";
  }
};

}  // namespace

std::string print_claim(Claim const& claim, Document const& document) {
  std::string out = fmt::format("{} «{}»", kind_name(claim.body), document.words(claim.span));
  std::visit(Printer{document, out}, claim.body);
  for (char& c : out) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

std::string print_measured(Figure const& figure, Span span, Document const& document) {
  std::string out = fmt::format("measured «{}»", document.words(span));
  field(out, "measure", figure.measure);
  field(out, "subject", figure.subject);
  field(out, "place", figure.place);
  if (!figure.time.empty()) field(out, "time", print_period(figure.time));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace stet
