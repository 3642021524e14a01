// References held in memory, indexed like those of a database: the documents of `--source`, and
// small corpora in tests.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "corpus/ranking.hpp"
#include "corpus/reference_set.hpp"

namespace stet {

class MemoryReferences : public ReferenceSet {
 public:
  /// `aliases` maps a name_key to a canonical name. The references' ids need not be unique.
  MemoryReferences(SearchScope scope, std::vector<Reference> references,
                   std::map<std::string, std::string> aliases);

  [[nodiscard]] Result<std::vector<Candidate>> candidates(Query const& query,
                                                          std::size_t limit) const override;
  [[nodiscard]] SearchScope scope() const override { return scope_; }
  [[nodiscard]] std::string canonical(std::string const& name) const override;
  [[nodiscard]] std::vector<Reference> const& references() const { return references_; }

 private:
  SearchScope scope_;
  std::vector<Reference> references_;  // sorted by id
  std::map<std::string, std::string> aliases_;
  std::map<std::string, PostingList> postings_;
};

/// The query's subjects by their canonical names, in order, without repeats.
[[nodiscard]] std::vector<std::string> canonical_subjects(ReferenceSet const& references,
                                                          Query const& query);

}  // namespace stet
