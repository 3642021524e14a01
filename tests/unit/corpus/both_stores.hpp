// The fixture of tests that every kind of store must pass. Its parameter says where a store lies: a
// file in the test's folder, or a corpus on a server.
#pragma once

#include <string>
#include <vector>

#include "corpus/stored_references.hpp"
#include "rules/rule_set.hpp"
#include "sample_corpus.hpp"

namespace stet {

using StorePlace = std::string (*)(std::string const& folder);

class BothStores : public SampleCorpus, public testing::WithParamInterface<StorePlace> {
 protected:
  void SetUp() override;

  std::vector<std::string> ids(Query const& query) const {
    std::vector<std::string> out;
    auto const references = StoredReferences::open(database_);
    auto const found = references.value()->candidates(query, 3);
    for (Candidate const& candidate : found.value()) {
      out.push_back(candidate.reference.id);
    }
    return out;
  }

  RuleSet rules_;
};

}  // namespace stet
