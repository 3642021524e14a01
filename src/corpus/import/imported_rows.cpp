#include "corpus/import/imported_rows.hpp"

#include "base/utf8.hpp"
#include "corpus/lint.hpp"

namespace stet {
namespace {

/// A corpus of nothing but what one row refers to.
class SmallCorpus {
 public:
  SmallCorpus() { text_.files = {{"rows.csv", CorpusFileKind::facts, ""}}; }

  void add_source(std::string const& id) {
    SourceRow source;
    source.id = id;
    source.title = id;
    source.tier = "3";
    if (!id.empty()) text_.sources.push_back({source, 0, 0});
  }
  void add_entity(std::string const& name) {
    if (!name.empty()) {
      text_.entities.push_back(
          {{"e" + std::to_string(text_.entities.size()), name, "", "", ""}, 0, 0});
    }
  }
  CorpusText& text() { return text_; }

  std::string fault() const {
    auto const problems = lint_text(text_, ProblemLevel::error);
    return problems.empty() ? "" : problems.front().error.message;
  }

 private:
  CorpusText text_;
};

template <typename Row>
bool is_text(Row const& row) {
  for (auto const& column : columns<Row>) {
    if (first_invalid_utf8(row.*column.text)) return false;
  }
  return true;
}

}  // namespace

std::string fault_of(FactRow const& fact) {
  if (!is_text(fact)) return "the row is not UTF-8";
  SmallCorpus corpus;
  corpus.add_source(fact.source);
  corpus.add_entity(fact.subject);
  if (fact.unit == "role") corpus.add_entity(fact.value);
  corpus.text().facts.push_back({fact, 0, 0});
  if (fact.id.empty()) corpus.text().facts.back().value.id = "x";  // one will be given
  if (!fact.supersedes.empty() && fact.supersedes != fact.id) {
    FactRow earlier = corpus.text().facts.back().value;
    earlier.id = fact.supersedes;
    earlier.supersedes.clear();
    corpus.text().facts.push_back({earlier, 0, 0});
  }
  return corpus.fault();
}

std::string fault_of(QuoteRow const& quote) {
  if (!is_text(quote)) return "the row is not UTF-8";
  SmallCorpus corpus;
  corpus.add_source(quote.source);
  corpus.add_entity(quote.speaker);
  corpus.text().quotes.push_back({quote, 0, 0});
  if (quote.id.empty()) corpus.text().quotes.back().value.id = "x";
  return corpus.fault();
}

std::string fault_of(SourceRow const& source) {
  if (!is_text(source)) return "the row is not UTF-8";
  SmallCorpus corpus;
  if (source.origin != source.id) corpus.add_source(source.origin);
  corpus.text().sources.push_back({source, 0, 0});
  return corpus.fault();
}

}  // namespace stet
