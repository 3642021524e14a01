// Facts that replace each other: chains by `supersedes`.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

/// One fact for every circle of facts that supersede each other: a circle would leave none of them
/// standing. Indices into CorpusText::facts.
[[nodiscard]] std::vector<std::uint32_t> find_revision_circles(CorpusText const& text);

}  // namespace stet
