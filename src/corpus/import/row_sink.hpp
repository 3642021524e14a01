// Where importers put their rows: hidden files beside the corpus' own, which become part of it when
// the import is whole. A run that was cut short goes on from its last checkpoint; a run that is
// repeated gives the same bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "corpus/import/input.hpp"
#include "corpus/import/part_file.hpp"
#include "corpus/import/seen_hashes.hpp"
#include "corpus/text_form.hpp"

namespace stet {

struct ImportCounts {
  std::uint64_t facts = 0;
  std::uint64_t quotes = 0;
  std::uint64_t sources = 0;   // new ones
  std::uint64_t entities = 0;  // new ones
  std::uint64_t documents = 0;
  std::uint64_t repeated = 0;  // rows that came before in the same input
  std::uint64_t rejected = 0;
};

class RowSink {
 public:
  /// `name` is that of the files facts/imported/NAME.csv, quotes/imported/NAME.jsonl and
  /// rejected/NAME.csv. `identity` says which input this is: a checkpoint of another is dropped.
  /// Errors: a folder that holds no corpus, or whose sources or entities do not read.
  [[nodiscard]] static Result<RowSink> open(std::string const& directory, std::string const& name,
                                            std::string const& identity);

  /// Where a run that was cut short goes on; the beginning otherwise.
  [[nodiscard]] InputPlace start() const { return start_; }

  /// Rows that are not sound are rejected with `line`; an id that came before is left out.
  void add(FactRow fact, std::uint64_t line);
  void add(QuoteRow const& quote, std::uint64_t line);
  /// Left out where the corpus has a source of this id.
  void add(SourceRow const& source, std::uint64_t line);
  /// The same for an entity, also where another entity goes by the name.
  void add(CorpusEntity const& entity);
  /// Makes sure that something goes by the name.
  void need_entity(std::string const& name, std::string_view kind);
  /// Writes documents/PATH at once.
  void add_document(std::string const& path, std::string_view bytes);
  void reject(std::uint64_t line, std::string_view reason, std::string_view row);

  [[nodiscard]] ImportCounts const& counts() const { return counts_; }
  [[nodiscard]] std::string const& name() const { return name_; }

  /// Everything up to `place` is safe afterwards.
  [[nodiscard]] Status checkpoint(InputPlace place);
  /// Makes the rows part of the corpus. A kill in between is made good by running again.
  [[nodiscard]] Status finish(InputPlace place);

 private:
  RowSink() = default;
  [[nodiscard]] Status load_known();
  [[nodiscard]] bool resume();
  [[nodiscard]] bool has_source(std::string_view id) const;
  [[nodiscard]] bool is_new(std::string_view id);
  [[nodiscard]] Status publish(PartFile& part, std::string const& path, std::string const& header);
  [[nodiscard]] Status append(PartFile& part, std::string const& path);
  [[nodiscard]] std::string state_path() const;

  std::string directory_;
  std::string name_;
  std::string identity_;
  InputPlace start_;
  ImportCounts counts_;
  PartFile facts_;
  PartFile quotes_;
  PartFile sources_;
  PartFile entities_;
  PartFile rejected_;
  // Hashes instead of texts: an import of millions of rows fits into memory.
  SeenHashes ids_;
  SeenHashes source_ids_;
  SeenHashes names_;
  bool recorded_ = false;  // whether the facts have that column
  Status failed_ = Done{};
};

}  // namespace stet
