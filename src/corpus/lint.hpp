// What can be wrong with a corpus that reads well: names that resolve to nothing, rows without a
// source, values that no number is, facts that contradict each other.
#pragma once

#include <vector>

#include "corpus/corpus.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// By path, line and column. Errors make a build impossible; warnings and notes do
/// not. What is less than `least` is not looked for.
[[nodiscard]] std::vector<CorpusProblem> lint_text(CorpusText const& text, ProblemLevel least);

}  // namespace stet
