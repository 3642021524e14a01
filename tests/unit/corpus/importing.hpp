// The ferries' corpus with things to import into it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/import/import.hpp"
#include "sample_corpus.hpp"

namespace stet {

class Importing : public SampleCorpus {
 protected:
  /// Writes the input to a file and imports it.
  ImportCounts import(std::string const& kind, std::string const& name, std::string_view bytes,
                      std::string const& map = "") const {
    std::string const path = folder_ + "/" + name;
    EXPECT_TRUE(write_file_atomically(path, bytes));
    return import_file(kind, path, map);
  }

  ImportCounts import_file(std::string const& kind, std::string const& path,
                           std::string const& map = "") const {
    static RuleSet const rules = load_built_in_rules().value();
    auto const report = import_into_corpus({kind, {path}, corpus_, "", map}, rules, {});
    EXPECT_TRUE(report) << to_string(report.error());
    return report ? report->counts : ImportCounts{};
  }

  /// "subject|measure|value unit|start..end|source" for each imported fact.
  std::vector<std::string> facts() const {
    auto const text = load_corpus(corpus_);
    EXPECT_TRUE(text) << to_string(text.error());
    std::vector<std::string> out;
    for (auto const& row : text->facts) {
      FactRow const& fact = row.value;
      if (!text->files[row.file].path.starts_with("facts/imported/")) continue;
      out.push_back(fact.subject + "|" + fact.measure + "|" + fact.value + " " + fact.unit + "|" +
                    fact.period_start + ".." + fact.period_end + "|" + fact.source);
    }
    return out;
  }

  SourceRow source(std::string const& id) const {
    auto const text = load_corpus(corpus_);
    for (auto const& row : text->sources) {
      if (row.value.id == id) return row.value;
    }
    ADD_FAILURE() << "no source " << id;
    return {};
  }

  std::string rejected(std::string const& name) const {
    auto const bytes = read_file(corpus_ + "/rejected/" + name + ".csv");
    return bytes ? *bytes : "";
  }

  /// Errors of lint: an import must leave a corpus that builds.
  std::vector<std::string> lint_errors() const {
    std::vector<std::string> out;
    auto const report = lint_corpus(corpus_);
    for (CorpusProblem const& problem : report->problems) {
      if (problem.level == ProblemLevel::error) out.push_back(to_string(problem.error));
    }
    return out;
  }
};

}  // namespace stet
