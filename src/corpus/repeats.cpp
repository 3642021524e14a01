#include "corpus/repeats.hpp"

#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"

namespace stet {
namespace {

std::string content_of(FactRow const& fact, Catalogue const& catalogue) {
  bool const is_statement = kind_of(fact) == FactKind::statement;
  return fmt::format("fact|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}",
                     name_key(catalogue.canonical(fact.subject)), name_key(fact.measure),
                     fact.value, fact.low, fact.high, fact.unit, name_key(fact.place),
                     fact.period_start, fact.period_end, fact.source,
                     is_statement ? name_key(fact.statement) : "");
}

std::string content_of(QuoteRow const& quote, Catalogue const& catalogue) {
  return fmt::format("quote|{}|{}|{}", name_key(catalogue.canonical(quote.speaker)),
                     name_key(quote.text), quote.source);
}

/// Empty for a source without address, which repeats nothing.
std::string content_of(SourceRow const& source, Catalogue const& /*catalogue*/) {
  return source.url;
}

class Search {
 public:
  explicit Search(Catalogue const& catalogue) : catalogue_(catalogue) {}

  template <typename Row>
  void look_through(std::vector<Located<Row>> const& rows, std::string_view column) {
    struct First {
      std::string_view id;
      Repeat::Place place;
    };
    std::unordered_map<std::string, First> known;
    for (Located<Row> const& row : rows) {
      std::string content = content_of(row.value, catalogue_);
      if (content.empty()) continue;
      Repeat::Place const place{row.file, row.offset};
      auto const [first, fresh] = known.try_emplace(std::move(content), First{row.value.id, place});
      if (!fresh && first->second.id != row.value.id) {
        repeats_.push_back({place, first->second.place, column});
      }
    }
  }

  std::vector<Repeat> take() && { return std::move(repeats_); }

 private:
  Catalogue const& catalogue_;
  std::vector<Repeat> repeats_;
};

}  // namespace

std::vector<Repeat> find_repeats(CorpusText const& text, Catalogue const& catalogue) {
  Search search(catalogue);
  search.look_through(text.sources, "url");
  search.look_through(text.facts, "subject");
  search.look_through(text.quotes, "text");
  return std::move(search).take();
}

}  // namespace stet
