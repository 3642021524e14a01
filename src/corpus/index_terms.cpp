#include "corpus/index_terms.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"
#include "corpus/stable_hash.hpp"

namespace stet {
namespace {

// A term's first bytes say what it is made of; no word starts with a digit and a colon.
std::string subject_term(std::string const& key) { return "1:" + key; }
/// The parts with colons between: there are twenty terms for every claim of a corpus, which is too
/// many for a format string.
std::string joined(std::string_view tag, std::string_view first, std::string_view second) {
  std::string out;
  out.reserve(tag.size() + first.size() + second.size() + 2);
  out.append(tag).append(":").append(first).append(":").append(second);
  return out;
}
std::string kind_term(std::string const& key, std::string_view kind) {
  return joined("4", key, kind);
}
/// The first two digits and the size of a value: "22.2 million" and "22 million" share it.
std::string value_term(Decimal value, std::string_view unit) {
  Decimal const whole = value.abs().normalized();
  int digits = 0;
  for (std::int64_t rest = whole.coefficient(); rest != 0; rest /= 10) ++digits;
  Decimal const rounded = round_to(whole, whole.exponent() + digits - 2).normalized();
  return joined("5", name(dimension_of_unit(unit)), rounded.to_string());
}
std::string measure_term(std::string const& key, std::string const& word) {
  return joined("2", key, word);
}
std::string unit_term(std::string const& key, std::string_view unit, std::int32_t year) {
  Dimension const dimension = dimension_of_unit(unit);
  std::vector<std::string> const words =
      dimension == Dimension::count ? index_words(unit) : std::vector<std::string>();
  bool const counted = !words.empty();
  return joined(joined("3", key, counted ? words.back() : name(dimension)), std::to_string(year),
                "");
}

std::vector<std::int32_t> years_of(Period const& period) {
  constexpr std::int32_t most = 3;  // a longer period says too little to look things up by
  if (period.empty()) return {};
  std::int32_t const first = (period.start ? *period.start : *period.end).year;
  std::int32_t const last = (period.end ? *period.end : *period.start).year;
  std::vector<std::int32_t> out;
  for (std::int32_t year = first; year <= last && year < first + most; ++year) out.push_back(year);
  return out;
}

/// What a claim is a measure of and when: the parts that the structured terms are built from.
struct Structure {
  std::string measure;
  std::string unit;
  Period time;
  bool has_unit = false;
  std::optional<Decimal> value = {};
};

Structure structure_of(ClaimBody const& body) {
  return std::visit(
      Overloaded{
          [](Figure const& figure) {
            return Structure{figure.measure, figure.unit, figure.time, true, figure.value};
          },
          [](DateClaim const& date) {
            return Structure{date.event, "date", date.period, true};
          },
          [](Role const& role) {
            return Structure{role.role, "role", {}, false};
          },
          [](Quote const&) { return Structure{}; },
          [](Attribution const&) { return Structure{}; },
          [](Statement const&) { return Structure{}; },
          [](Citation const&) { return Structure{}; },
      },
      body);
}

void add_if_named(std::vector<std::string>& out, std::string const& name) {
  if (!name.empty()) out.push_back(name);
}

std::vector<std::string> speakers_of(Speech const& speech) {
  std::vector<std::string> out;
  add_if_named(out,
               speech.speaker.canonical.empty() ? speech.speaker.name : speech.speaker.canonical);
  add_if_named(out, speech.speaker.organisation);
  return out;
}

/// An indirect quotation answers a direct one and the other way round.
std::string_view kind_for_look_up(std::string_view kind) {
  return kind == "attribution" ? "quote" : kind;
}

constexpr double subject_weight = 2;
constexpr double kind_weight = 1;
constexpr double value_weight = 1;
constexpr double measure_weight = 4;
constexpr double unit_weight = 3;

}  // namespace

std::vector<std::string> subjects_of(Reference const& reference) {
  std::vector<std::string> out;
  std::visit(Overloaded{
                 [&](Figure const& figure) { add_if_named(out, figure.subject); },
                 [&](DateClaim const&) {},
                 [&](Quote const& quote) { out = speakers_of(quote); },
                 [&](Attribution const& attribution) { out = speakers_of(attribution); },
                 [&](Role const& role) {
                   add_if_named(out, role.person);
                   add_if_named(out, role.organisation);
                 },
                 [&](Statement const&) {},
                 [&](Citation const&) {},
             },
             reference.claim.body);
  return out;
}

std::vector<std::string> index_terms(Reference const& reference,
                                     std::vector<std::string> const& subjects) {
  Structure const structure = structure_of(reference.claim.body);
  std::vector<std::string> const measure_words = index_words(structure.measure);
  std::vector<std::string> out = index_words(reference.statement);
  out.insert(out.end(), measure_words.begin(), measure_words.end());
  if (structure.value) out.push_back(value_term(*structure.value, structure.unit));
  std::string_view const kind = kind_for_look_up(kind_name(reference.claim.body));
  for (std::string const& subject : subjects) {
    std::string const key = name_key(subject);
    if (key.empty()) continue;
    out.push_back(subject_term(key));
    out.push_back(kind_term(key, kind));
    for (std::string& word : index_words(subject)) out.push_back(std::move(word));
    for (std::string const& word : measure_words) out.push_back(measure_term(key, word));
    if (!structure.has_unit) continue;
    for (std::int32_t const year : years_of(structure.time)) {
      out.push_back(unit_term(key, structure.unit, year));
    }
  }
  return out;
}

std::uint64_t term_key(std::string_view term) { return stable_hash(term) >> 1U; }

std::string describe_term(std::string_view term) {
  bool const structured = term.size() > 2 && term[0] >= '1' && term[0] <= '5' && term[1] == ':';
  if (!structured) return "the word " + std::string(term);
  std::string_view const rest = term.substr(2);
  // Keys hold no colon, so the first one ends them.
  std::size_t const colon = std::min(rest.find(':'), rest.size());
  std::string const key(rest.substr(0, colon));
  std::string second(rest.substr(std::min(colon + 1, rest.size())));
  switch (term[0]) {
    case '1':
      return "about " + key;
    case '2':
      return key + ", " + second + " in the measure";
    case '3':
      while (second.ends_with(':')) second.pop_back();
      std::replace(second.begin(), second.end(), ':', ' ');
      return key + ", " + second;
    case '4':
      return "a " + second + " about " + key;
    default:
      return "about " + second + " (" + key + ")";
  }
}

std::vector<WeightedTerm> query_terms(Query const& query,
                                      std::vector<std::string> const& subjects) {
  std::map<std::string, double> weights;
  auto const add = [&](std::string term, double weight) {
    double& known = weights[std::move(term)];
    known = std::max(known, weight);
  };
  for (std::string const& word : query.words) {
    for (std::string& term : index_words(word)) add(std::move(term), 1);
  }
  for (std::string& term : index_words(query.quotation)) add(std::move(term), 1);
  std::vector<std::string> measure_words = index_words(query.measure);
  for (std::string const& subject : subjects) {
    std::string const key = name_key(subject);
    if (key.empty()) continue;
    add(subject_term(key), subject_weight);
    add(kind_term(key, kind_for_look_up(query.kind)), kind_weight);
    for (std::string const& word : measure_words) add(measure_term(key, word), measure_weight);
    if (query.unit.empty()) continue;
    for (std::int32_t const year : years_of(query.time)) {
      add(unit_term(key, query.unit, year), unit_weight);
    }
  }
  for (std::string& word : measure_words) add(std::move(word), 1);
  if (query.value) add(value_term(*query.value, query.unit), value_weight);
  std::vector<WeightedTerm> out;
  for (auto const& [term, weight] : weights) out.push_back({term, weight});
  return out;
}

}  // namespace stet
