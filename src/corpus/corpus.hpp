// What the commands `stet corpus ...` do, as functions: a folder of text (docs/corpus.md) is the
// original, the database is built from it and can be turned back into it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "corpus/reference_set.hpp"
#include "corpus/text_form.hpp"
#include "rules/rule_set.hpp"

namespace stet {

enum class ProblemLevel : std::uint8_t { note, warning, error };

/// Something in the text form that its editors should look at.
struct CorpusProblem {
  ProblemLevel level = ProblemLevel::error;
  Error error;  // message, place and hint
};

struct LintReport {
  std::vector<CorpusProblem> problems;  // by path, line and column
  CorpusCounts counts;
  [[nodiscard]] bool has_errors() const;
};

/// Fails only when the folder itself cannot be read.
[[nodiscard]] Result<LintReport> lint_corpus(std::string const& directory);

struct BuildReport {
  std::string name;
  std::string snapshot;
  CorpusCounts counts;
};

/// Writes a temporary file beside `database` and renames it: a kill at any moment leaves the old
/// file or the new one. Refuses a corpus with lint errors, with the first of them. The same folder
/// and rules give the same bytes.
[[nodiscard]] Result<BuildReport> build_corpus(std::string const& directory,
                                               std::string const& database, RuleSet const& rules);

/// Writes every file of the text form; returns their paths. Refuses a folder that holds anything.
[[nodiscard]] Result<std::vector<std::string>> export_corpus(std::string const& database,
                                                             std::string const& directory);

/// Starts a corpus: corpus.toml and tables with nothing but their headers; returns their paths.
/// Refuses a folder that holds anything.
[[nodiscard]] Result<std::vector<std::string>> init_corpus(std::string const& directory,
                                                           std::string const& name);

/// A corpus in memory, from its folder or out of a database; the first error stops it.
[[nodiscard]] Result<CorpusText> load_corpus(std::string const& path);

/// Writes a whole text form into a new folder; returns the paths. Refuses a folder that holds
/// anything.
[[nodiscard]] Result<std::vector<std::string>> write_corpus_text(CorpusText const& text,
                                                                 std::string const& directory);

struct CorpusStats {
  std::string name;
  std::string licence;
  std::string language;
  std::string description;
  std::string snapshot;
  CorpusCounts counts;
  std::map<std::string, std::uint64_t> references_by_kind;  // "figure" -> 120
  std::map<int, std::uint64_t> sources_by_tier;
  std::string first_day;  // of the periods that facts are about; ISO, or empty
  std::string last_day;
};
[[nodiscard]] Result<CorpusStats> corpus_stats(std::string const& database);

/// A fact, quotation or claim of a document by its id; not_found otherwise.
[[nodiscard]] Result<Reference> show_reference(std::string const& database, std::string const& id);

/// References that share words with `words`, or speak about an entity named there; best first.
/// With a day only what was known then.
[[nodiscard]] Result<std::vector<Candidate>> search_corpus(std::string const& database,
                                                           std::string const& words,
                                                           std::size_t limit,
                                                           std::optional<Date> as_of = {});

/// The same with the terms that each candidate was found by.
[[nodiscard]] Result<std::vector<ExplainedCandidate>> explain_search(std::string const& database,
                                                                     std::string const& words,
                                                                     std::size_t limit);

}  // namespace stet
