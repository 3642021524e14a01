// One import at work: its input, its sink, and what happens after every record.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "corpus/import/input.hpp"
#include "corpus/import/row_sink.hpp"
#include "rules/rule_set.hpp"

namespace stet {

struct ImportProgress {
  std::uint64_t done = 0;   // bytes
  std::uint64_t total = 0;  // 0 where nobody knows
  ImportCounts counts;
};

/// Told now and then; false ends the import at a checkpoint.
using ImportListener = std::function<bool(ImportProgress const&)>;

class ImportRun {
 public:
  ImportRun(ImportInput& from, RowSink& into, RuleSet const& with, ImportListener listener)
      : input(from), sink(into), rules(with), listener_(std::move(listener)) {}

  /// To where an earlier run stopped. For importers that have read a header before.
  [[nodiscard]] Status resume() {
    last_ = sink.start().offset;
    return last_ == 0 ? Status(Done{}) : input.seek(sink.start());
  }
  /// After every record. False: stop now, the reason is in `status` or `stopped`.
  [[nodiscard]] bool advance();

  ImportInput& input;
  RowSink& sink;
  RuleSet const& rules;
  Status status = Done{};
  bool stopped = false;

 private:
  ImportListener listener_;
  std::uint64_t last_ = 0;
};

/// Reads all of the input into the sink. Errors: an input that is not of the format at all; single
/// records that are not are rejected in the sink.
using Importer = Status (*)(ImportRun& run, std::string const& map);

[[nodiscard]] Status import_csv(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_json_lines(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_ecb_rates(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_world_bank(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_sdmx(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_bibtex(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_csl(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_claim_reviews(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_wikidata(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_warc(ImportRun& run, std::string const& map);
[[nodiscard]] Status import_document(ImportRun& run, std::string const& map);

}  // namespace stet
