// Reads rows of a corpus database back into values.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/reference.hpp"
#include "corpus/store.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// The prepared statements that turn a claim's number into its reference. Belongs to one connection
/// and one thread.
class ReferenceReader {
 public:
  /// Requires: `store` outlives the reader.
  [[nodiscard]] static Result<ReferenceReader> prepare(Store& store, std::string path);

  /// Errors: a number that the database does not hold means that it is damaged.
  [[nodiscard]] Result<Reference> read(std::int64_t claim);
  /// The numbers of the facts that supersede this one.
  [[nodiscard]] Result<std::vector<std::int64_t>> successors(std::string const& id);
  /// Nothing for a name that no entity goes by.
  [[nodiscard]] Result<std::optional<std::string>> canonical(std::string const& name);

 private:
  ReferenceReader() = default;
  [[nodiscard]] Result<Reference> read_fact(std::int64_t row);
  [[nodiscard]] Result<Reference> read_quote(std::int64_t row);
  [[nodiscard]] Result<Reference> read_passage(std::int64_t row, std::string id);
  [[nodiscard]] Status follow_origin(Source& source);
  [[nodiscard]] Result<Source> read_source(std::string const& id);
  [[nodiscard]] Result<std::string> canonical_or_self(std::string const& name);
  [[nodiscard]] Error damaged(std::string_view table) const;

  // Candidates for one claim share their subject and often their sources.
  std::unordered_map<std::string, Source> sources_;
  std::unordered_map<std::string, std::string> names_;

  std::string path_;
  std::unique_ptr<StoreStatement> claim_;
  std::unique_ptr<StoreStatement> fact_;
  std::unique_ptr<StoreStatement> quote_;
  std::unique_ptr<StoreStatement> passage_;
  std::unique_ptr<StoreStatement> source_;
  std::unique_ptr<StoreStatement> name_;
  std::unique_ptr<StoreStatement> successors_;
  std::unique_ptr<StoreStatement> origin_;
};

/// The text form again, file by file and row by row; `directory` is left empty.
[[nodiscard]] Result<CorpusText> read_store_text(Store& store);

}  // namespace stet
