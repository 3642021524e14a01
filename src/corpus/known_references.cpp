#include "corpus/known_references.hpp"

#include <utility>

namespace stet {

bool was_known(Reference const& reference, Date day) {
  bool const recorded = !reference.recorded || *reference.recorded <= day;
  return recorded && (!reference.valid.start || *reference.valid.start <= day);
}

KnownReferences::KnownReferences(std::unique_ptr<ReferenceSet> all, Date day)
    : all_(std::move(all)), day_(day) {}

Result<std::vector<Candidate>> KnownReferences::candidates(Query const& query,
                                                           std::size_t limit) const {
  // What was not known takes places from what was: ask for more until there are enough.
  constexpr std::size_t most = 1000;
  for (std::size_t asked = limit;; asked *= 4) {
    auto found = all_->candidates(query, asked);
    if (!found) return found;
    bool const exhausted = found->size() < asked || asked >= most;
    std::erase_if(
        *found, [&](Candidate const& candidate) { return !was_known(candidate.reference, day_); });
    if (found->size() >= limit || exhausted) {
      if (found->size() > limit) found->resize(limit);
      return found;
    }
  }
}

}  // namespace stet
