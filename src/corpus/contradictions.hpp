// Facts of one corpus that cannot both hold: the same subject, measure, unit, place and period with
// values that do not agree.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/catalogue.hpp"
#include "corpus/text_form.hpp"

namespace stet {

struct Contradiction {
  std::uint32_t fact = 0;  // indices into CorpusText::facts; `other` comes first there
  std::uint32_t other = 0;
  bool far_apart = false;  // by more than half: rather a slip than a disagreement of sources
};

/// At most one per fact: with the first that it contradicts. Deprecated and superseded facts are
/// left out.
[[nodiscard]] std::vector<Contradiction> find_contradictions(CorpusText const& text,
                                                             Catalogue const& catalogue);

}  // namespace stet
