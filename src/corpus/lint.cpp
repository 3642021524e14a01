#include "corpus/lint.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "corpus/catalogue.hpp"
#include "corpus/chains.hpp"
#include "corpus/contradictions.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"
#include "corpus/places.hpp"
#include "corpus/repeats.hpp"

namespace stet {
namespace {

bool is_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

class Lint {
 public:
  Lint(CorpusText const& text, Catalogue const& catalogue, ProblemLevel least)
      : text_(text), catalogue_(catalogue), places_(text), least_(least) {}

  std::vector<CorpusProblem> run() {
    for (auto const& row : text_.sources) check_source(row);
    for (auto const& row : text_.entities) check_entity(row);
    for (auto const& row : text_.facts) check_fact(row);
    for (auto const& row : text_.facts) check_supersedes(row);
    check_circles();
    for (auto const& row : text_.quotes) check_quote(row);
    for (std::uint32_t i = 0; i < text_.files.size(); ++i) check_file(i);
    if (least_ != ProblemLevel::error) {
      for (Contradiction const& found : find_contradictions(text_, catalogue_)) report(found);
      for (Repeat const& found : find_repeats(text_, catalogue_)) report(found);
    }
    return std::move(problems_);
  }

 private:
  /// A row's file and offset; its line is looked up only when it is complained about.
  struct Place {
    std::uint32_t file = 0;
    std::uint32_t offset = 0;
  };
  using Ids = std::unordered_map<std::string, Place>;

  template <typename Row>
  void add(Located<Row> const& row, std::string_view column, std::string message,
           std::string hint = "", ProblemLevel level = ProblemLevel::error) {
    if (level < least_) return;
    problems_.push_back(
        {level, Error{ErrorCode::malformed, std::move(message),
                      places_.cell(row.file, row.offset, column), std::move(hint)}});
  }

  template <typename Row>
  void check_id(Located<Row> const& row, Ids& ids) {
    std::string const& id = row.value.id;
    if (!is_id(id)) {
      add(row, "id", id.empty() ? "the row has no id" : fmt::format("\"{}\" is no id", id),
          "an id is made of a-z, 0-9, '-', '_' and '.'");
      return;
    }
    auto const [known, fresh] = ids.try_emplace(id, Place{row.file, row.offset});
    if (!fresh) add(row, "id", fmt::format("the id \"{}\" is taken", id), by(known->second));
  }

  std::string by(Place place) {
    Location const there = places_.cell(place.file, place.offset, "id");
    return fmt::format("by {}:{}", there.path, there.line);
  }

  template <typename Row>
  void check_source_of(Located<Row> const& row) {
    if (row.value.source.empty()) {
      add(row, "source", "the row names no source", "every fact needs the id of its source");
    } else if (catalogue_.source(row.value.source) == nullptr) {
      add(row, "source", fmt::format("no source has the id \"{}\"", row.value.source),
          "add it to sources.csv");
    }
    if (row.value.locator.empty()) {
      add(row, "locator", "the row does not say where in its source it stands",
          "a page, paragraph, table or time code", ProblemLevel::note);
    }
  }

  template <typename Row>
  void check_entity_name(Located<Row> const& row, std::string_view column,
                         std::string const& name) {
    if (name.empty()) {
      add(row, column, fmt::format("the row has no {}", column));
    } else if (catalogue_.entity(name) == nullptr) {
      add(row, column, fmt::format("no entity goes by \"{}\"", name),
          "add it, or this as one of its aliases, to entities.csv");
    }
  }

  template <typename Row>
  void check_date(Located<Row> const& row, std::string_view column, std::string const& date) {
    if (!date.empty() && !parse_days(date)) {
      add(row, column, fmt::format("\"{}\" is no date", date), "write 2025, 2025-01 or 2025-01-27");
    }
  }

  template <typename Row>
  void check_order(Located<Row> const& row, std::string_view column, std::string const& from,
                   std::string const& to) {
    auto const start = parse_days(from);
    auto const end = parse_days(to);
    if (start && end && *end->end < *start->start) {
      add(row, column, fmt::format("{} lies before {}", to, from));
    }
  }

  void check_source(Located<SourceRow> const& row) {
    SourceRow const& source = row.value;
    check_id(row, source_ids_);
    if (source.title.empty()) add(row, "title", "the source has no title");
    check_date(row, "published", source.published);
    check_date(row, "retrieved", source.retrieved);
    if (source.tier != "1" && source.tier != "2" && source.tier != "3") {
      add(row, "tier", fmt::format("\"{}\" is no tier", source.tier),
          "1 is a primary source, 2 established media, 3 everything else");
    }
    if (!source.origin.empty() && catalogue_.source(source.origin) == nullptr) {
      add(row, "origin", fmt::format("no source has the id \"{}\"", source.origin),
          "origin is the source whose report this one carries; add it to sources.csv");
    }
  }

  void check_entity(Located<CorpusEntity> const& row) {
    check_id(row, entity_ids_);
    if (row.value.name.empty()) add(row, "name", "the entity has no name");
    for (std::string const& name : names_of(row.value)) {
      CorpusEntity const* const owner = catalogue_.entity(name);
      if (owner == nullptr || owner->id == row.value.id) continue;
      add(row, "aliases", fmt::format("\"{}\" already stands for {}", name, owner->id),
          "a name shared by two entities resolves to the first", ProblemLevel::warning);
    }
  }

  void check_number(Located<FactRow> const& row, std::string_view column, std::string const& cell) {
    if (cell.empty() || parse_value(cell)) return;
    add(row, column, fmt::format("\"{}\" is no decimal number", cell),
        "digits with a point and no separators, such as 118.42 or 593.7e9");
  }

  void check_value(Located<FactRow> const& row) {
    FactRow const& fact = row.value;
    if (fact.measure.empty()) add(row, "measure", "a figure needs the measure that it is of");
    check_number(row, "value", fact.value);
    check_number(row, "low", fact.low);
    check_number(row, "high", fact.high);
    auto const low = parse_value(fact.low);
    auto const high = parse_value(fact.high);
    auto const value = parse_value(fact.value);
    if (low && high && *high < *low) add(row, "high", "high is smaller than low");
    bool const outside = value && ((low && *value < *low) || (high && *high < *value));
    if (outside) add(row, "value", "the value lies outside low and high");
    if (is_unknown_unit(fact.unit)) {
      add(row, "unit", fmt::format("\"{}\" is no unit", fact.unit),
          "an ISO 4217 code, %, pp, or what is counted, in small letters: users");
    }
  }

  /// Capitals are kept for currencies; anything else in small letters is a unit or a counted noun.
  static bool is_unknown_unit(std::string_view unit) {
    if (dimension_of_unit(unit) != Dimension::count) return false;
    return unit.find_first_of("0123456789,;") != std::string_view::npos || name_key(unit).empty() ||
           (unit.size() == 3 && unit.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 0);
  }

  void check_fact(Located<FactRow> const& row) {
    FactRow const& fact = row.value;
    check_id(row, reference_ids_);
    check_entity_name(row, "subject", fact.subject);
    check_source_of(row);
    if (fact.statement.empty()) add(row, "statement", "the row says nothing", "add a sentence");
    check_date(row, "period_start", fact.period_start);
    check_date(row, "period_end", fact.period_end);
    check_order(row, "period_end", fact.period_start, fact.period_end);
    check_date(row, "valid_from", fact.valid_from);
    check_date(row, "valid_to", fact.valid_to);
    check_order(row, "valid_to", fact.valid_from, fact.valid_to);
    check_recorded(row);
    bool const ranked = fact.rank.empty() || fact.rank == "preferred" || fact.rank == "normal" ||
                        fact.rank == "deprecated";
    if (!ranked) {
      add(row, "rank", fmt::format("\"{}\" is no rank", fact.rank),
          "preferred, normal or deprecated; empty is normal");
    }
    switch (kind_of(fact)) {
      case FactKind::figure:
        check_value(row);
        break;
      case FactKind::date:
        check_date_fact(row);
        break;
      case FactKind::role:
        check_entity_name(row, "value", fact.value);
        break;
      case FactKind::statement:
        if (!fact.unit.empty()) add(row, "unit", "a unit without a value");
        break;
    }
  }

  void check_date_fact(Located<FactRow> const& row) {
    if (row.value.period_start.empty() && row.value.period_end.empty()) {
      add(row, "period_start", "a date needs its period", "the date itself is the period");
    }
    if (!row.value.value.empty()) {
      add(row, "value", "a date has no value", "the date itself is the period");
    }
  }

  void check_supersedes(Located<FactRow> const& row) {
    std::string const& old = row.value.supersedes;
    if (old.empty()) return;
    if (!reference_ids_.contains(old) || old == row.value.id) {
      add(row, "supersedes", fmt::format("no other fact has the id \"{}\"", old));
    }
  }

  void check_circles() {
    std::vector<ChainLink> origins;
    for (auto const& row : text_.sources) {
      std::string const& origin = row.value.origin;
      origins.push_back({row.value.id, origin == row.value.id ? std::string_view() : origin});
    }
    for (std::uint32_t const source : find_circles(origins)) {
      add(text_.sources[source], "origin", "this leads into a circle of origins",
          "origins lead back to a source that carries nobody's report");
    }
    std::vector<ChainLink> revisions;
    for (auto const& row : text_.facts) revisions.push_back({row.value.id, row.value.supersedes});
    for (std::uint32_t const fact : find_circles(revisions)) {
      add(text_.facts[fact], "supersedes",
          "this leads into a circle of facts that revise each other",
          "revisions lead back to a first fact");
    }
  }

  template <typename Row>
  void check_recorded(Located<Row> const& row) {
    std::string const& day = row.value.recorded;
    if (day.empty() || (day.size() == 10 && parse_days(day))) return;
    add(row, "recorded", fmt::format("\"{}\" is no day", day), "write 2025-01-27");
  }

  void check_quote(Located<QuoteRow> const& row) {
    check_id(row, reference_ids_);
    check_entity_name(row, "speaker", row.value.speaker);
    check_source_of(row);
    if (name_key(row.value.text).empty()) add(row, "text", "the quotation has no words");
    check_date(row, "said_on", row.value.said_on);
    check_recorded(row);
  }

  void check_file(std::uint32_t index) {
    CorpusFile const& file = text_.files[index];
    if (file.kind == CorpusFileKind::document) {
      std::string const source = source_id_of_document(file.path);
      if (catalogue_.source(source) == nullptr) {
        add_for_file(file, 0, ProblemLevel::error, "the document has no source",
                     fmt::format("add a row with the id \"{}\" to sources.csv", source));
      }
      return;
    }
    if (least_ == ProblemLevel::error) return;
    std::string const canonical = render_corpus_file(text_, index);
    auto const differs =
        std::mismatch(file.bytes.begin(), file.bytes.end(), canonical.begin(), canonical.end());
    if (differs.first == file.bytes.end() && differs.second == canonical.end()) return;
    auto const offset = static_cast<std::size_t>(differs.first - file.bytes.begin());
    add_for_file(file, LineIndex(file.bytes).position(offset).line, ProblemLevel::warning,
                 "the file is not in its canonical form",
                 "LF, no byte-order mark, no blank lines, quotes only where needed");
  }

  void add_for_file(CorpusFile const& file, std::uint32_t line, ProblemLevel level,
                    std::string message, std::string hint) {
    problems_.push_back(
        {level, Error{ErrorCode::malformed,
                      std::move(message),
                      {text_.directory + "/" + file.path, line, line == 0 ? 0U : 1U},
                      std::move(hint)}});
  }

  void report(Repeat const& found) {
    Location const there = places_.cell(found.first.file, found.first.offset, "id");
    problems_.push_back({ProblemLevel::warning,
                         Error{ErrorCode::malformed, "the row repeats another",
                               places_.cell(found.row.file, found.row.offset, found.column),
                               fmt::format("said at {}:{} already", there.path, there.line)}});
  }

  void report(Contradiction const& found) {
    auto const& row = text_.facts[found.fact];
    auto const& other = text_.facts[found.other];
    Location const there = places_.cell(other.file, other.offset, "value");
    add(row, kind_of(row.value) == FactKind::date ? "period_start" : "value",
        fmt::format("\"{}\" and \"{}\" do not agree", row.value.id, other.value.id),
        fmt::format("the other is at {}:{}; {}", there.path, there.line,
                    found.far_apart ? "is one of them mistyped?"
                                    : "where sources differ, claims are called disputed"),
        found.far_apart ? ProblemLevel::warning : ProblemLevel::note);
  }

  CorpusText const& text_;
  Catalogue const& catalogue_;
  Places places_;
  ProblemLevel least_;
  std::vector<CorpusProblem> problems_;
  Ids source_ids_;
  Ids entity_ids_;
  Ids reference_ids_;
};

}  // namespace

std::vector<CorpusProblem> lint_text(CorpusText const& text, ProblemLevel least) {
  Catalogue const catalogue(text);
  std::vector<CorpusProblem> problems = Lint(text, catalogue, least).run();
  std::stable_sort(problems.begin(), problems.end(), [](auto const& left, auto const& right) {
    Location const& a = left.error.where;
    Location const& b = right.error.where;
    return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
  });
  return problems;
}

}  // namespace stet
