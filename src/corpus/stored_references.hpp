// A corpus database as a set of references. Opened read-only; any number of threads may ask.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "corpus/reference_set.hpp"

namespace stet {

class StoredReferences final : public ReferenceSet {
 public:
  /// Errors: no such file, not a corpus, another version, damaged; each in one line.
  static Result<std::unique_ptr<StoredReferences>> open(std::string const& path);
  ~StoredReferences() override;

  [[nodiscard]] Result<std::vector<Candidate>> candidates(Query const& query,
                                                          std::size_t limit) const override;
  [[nodiscard]] SearchScope scope() const override { return scope_; }
  [[nodiscard]] std::string canonical(std::string const& name) const override;

  /// The candidates with the terms that they share with the query.
  [[nodiscard]] Result<std::vector<ExplainedCandidate>> explain(Query const& query,
                                                                std::size_t limit) const;

  /// A fact, quotation or claim of a document by its id; not_found otherwise.
  [[nodiscard]] Result<Reference> reference(std::string const& id) const;

 private:
  class Session;  // a connection with its prepared statements, used by one thread at a time
  class SessionPool;
  class Lease;
  explicit StoredReferences(std::unique_ptr<SessionPool> pool);

  std::unique_ptr<SessionPool> pool_;
  SearchScope scope_;
  std::uint64_t claims_ = 0;
};

}  // namespace stet
