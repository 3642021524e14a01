// Sentences into words. Clitics stand alone ("does" "n't", "Ann" "'s"), hyphenated words stay
// whole, an abbreviation keeps its full stop.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "language/analysis.hpp"

namespace stet {

/// Appends the tokens of one sentence of `text`, untagged. Linear in the sentence's length.
void tokenize(std::string_view text, Span sentence, std::vector<Token>& tokens);

}  // namespace stet
