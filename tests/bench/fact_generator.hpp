// Facts as a newsroom's corpus has them, of any number and always the same: a few entities that
// everybody writes about and many that hardly anybody does, measures with units, time series,
// revisions, and near-twins that differ in one field. And claims that paraphrase them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "corpus/reference_set.hpp"

namespace stet::bench {

/// A claim and the fact that it speaks of.
struct ParaphrasedClaim {
  std::string fact;
  Query query;
};

/// Writes a corpus folder with `count` facts and returns `claims` paraphrases of some of them.
[[nodiscard]] Result<std::vector<ParaphrasedClaim>> generate_corpus(std::string const& directory,
                                                                    std::uint64_t count,
                                                                    std::size_t claims);

}  // namespace stet::bench
