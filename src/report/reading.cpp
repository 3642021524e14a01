#include "report/reading.hpp"

#include <fmt/format.h>

namespace stet {
namespace {

std::string print(Interval const& interval) {
  if (!interval.low && !interval.high) return "";
  if (!interval.high)
    return fmt::format("{} {}", interval.low_open ? "above" : "at least",
                       interval.low->to_string());
  if (!interval.low)
    return fmt::format("{} {}", interval.high_open ? "below" : "at most",
                       interval.high->to_string());
  if (*interval.low == *interval.high) return interval.low->to_string();
  return fmt::format("{} to {}", interval.low->to_string(), interval.high->to_string());
}

std::string print(Period const& period) {
  if (period.empty()) return "";
  if (!period.end) return "from " + to_iso(*period.start);
  if (!period.start) return "until " + to_iso(*period.end);
  if (*period.start == *period.end) return to_iso(*period.start);
  return fmt::format("{} to {}", to_iso(*period.start), to_iso(*period.end));
}

struct Fields {
  std::vector<std::pair<std::string_view, std::string>> out;

  void add(std::string_view name, std::string value) {
    if (!value.empty()) out.emplace_back(name, std::move(value));
  }

  void operator()(Figure const& figure) {
    add("value", figure.value ? figure.value->to_string() : "");
    add("unit", figure.unit);
    add("range", print(figure.interval));
    add("hedge", figure.hedge);
    add("measure", figure.measure);
    add("subject", figure.subject);
    add("place", figure.place);
    add("time", print(figure.time));
  }
  void operator()(DateClaim const& date) {
    add("date", print(date.period));
    add("timex", date.timex);
    add("event", date.event);
  }
  void speech(Speech const& speech) {
    add("speaker",
        speech.speaker.canonical.empty() ? speech.speaker.name : speech.speaker.canonical);
    add("role", speech.speaker.role);
    add("organisation", speech.speaker.organisation);
    if (speech.scare) add("use", "scare quotes or a title, nobody's words");
  }
  void operator()(Quote const& quote) { speech(quote); }
  void operator()(Attribution const& attribution) { speech(attribution); }
  void operator()(Role const& role) {
    add("person", role.person);
    add("role", role.role);
    add("organisation", role.organisation);
  }
  void operator()(Statement const&) {}
  void operator()(Citation const& citation) { add("target", citation.target); }
};

}  // namespace

std::vector<std::pair<std::string_view, std::string>> reading_fields(ClaimBody const& body) {
  Fields fields;
  std::visit(fields, body);
  return std::move(fields.out);
}

std::string reading(ClaimBody const& body) {
  std::string out;
  for (auto const& [name, value] : reading_fields(body))
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", name, value);
  return out;
}

}  // namespace stet
