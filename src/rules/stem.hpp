// The part of an English word that its inflections share, for looking words up and aligning them.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// "released", "releases", "releasing" and "release" -> "releas". Takes and gives lower case; a
/// word with digits or non-ASCII letters comes back unchanged. A light form of M. F. Porter, "An
/// algorithm for suffix stripping" (1980): its step 1 and the commonest noun endings, since more
/// conflates words that a fact-checker must keep apart ("universe", "university").
[[nodiscard]] std::string stem(std::string_view word);

}  // namespace stet
