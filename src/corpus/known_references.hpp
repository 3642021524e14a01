// A corpus as it was known on a day: what `--as-of` asks for.
#pragma once

#include <memory>

#include "base/calendar.hpp"
#include "corpus/reference_set.hpp"

namespace stet {

/// Whether a corpus knew the reference on the day: recorded by then, and not a value that took
/// effect only later.
[[nodiscard]] bool was_known(Reference const& reference, Date day);

/// Another set without what was not known yet. A fact that was replaced later stands again.
class KnownReferences final : public ReferenceSet {
 public:
  KnownReferences(std::unique_ptr<ReferenceSet> all, Date day);

  [[nodiscard]] Result<std::vector<Candidate>> candidates(Query const& query,
                                                          std::size_t limit) const override;
  [[nodiscard]] SearchScope scope() const override { return all_->scope(); }
  [[nodiscard]] std::string canonical(std::string const& name) const override {
    return all_->canonical(name);
  }

 private:
  std::unique_ptr<ReferenceSet> all_;
  Date day_;
};

}  // namespace stet
